import {readdirSync} from 'node:fs';

/** The documents that may have generated tables, as paths in the project. */
export const documents: readonly string[] = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .sort(),
];

const marks = /<!-- generated: (.+?) -->[^]*?<!-- \/generated -->/g;

/** A document with the names of the tables in it. */
export interface FilledDocument {
  readonly text: string;
  readonly tableNames: readonly string[];
}

/**
 * Puts the tables of a document between their marks.
 *
 * @throws if the document has marks for a table that does not exist
 */
export function fillDocument(
  path: string,
  text: string,
  tables: ReadonlyMap<string, string>,
): FilledDocument {
  const tableNames: string[] = [];
  const filled = text.replace(marks, (_, name: string) => {
    const content = tables.get(name);
    if (content === undefined)
      throw new Error(`${path} has marks for "${name}", which is no table`);
    tableNames.push(name);
    return `<!-- generated: ${name} -->\n\n${content}\n\n<!-- /generated -->`;
  });
  return {text: filled, tableNames};
}

/** The names of the tables that are in none of the documents. */
export function unusedTables(
  tables: ReadonlyMap<string, string>,
  filled: readonly FilledDocument[],
): readonly string[] {
  const used = new Set(filled.flatMap(({tableNames}) => tableNames));
  return [...tables.keys()].filter((name) => !used.has(name));
}
