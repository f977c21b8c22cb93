// Brings the tables of README.md up to dist/custom-elements.json and the types of the events.
// With --check it writes nothing, and fails where the README is not what it would write.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {readDetails} from './event-details.ts';
import {readElements} from './manifest.ts';
import {readmeTables, withTables} from './readme-tables.ts';

const path = 'README.md';
const readme = readFileSync(path, 'utf8');
const filled = await format(withTables(readme, readmeTables(readElements(), readDetails())), {
  ...(await resolveConfig(path)),
  filepath: path,
});

if (!process.argv.includes('--check')) {
  writeFileSync(path, filled);
} else if (filled !== readme) {
  console.error('README.md: the tables are not those of the sources. Run `npm run build`.');
  process.exitCode = 1;
}
