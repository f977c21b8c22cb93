// Updates the tables of README.md from dist/custom-elements.json and the event types.
// With --check, writes nothing and fails if the tables are out of date.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {readEventDetails} from './event-details.ts';
import {readElements} from './manifest.ts';
import {readmeTables, withTables} from './readme-tables.ts';

const path = 'README.md';
const readme = readFileSync(path, 'utf8');
const filled = await format(withTables(readme, readmeTables(readElements(), readEventDetails())), {
  ...(await resolveConfig(path)),
  filepath: path,
});

if (!process.argv.includes('--check')) {
  writeFileSync(path, filled);
} else if (filled !== readme) {
  console.error('README.md: the tables are out of date. Run `npm run build`.');
  process.exitCode = 1;
}
