import {isDeepStrictEqual} from 'node:util';
import type {Field} from '../flow/field.ts';
import {applyOverrides, parseForm, type FieldDefinitions} from '../flow/form-definition.ts';
import type {ParseOptions} from '../flow/parse-field.ts';
import {jsonList, jsonObject, type JsonObject} from '../json.ts';
import {definedType} from './field-definition.ts';

const withoutKey = (json: JsonObject, key: string): JsonObject =>
  new Map([...json].filter(([name]) => name !== key));

const withoutKeyInAll = (list: readonly unknown[], key: string) =>
  list.map((item) => Object.fromEntries(withoutKey(jsonObject(item), key)));

/** A parsed field for comparison. The error messages are in `ruleMessages`, so `rules` need not contain them too. */
const comparable = (field: Field | undefined) =>
  field && {...field, rules: withoutKey(field.rules, 'messages')};

/**
 * Finds the shortest definition that the element parses to the same field. A key is removed if the field stays the same
 * without it, so this function does not need to know which keys the parser reads.
 *
 * @param base the element's standard fields, which the definition extends
 */
function minimalDefinition(
  field: Field,
  definition: JsonObject,
  base: FieldDefinitions,
  options: ParseOptions,
): JsonObject {
  const standardKeys = [...(base.get(field.name)?.keys() ?? [])];
  const wanted = comparable(field);
  // Also without the standard fields, because those of another version of the element may differ.
  const isSame = (candidate: JsonObject) =>
    [base, new Map()].every((standard) => {
      const overrides = [Object.fromEntries(candidate)];
      const {fields} = parseForm(applyOverrides(standard, overrides, false), options);
      return isDeepStrictEqual(comparable(fields[0]), wanted);
    });
  let shortest: JsonObject = new Map([
    ['name', field.name],
    // Replaces values of the standard field that the flow does not have.
    ...standardKeys.map((key): [string, unknown] => [key, key === 'validation' ? {} : '']),
    ['type', definedType(definition)],
    ...[...definition].filter(
      ([key]) => !['name', 'type', 'element', 'omit', 'order'].includes(key),
    ),
  ]);
  for (const key of shortest.keys()) {
    const shorter = withoutKey(shortest, key);
    if (key !== 'name' && isSame(shorter)) shortest = shorter;
  }
  const optionKeys = jsonList(shortest.get('options')).flatMap((item) => [
    ...jsonObject(item).keys(),
  ]);
  for (const key of new Set(optionKeys)) {
    const list = withoutKeyInAll(jsonList(shortest.get('options')), key);
    const shorter = new Map(shortest).set('options', list);
    if (isSame(shorter)) shortest = shorter;
  }
  return shortest;
}

/** The shortest value of the `fields` attribute with which an element shows these fields of a flow. */
export const minimalFields = (
  fields: readonly Field[],
  definitions: FieldDefinitions,
  base: FieldDefinitions,
  options: ParseOptions,
): readonly object[] =>
  fields.map((field) => {
    const definition = definitions.get(field.name) ?? new Map<string, unknown>();
    return Object.fromEntries(minimalDefinition(field, definition, base, options));
  });
