import {languages as builtLanguages} from '../../src/localize/languages.ts';
import {forgotPasswordCatalogue} from '../../src/localize/catalogues/forgot-password.ts';
import {newPasswordCatalogue} from '../../src/localize/catalogues/new-password.ts';
import {registerCatalogue} from '../../src/localize/catalogues/register.ts';
import {signInCatalogue} from '../../src/localize/catalogues/sign-in.ts';
import type {FormCatalogue} from '../../src/localize/message-id.ts';
import {verifyEmailCatalogue} from '../../src/localize/catalogues/verify-email.ts';
import type {Unit} from '../locales/xliff.ts';
import type {DetailField} from './event-details.ts';
import type {ElementDeclaration, List} from './manifest.ts';

/** What the tables are made of. */
export interface TableSources {
  readonly elements: readonly ElementDeclaration[];
  /** The fields of each event's detail, by the name of the event's type. */
  readonly details: ReadonlyMap<string, readonly DetailField[]>;
  /** The English messages, by id. */
  readonly messages: ReadonlyMap<string, Unit>;
}

type Entry<Name extends List> = ElementDeclaration[Name][number];

/** An entry of the manifest, for the rows of a table. */
interface Row {
  readonly name: string;
  readonly type: string;
  /** Markdown; empty for no default. */
  readonly defaultValue: string;
  readonly description: string;
}

const code = (text: string) => `\`${text}\``;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n');

const onlyOn = (tags: readonly string[]) =>
  ` Only ${tags.map((tag) => code(`<${tag}>`)).join(', ')}.`;

/** Every property may be undefined, which needs no mention. */
const withoutUndefined = (type: string) => type.replace(/ \| undefined$/, '');

/** Moves the default out of a description, where the sources have it as a last sentence. */
function splitDefault(description: string): readonly [text: string, defaultValue: string] {
  const [, text, defaultValue] =
    /^(.*) (?:Default: (?=\S)|(?=Required\.$))(.+)\.$/s.exec(description) ?? [];
  if (text === undefined || defaultValue === undefined) return [description, ''];
  return [text, defaultValue === 'Required' ? 'required' : defaultValue];
}

/** The entries of one list: those of all elements, then those of one, whose description names it. */
function rowsOf(elements: readonly ElementDeclaration[], list: List): readonly Row[] {
  const merged = new Map<string, {entry: Entry<List>; tags: string[]}>();
  for (const element of elements) {
    for (const entry of element[list] as readonly Entry<List>[]) {
      const found = merged.get(entry.name) ?? {entry, tags: []};
      found.tags.push(element.tagName);
      merged.set(entry.name, found);
    }
  }
  return [...merged.values()]
    .sort((a, b) => b.tags.length - a.tags.length)
    .map(({entry, tags}) => {
      const [text, written] = splitDefault(entry.description ?? '');
      const declared = 'default' in entry ? entry.default : undefined;
      return {
        name: entry.name,
        type: ('type' in entry && entry.type && withoutUndefined(entry.type.text)) || '',
        defaultValue: declared ? code(declared) : written,
        description: text + (tags.length < elements.length ? onlyOn(tags) : ''),
      };
    });
}

const orDash = (text: string) => text || '–';

function attributesTable({elements}: TableSources): string {
  return table(
    ['Attribute', 'Type', 'Default', 'Description'],
    rowsOf(elements, 'attributes').map(({name, type, defaultValue, description}) => [
      code(name),
      code(type),
      orDash(defaultValue),
      description,
    ]),
  );
}

function customPropertiesTable({elements}: TableSources): string {
  return table(
    ['Custom property', 'Default', 'Description'],
    rowsOf(elements, 'cssProperties').map(({name, defaultValue, description}) => [
      code(name),
      orDash(defaultValue),
      description,
    ]),
  );
}

const plainTable =
  (title: string, list: List) =>
  ({elements}: TableSources): string =>
    table(
      [title, 'Description'],
      rowsOf(elements, list).map(({name, description}) => [code(name), description]),
    );

/** All events in one table. */
function eventsTable({elements, details}: TableSources): string {
  const names = (type: string) => (details.get(type) ?? []).map(({name}) => code(name)).join(', ');
  return table(
    ['Event', 'Dispatched', '`event.detail`'],
    rowsOf(elements, 'events').map(({name, type, description}) => [
      code(name),
      description,
      names(type),
    ]),
  );
}

/** A section for each event, with what its detail holds. */
function eventSections({elements, details}: TableSources): string {
  const detailTable = (fields: readonly DetailField[]) =>
    table(
      ['`event.detail`', 'Type', 'Description'],
      fields.map(({name, type, isOptional, description}) => [
        code(name),
        code(type),
        description + (isOptional ? ' Optional.' : ''),
      ]),
    );
  return rowsOf(elements, 'events')
    .map(
      ({name, type, description}) =>
        `### ${code(name)}\n\n${description}\n\n${detailTable(details.get(type) ?? [])}`,
    )
    .join('\n\n');
}

/** The messages of each form, by a name for readers. */
const catalogues: Readonly<Record<string, FormCatalogue>> = {
  'sign-in': signInCatalogue,
  registration: registerCatalogue,
  'forgotten password': forgotPasswordCatalogue,
  verification: verifyEmailCatalogue,
  'new password': newPasswordCatalogue,
};

function messagesTable({messages}: TableSources): string {
  const formsOf = (id: string) => {
    const forms = Object.entries(catalogues).filter(([, {english}]) => english.has(id));
    return forms.length === Object.keys(catalogues).length
      ? 'all'
      : forms.map(([form]) => form).join(', ');
  };
  return table(
    ['Id', 'English', 'Forms', 'Note'],
    [...messages.values()].map(({id, source, note}) => [code(id), source, formsOf(id), note]),
  );
}

function languagesList(): string {
  const names = new Intl.DisplayNames('en', {type: 'language'});
  return builtLanguages.map((tag) => `${names.of(tag)} ${code(tag)}`).join(', ');
}

/** Makes the tables of the documents, by the name in their marks. */
export function documentTables(sources: TableSources): ReadonlyMap<string, string> {
  const makers: Readonly<Record<string, (sources: TableSources) => string>> = {
    attributes: attributesTable,
    events: eventsTable,
    'event details': eventSections,
    slots: plainTable('Slot', 'slots'),
    parts: plainTable('Part', 'cssParts'),
    'custom properties': customPropertiesTable,
    states: plainTable('State', 'cssStates'),
    messages: messagesTable,
    languages: languagesList,
  };
  return new Map(Object.entries(makers).map(([name, make]) => [name, make(sources)]));
}
