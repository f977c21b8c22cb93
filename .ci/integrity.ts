// Writes dist/integrity.json: for each script in dist/, what goes into the `integrity` of its tag.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const names = readdirSync('dist', {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js'))
  .sort();

const hashOf = (name: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${name}`))
    .digest('base64')}`;

const hashes = Object.fromEntries(names.map((name) => [name, hashOf(name)]));
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
