import type {DetailField} from './event-details.ts';
import type {ElementDeclaration, List} from './manifest.ts';

const code = (text: string) => `\`${text}\``;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n');

type Entry<Name extends List> = ElementDeclaration[Name][number];

const onlyOn = (tags: readonly string[]) =>
  ` Only ${tags.map((tag) => code(`<${tag}>`)).join(', ')}.`;

/** The entries of one list: those of all elements, then those of one, whose description names it. */
function mergedEntries<Name extends List>(
  elements: readonly ElementDeclaration[],
  list: Name,
): readonly (Entry<Name> & {readonly description: string})[] {
  const merged = new Map<string, {entry: Entry<Name>; tags: string[]}>();
  for (const element of elements) {
    for (const entry of element[list] as readonly Entry<Name>[]) {
      const found = merged.get(entry.name) ?? {entry, tags: []};
      found.tags.push(element.tagName);
      merged.set(entry.name, found);
    }
  }
  return [...merged.values()]
    .sort((a, b) => b.tags.length - a.tags.length)
    .map(({entry, tags}) => ({
      ...entry,
      description: (entry.description ?? '') + (tags.length < elements.length ? onlyOn(tags) : ''),
    }));
}

const detailTable = (fields: readonly DetailField[]) =>
  table(
    ['`detail`', 'Type', 'What it tells'],
    fields.map(({name, type, isOptional, description}) => [
      code(name) + (isOptional ? ', may be absent' : ''),
      code(type),
      description,
    ]),
  );

/** The tables of README.md, by the names in their `<!-- generated: name -->` comments. */
export function readmeTables(
  elements: readonly ElementDeclaration[],
  details: ReadonlyMap<string, readonly DetailField[]>,
): ReadonlyMap<string, string> {
  const plain = (title: string, list: List) =>
    table(
      [title, 'What it is'],
      mergedEntries(elements, list).map(({name, description}) => [code(name), description]),
    );
  const attributes = table(
    ['Attribute', 'Property', 'What it means'],
    mergedEntries(elements, 'attributes').map(({name, fieldName = name, description}) => [
      code(name),
      code(fieldName),
      description,
    ]),
  );
  const events = mergedEntries(elements, 'events').map(
    ({name, type, description}) =>
      `### ${code(name)}\n\n${description}\n\n${detailTable(details.get(type?.text ?? '') ?? [])}`,
  );
  const properties = table(
    ['Custom property', 'What it is', 'Default'],
    mergedEntries(elements, 'cssProperties').map((entry) => [
      code(entry.name),
      entry.description,
      entry.default ? code(entry.default) : '',
    ]),
  );
  return new Map([
    ['attributes', attributes],
    ['events', events.join('\n\n')],
    ['slots', plain('Slot', 'slots')],
    ['parts', plain('Part', 'cssParts')],
    ['custom properties', properties],
    ['states', plain('State', 'cssStates')],
  ]);
}

const marks = /<!-- generated: (.+?) -->[^]*?<!-- \/generated -->/g;

/**
 * Replaces the tables between their comments.
 *
 * @throws for a table without comments, and for comments without a table
 */
export function withTables(readme: string, tables: ReadonlyMap<string, string>): string {
  const missing = new Set(tables.keys());
  const filled = readme.replace(marks, (_, name: string) => {
    const content = tables.get(name);
    if (content === undefined)
      throw new Error(`README.md has marks for "${name}", which is no table`);
    missing.delete(name);
    return `<!-- generated: ${name} -->\n\n${content}\n\n<!-- /generated -->`;
  });
  if (missing.size) throw new Error(`README.md has no marks for: ${[...missing].join(', ')}`);
  return filled;
}
