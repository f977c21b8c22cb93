// Updates the generated tables in README.md and docs/, from dist/custom-elements.json, the types of the events and the messages.
// With --check it writes nothing, and fails if a document is out of date.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {readMessages} from '../locales/extract.ts';
import {documents, fillDocument, unusedTables} from './documents.ts';
import {readEventDetails} from './event-details.ts';
import {readElements} from './manifest.ts';
import {documentTables} from './tables.ts';

const tables = documentTables({
  elements: readElements(),
  details: readEventDetails(),
  messages: readMessages(),
});
const filled = documents.map((path) => {
  const written = readFileSync(path, 'utf8');
  return {path, written, ...fillDocument(path, written, tables)};
});

for (const {path, written, text} of filled) {
  const formatted = await format(text, {...(await resolveConfig(path)), filepath: path});
  if (formatted === written) continue;
  if (!process.argv.includes('--check')) {
    writeFileSync(path, formatted);
  } else {
    console.error(`${path} is out of date. Run \`npm run build\`.`);
    process.exitCode = 1;
  }
}

for (const name of unusedTables(tables, filled)) {
  console.error(`No document has marks for the table "${name}".`);
  process.exitCode = 1;
}
