// Writes dist/integrity.json: the `integrity` attribute of each script and style sheet in dist/.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {scriptIntegrity} from './script-integrity.ts';

const names = readdirSync('dist', {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(js|css)$/.test(name))
  .sort();

const hashes = Object.fromEntries(
  names.map((name) => [name, scriptIntegrity(readFileSync(`dist/${name}`))]),
);
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
