import {parseForm} from '../flow/form-definition.ts';
import {CommandError} from './command-error.ts';
import {hasAccount, type ElementTag} from './element-tag.ts';
import {escapeForJson} from './invisible-characters.ts';
import {countFields, findFormNames, selectForm} from './selected-form.ts';

/** Longer names are not padded, so that a file cannot make its list much longer than itself. */
const MAX_COLUMN_WIDTH = 40;

/** The element that shows a form; undefined if none does. */
function elementFor(file: unknown, name: string): ElementTag | undefined {
  const form = selectForm(file, name);
  if (form instanceof CommandError) return undefined;
  const {tag, definitions} = form;
  const {fields} = parseForm(definitions, {locale: 'en-US', hasAccount: hasAccount(tag)});
  return fields.length ? tag : undefined;
}

/** The columns of a form: its name, the number of its fields, and the element that shows it. */
function columnsOf(file: unknown, name: string): readonly [string, string, string] {
  const {size} = countFields(file, name);
  return [
    escapeForJson(name),
    size === 1 ? '1 field ' : `${size} fields`,
    elementFor(file, name) ?? 'no element',
  ];
}

/** Lists the forms of a flow file, each on a line. */
export function listForms(file: unknown): string | CommandError {
  const names = findFormNames(file);
  if (names instanceof CommandError) return names;
  if (!names.length) return new CommandError('no form in the file');
  const rows = names.map((name) => columnsOf(file, name));
  const widthOf = (column: 0 | 1) =>
    rows.reduce((width, row) => Math.max(width, row[column].length), 0);
  const nameWidth = Math.min(widthOf(0), MAX_COLUMN_WIDTH);
  const countWidth = widthOf(1);
  return rows
    .map(
      ([name, count, tag]) => `${name.padEnd(nameWidth)}  ${count.padStart(countWidth)}  ${tag}\n`,
    )
    .join('');
}
