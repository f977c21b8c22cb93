// Copies the declarations that are written by hand from src/ to dist/, because tsc does not emit them.
import {cpSync, readdirSync} from 'node:fs';

for (const path of readdirSync('src', {recursive: true, encoding: 'utf8'})) {
  if (path.endsWith('.d.ts')) cpSync(`src/${path}`, `dist/${path}`);
}
