// Writes dist/custom-elements.json and the README's tables from the comments in src/.
// With --check it writes nothing, and fails where the README is not what it would write.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {analyze} from './analyze.ts';
import {readDetails} from './event-details.ts';
import {readmeTables, withTables} from './readme-tables.ts';

const path = 'README.md';
const manifest = await analyze();
const elements = manifest.modules.flatMap(({declarations}) => declarations);
const readme = readFileSync(path, 'utf8');
const filled = await format(withTables(readme, readmeTables(elements, readDetails())), {
  ...(await resolveConfig(path)),
  filepath: path,
});

if (!process.argv.includes('--check')) {
  mkdirSync('dist', {recursive: true});
  writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(path, filled);
} else if (filled !== readme) {
  console.error('README.md: the tables are not those of the sources. Run `npm run build`.');
  process.exitCode = 1;
}
