// Copies the frameworks' types to dist/frameworks/: they are declarations already, which tsc does not emit.
import {cpSync, readdirSync} from 'node:fs';

for (const name of readdirSync('src/frameworks').filter((name) => name.endsWith('.d.ts'))) {
  cpSync(`src/frameworks/${name}`, `dist/frameworks/${name}`);
}
