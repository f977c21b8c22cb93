import type {Field} from './field.ts';
import type {FieldDefinition} from './field-definition.ts';
import {applyOverrides, parseForm, type FieldDefinitions} from './form-definition.ts';
import type {ParseOptions} from './parse-field.ts';
import type {JsonObject} from '../json.ts';
import {effectiveField} from './effective-field.ts';
import {writtenDefinition} from './written-definition.ts';

const withoutKey = ({name, ...rest}: FieldDefinition, removed: string): FieldDefinition => ({
  name,
  ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== removed)),
});

/** Writes a field so that equal fields have equal texts. Neither a Map nor NaN has a form of its own in JSON. */
const textOf = (field: Field | undefined): string =>
  JSON.stringify(field, (_, value: unknown) => {
    if (value instanceof Map)
      return [...(value as JsonObject)].sort(([a], [b]) => (a < b ? -1 : 1));
    return Number.isNaN(value) ? 'NaN' : value;
  });

/** The field that an element shows for a definition. */
function shownField(
  definition: object,
  base: FieldDefinitions,
  options: ParseOptions,
): Field | undefined {
  const {fields} = parseForm(applyOverrides(base, [definition], false), options);
  return fields[0] && effectiveField(fields[0]);
}

/**
 * Finds the shortest definition with which the element shows the same field. A key is removed if the field stays the same
 * without it.
 *
 * @param base the element's standard fields, which the definition extends
 */
function minimalDefinition(
  field: Field,
  definition: JsonObject,
  base: FieldDefinitions,
  options: ParseOptions,
): FieldDefinition {
  const wanted = effectiveField(field);
  let shortest = writtenDefinition(wanted, definition, base.get(field.name));
  for (const key of Object.keys(shortest)) {
    if (key === 'name') continue;
    const shorter = withoutKey(shortest, key);
    // Also without the standard fields, because those of another version of the element may differ.
    const isSame = [base, new Map()].every(
      (standard) => textOf(shownField(shorter, standard, options)) === textOf(wanted),
    );
    if (isSame) shortest = shorter;
  }
  return shortest;
}

/** The shortest value of the `fields` attribute with which an element shows these fields of a flow. */
export const minimalFields = (
  fields: readonly Field[],
  definitions: FieldDefinitions,
  base: FieldDefinitions,
  options: ParseOptions,
): readonly FieldDefinition[] =>
  fields.map((field) =>
    minimalDefinition(field, definitions.get(field.name) ?? new Map(), base, options),
  );
