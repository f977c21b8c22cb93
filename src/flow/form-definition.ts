import {jsonList, jsonObject, jsonString, type JsonObject} from '../json.ts';
import type {Field} from './field.ts';
import {parseField, type ParseOptions} from './parse-field.ts';

// More fields than a person can fill in are cut off, so that rendering cannot freeze the page.
const MAX_FIELDS = 500;

/** The definitions of a form's fields, by name, in their order. */
export type FieldDefinitions = ReadonlyMap<string, JsonObject>;

/** A form as a flow file defines it. */
export interface FormDefinition {
  readonly definitions: FieldDefinitions;
  /** The version of the flow; empty if the file does not say it. */
  readonly version: string;
}

/** The fields of a form. */
export interface ParsedForm {
  readonly fields: readonly Field[];
  /** The names of fields that a browser's form cannot hold, each with its type. */
  readonly unsupported: readonly string[];
}

/** Finds a form in a published flow file; undefined if the file has no such form. */
export function findFormDefinition(file: unknown, form: string): FormDefinition | undefined {
  const fields = jsonObject(jsonObject(file).get('fields'));
  const names = jsonList(jsonObject(fields.get(form)).get('fields')).map(
    (name) => jsonString(name) || jsonString(jsonObject(name).get('name')),
  );
  const definitions = new Map(
    names.filter((name) => fields.has(name)).map((name) => [name, jsonObject(fields.get(name))]),
  );
  return definitions.size
    ? {definitions, version: jsonString(jsonObject(file).get('version'))}
    : undefined;
}

/**
 * Applies the page's `fields` to the definitions of a form.
 *
 * @param overrides a list of field definitions, each with its `name`. One with `omit` removes the field; one with
 *   `order` moves it to that place, counted from 0; one that `base` does not have is added at the end.
 * @param isFile whether `base` comes from a flow file. If it does not, `overrides` is the whole form, and a standard
 *   field only needs its name.
 */
export function applyOverrides(
  base: FieldDefinitions,
  overrides: unknown,
  isFile: boolean,
): FieldDefinitions {
  const written = jsonList(overrides).map(jsonObject);
  if (!written.length) return base;
  const result = new Map(isFile ? base : []);
  for (const json of written) {
    const name = jsonString(json.get('name'));
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

/** The last form parsed from each definition: elements share the definitions of the standard forms. */
const cache = new WeakMap<FieldDefinitions, ParsedForm & {readonly locale: string}>();

/** Parses the fields of a form. */
export function parseForm(definitions: FieldDefinitions, options: ParseOptions): ParsedForm {
  const cached = cache.get(definitions);
  if (cached?.locale === options.locale) return cached;
  const fields: Field[] = [];
  const unsupported: string[] = [];
  for (const [name, json] of [...definitions].slice(0, MAX_FIELDS)) {
    const field = parseField(name, json, options);
    if (typeof field === 'string') unsupported.push(`${name} (${field})`);
    else fields.push(field);
  }
  const form = {fields, unsupported, locale: options.locale};
  cache.set(definitions, form);
  return form;
}
