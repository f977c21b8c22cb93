import {isDeepStrictEqual} from 'node:util';
import type {Field} from '../flow/field.ts';
import {applyOverrides, parseForm, type FieldDefinitions} from '../flow/form-definition.ts';
import {parseField, type ParseOptions} from '../flow/parse-field.ts';
import {isObject, jsonList, jsonObject, type JsonObject} from '../json.ts';
import {CommandError} from './command-error.ts';
import {definedType} from './field-definition.ts';

/** Published flow files have about five. Each takes another parse of the field. */
const MAX_OPTION_KEYS = 20;

/** Records which keys of a definition are read. */
class RecordedDefinition extends Map<string, unknown> {
  readonly readKeys = new Set<string>();

  override get(key: string): unknown {
    this.readKeys.add(key);
    return super.get(key);
  }
}

/** The entries of a definition that the parser reads, however many others there are. */
function readEntries(
  name: string,
  definition: JsonObject,
  options: ParseOptions,
): readonly [string, unknown][] {
  const recorded = new RecordedDefinition(definition);
  parseField(name, recorded, options);
  return [...definition].filter(([key]) => recorded.readKeys.has(key));
}

const withoutKey = (json: JsonObject, key: string): JsonObject =>
  new Map([...json].filter(([name]) => name !== key));

const withoutKeyInAll = (list: readonly unknown[], key: string) =>
  list.map((item) => Object.fromEntries(withoutKey(jsonObject(item), key)));

/** A parsed field for comparison. The error messages are in `ruleMessages`, so `rules` need not contain them too. */
const comparable = (field: Field | undefined) =>
  field && {...field, rules: withoutKey(field.rules, 'messages')};

/** The rules of a field, with null for each rule of the standard field that the flow does not have. */
function ownRules(standard: JsonObject | undefined, rules: unknown): unknown {
  if (!isObject(rules)) return rules;
  const removed = [...jsonObject(standard?.get('validation')).keys()].map((rule) => [rule, null]);
  return {...Object.fromEntries(removed), ...rules};
}

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
): JsonObject | CommandError {
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
    ...standardKeys.map((key): [string, unknown] => [key, key === 'validation' ? null : '']),
    ['type', definedType(definition)],
    ...readEntries(field.name, definition, options)
      .filter(([key]) => !['name', 'type', 'element', 'omit', 'order'].includes(key))
      .map(([key, value]): [string, unknown] => [
        key,
        key === 'validation' ? ownRules(base.get(field.name), value) : value,
      ]),
  ]);
  for (const key of shortest.keys()) {
    const shorter = withoutKey(shortest, key);
    if (key !== 'name' && isSame(shorter)) shortest = shorter;
  }
  const optionKeys = new Set(
    jsonList(shortest.get('options')).flatMap((item) => [...jsonObject(item).keys()]),
  );
  if (optionKeys.size > MAX_OPTION_KEYS) {
    return new CommandError(
      `the options of field "${field.name}" have more than ${MAX_OPTION_KEYS} different keys`,
    );
  }
  for (const key of optionKeys) {
    const list = withoutKeyInAll(jsonList(shortest.get('options')), key);
    const shorter = new Map(shortest).set('options', list);
    if (isSame(shorter)) shortest = shorter;
  }
  return shortest;
}

/** The shortest value of the `fields` attribute with which an element shows these fields of a flow. */
export function minimalFields(
  fields: readonly Field[],
  definitions: FieldDefinitions,
  base: FieldDefinitions,
  options: ParseOptions,
): readonly object[] | CommandError {
  const list: object[] = [];
  for (const field of fields) {
    const definition = definitions.get(field.name) ?? new Map<string, unknown>();
    const minimal = minimalDefinition(field, definition, base, options);
    if (minimal instanceof CommandError) return minimal;
    list.push(Object.fromEntries(minimal));
  }
  return list;
}
