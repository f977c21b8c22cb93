import {autocompleteOf} from './autocomplete.ts';
import {fieldTypes, type DatePart, type Field, type FieldType} from './field.ts';
import {list, number, read, text, value, type Json} from '../json.ts';

// More than a person could fill in, choose from or read is no form, and would freeze the page.
const MOST_FIELDS = 500;
const MOST_OPTIONS = 1000;
const MOST_PARTS = 10;
const MOST_LETTERS = 5000;

/** What a form is made of. */
export interface Form {
  readonly fields: readonly Field[];
  /** The names of fields that cannot live in a browser's form, with their types. */
  readonly unsupported: readonly string[];
}

/** A text of the published file, or of the Configuration API, which gives it for each locale. */
function textIn(json: unknown, locale: string): string {
  const values = read(read(json).get('values'));
  return (text(json) || text(values.get(locale) ?? [...values.values()][0])).slice(0, MOST_LETTERS);
}

/** The Configuration API gives rules as a list of `{rule, value, message}`. */
function rulesOf(json: unknown, locale: string): [Json, Json] {
  if (!Array.isArray(json)) return [read(json), read(read(json).get('messages'))];
  const rules = json.map(read);
  const nameOf = (rule: Json) => text(rule.get('rule'));
  return [
    new Map(rules.map((rule) => [nameOf(rule), rule.get('value') ?? true])),
    new Map(rules.map((rule) => [nameOf(rule), textIn(rule.get('message'), locale)])),
  ];
}

const dateParts: Readonly<Record<string, DatePart>> = {d: 'day', m: 'month', y: 'year'};

/** `['month', 'day', 'year']` of the published file, or `mm/dd/yyyy` of the Configuration API; empty for anything else. */
function orderOf(json: unknown): readonly DatePart[] {
  const letters = Array.isArray(json)
    ? json.map((part) => text(part)[0])
    : text(json).match(/[dmy]/gi);
  const order = new Set(letters?.map((letter) => dateParts[`${letter}`.toLowerCase()]));
  order.delete(undefined);
  return order.size === 3 ? ([...order] as DatePart[]) : [];
}

const isFieldType = (type: string): type is FieldType => fieldTypes.includes(type as FieldType);

/** Reads one field of either shape; gives its type's name where no browser form can hold it. */
function readField(name: string, json: Json, {locale, isSignIn}: Reader): Field | string {
  const get = (...keys: string[]) =>
    keys.map((key) => json.get(key)).find((one) => one !== undefined);
  const textOf = (...keys: string[]) => textIn(get(...keys), locale);
  // A list has no type in the published file, but an element of its own.
  const written = text(get('type')) || text(get('element')) || 'text';
  const isIdentifier = written === 'multiIdentifierAuth';
  const type = isIdentifier ? 'text' : written === 'phone' ? 'tel' : written;
  if (!isFieldType(type)) return written;
  const schema = get('schemaId', 'schemaAttribute');
  const autocomplete =
    textOf('autocomplete') ||
    (isIdentifier ? 'username' : autocompleteOf(name, text(schema), type, isSignIn));
  const [rules, texts] = rulesOf(get('validation'), locale);
  const custom = read(get('customText'));
  const labelOf = (part: DatePart) =>
    textIn(custom.get(`${part}LabelDateSelect`), locale) ||
    textOf(`${part}LabelDateSelect`, `${part}Label`);
  const options = list(get('options')).slice(0, MOST_OPTIONS).map(read);
  const selected = options.find((option) => option.get('selected') === true);
  return {
    name,
    type: type === 'text' && autocomplete === 'tel' ? 'tel' : type,
    label: textOf('label'),
    placeholder: textOf('placeholder'),
    tip: textOf('tip'),
    value: value(selected?.get('value') ?? get('preChecked', 'value')),
    options: options.map((option) => ({
      value: value(option.get('value')),
      text: textIn(option.get('text') ?? option.get('label'), locale),
      isDisabled: option.get('disabled') === true,
    })),
    parts: [...read(schema)].slice(0, MOST_PARTS).map(([name, schemaId]) => ({
      name,
      label: textIn(custom.get(name), locale),
      autocomplete: autocompleteOf(name, text(schemaId), type, isSignIn),
    })),
    date: {
      order: orderOf(get('format', 'dateFormat')),
      labels: {day: labelOf('day'), month: labelOf('month'), year: labelOf('year')},
      monthNames: list(get('monthNames')).slice(0, 12).map(text),
      years: [number(get('yearStart')), number(get('yearEnd'))],
    },
    autocomplete,
    rules,
    texts,
  };
}

/** What the fields of a form are read for. */
export interface Reader {
  readonly locale: string;
  /** Whether the form asks who somebody is, not who they want to be. */
  readonly isSignIn: boolean;
}

/** A form's fields as they are written, by name, in their order. */
export type Source = ReadonlyMap<string, Json>;

/** The fields that a published flow file has for a form, and the flow's version; undefined where it has no such form. */
export function sourceOf(
  file: unknown,
  form: string,
): {source: Source; version: string} | undefined {
  const fields = read(read(file).get('fields'));
  const names = list(read(fields.get(form)).get('fields')).map(
    (name) => text(name) || text(read(name).get('name')),
  );
  const source = new Map(
    names.filter((name) => fields.has(name)).map((name) => [name, read(fields.get(name))]),
  );
  return source.size ? {source, version: text(read(file).get('version'))} : undefined;
}

/**
 * A form's fields as its page wants them: `base`, with what `overrides` says of single fields written over them.
 *
 * @param overrides a list of fields in the flow's shape, each with its `name`; one with `omit` is left out, one with
 *   `order` stands at that place, counted from 0, and one that `base` does not have comes last
 */
export function override(base: Source, overrides: unknown, isFile: boolean): Source {
  const written = list(overrides).map(read);
  if (!written.length) return base;
  // Without a file, what the page writes is the whole form; its standard fields need but be named.
  const result = new Map(isFile ? base : []);
  for (const json of written) {
    const name = text(json.get('name'));
    if (!name) continue;
    if (json.get('omit') === true) result.delete(name);
    else result.set(name, new Map([...(base.get(name) ?? []), ...json]));
  }
  const entries = [...result];
  for (const entry of [...entries]) {
    const order = entry[1].get('order');
    if (typeof order !== 'number') continue;
    entries.splice(entries.indexOf(entry), 1);
    entries.splice(order, 0, entry);
  }
  return new Map(entries);
}

/** What was read last of each source: elements share those of the standard forms, each of which is for one purpose. */
const known = new WeakMap<Source, Form & {readonly locale: string}>();

/** Reads a form's fields, and names those that cannot live in a browser's form. */
export function readForm(source: Source, reader: Reader): Form {
  const last = known.get(source);
  if (last?.locale === reader.locale) return last;
  const fields: Field[] = [];
  const unsupported: string[] = [];
  for (const [name, json] of [...source].slice(0, MOST_FIELDS)) {
    const field = readField(name, json, reader);
    if (typeof field === 'string') unsupported.push(`${name} (${field})`);
    else fields.push(field);
  }
  const form = {fields, unsupported, locale: reader.locale};
  known.set(source, form);
  return form;
}
