import {isDeepStrictEqual} from 'node:util';
import type {Field} from '../flow/field.ts';
import {applyOverrides, parseForm, type FieldDefinitions} from '../flow/form-definition.ts';
import type {ParseOptions} from '../flow/parse-field.ts';
import {jsonList, jsonObject, type JsonObject} from '../json.ts';
import {writtenType} from './written-type.ts';

const without = (json: JsonObject, key: string): JsonObject =>
  new Map([...json].filter(([name]) => name !== key));

const withoutInAll = (list: readonly unknown[], key: string) =>
  list.map((item) => Object.fromEntries(without(jsonObject(item), key)));

/** A parsed field, for comparison: its rules without the messages among them. */
const comparable = (field: Field | undefined) =>
  field && {...field, rules: without(field.rules, 'messages')};

/**
 * The shortest definition that the element parses to the same field. A key is removed if the field stays the same without
 * it, so that this function never has to know which keys the parser reads.
 *
 * @param base the element's standard fields, to which the definition is applied
 */
function shortenDefinition(
  field: Field,
  json: JsonObject,
  base: FieldDefinitions,
  options: ParseOptions,
): JsonObject {
  const standardKeys = [...(base.get(field.name)?.keys() ?? [])];
  const wanted = comparable(field);
  // Also without the standard fields, as another version of the element may have others.
  const isSame = (definition: JsonObject) =>
    [base, new Map()].every((standard) => {
      const overrides = [Object.fromEntries(definition)];
      const {fields} = parseForm(applyOverrides(standard, overrides, false), options);
      return isDeepStrictEqual(comparable(fields[0]), wanted);
    });
  let shortest: JsonObject = new Map([
    ['name', field.name],
    // The standard field's values must not apply where the flow has none.
    ...standardKeys.map((key): [string, unknown] => [key, key === 'validation' ? {} : '']),
    ['type', writtenType(json)],
    ...[...json].filter(([key]) => !['name', 'type', 'element', 'omit', 'order'].includes(key)),
  ]);
  for (const key of shortest.keys()) {
    const shorter = without(shortest, key);
    if (key !== 'name' && isSame(shorter)) shortest = shorter;
  }
  const optionKeys = jsonList(shortest.get('options')).flatMap((item) => [
    ...jsonObject(item).keys(),
  ]);
  for (const key of new Set(optionKeys)) {
    const list = withoutInAll(jsonList(shortest.get('options')), key);
    const shorter = new Map(shortest).set('options', list);
    if (isSame(shorter)) shortest = shorter;
  }
  return shortest;
}

/** The shortest value of the `fields` attribute with which an element shows these fields of a flow. */
export const writeFields = (
  fields: readonly Field[],
  definitions: FieldDefinitions,
  base: FieldDefinitions,
  options: ParseOptions,
): readonly object[] =>
  fields.map((field) => {
    const definition = definitions.get(field.name) ?? new Map<string, unknown>();
    return Object.fromEntries(shortenDefinition(field, definition, base, options));
  });
