import type {DateFormat, Field, FieldOption} from './field.ts';
import type {FieldDefinition, FieldOptionDefinition, FieldValidation} from './field-definition.ts';
import {definedType} from './parse-field.ts';
import {isObject, jsonObject, jsonString, type JsonObject} from '../json.ts';

/** Removes the keys whose value is undefined, and `undefined` if none is left. */
function withoutUndefined<T extends object>(object: T): T | undefined {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return entries.length ? (Object.fromEntries(entries) as T) : undefined;
}

/** The schema of a field with one input, or with several. */
function writtenSchema({parts}: Field, definition: JsonObject): FieldDefinition['schemaId'] {
  const schema = definition.get('schemaId') ?? definition.get('schemaAttribute');
  if (!isObject(schema)) return jsonString(schema) || undefined;
  return Object.fromEntries(
    parts.map(({name}) => [name, jsonString(jsonObject(schema).get(name))]),
  );
}

const writtenOption = ({value, text, isDisabled}: FieldOption): FieldOptionDefinition => ({
  text,
  value,
  ...(isDisabled && {disabled: true}),
});

const writtenTexts = (entries: readonly (readonly [string, string | undefined])[]) =>
  withoutUndefined(Object.fromEntries(entries.map(([key, text]) => [key, text || undefined])));

function writtenDate({order, monthNames, years: [first, last]}: DateFormat) {
  return {
    format: order.length ? order : undefined,
    yearStart: Number.isNaN(first) ? undefined : first,
    yearEnd: Number.isNaN(last) ? undefined : last,
    monthNames: monthNames.length ? monthNames : undefined,
  };
}

/** The rules of a field, with null for each rule of the standard field that the flow does not have. */
function writtenValidation(
  {rules, ruleMessages}: Field,
  standard: JsonObject | undefined,
): FieldValidation | null | undefined {
  if (!rules.size && !ruleMessages.size) return standard?.has('validation') ? null : undefined;
  const removed = [...jsonObject(standard?.get('validation')).keys()].map((rule) => [rule, null]);
  return {
    ...Object.fromEntries([...removed, ...rules]),
    ...(ruleMessages.size && {messages: Object.fromEntries(ruleMessages)}),
  } as FieldValidation;
}

/**
 * Writes a parsed field as a definition, in the spelling of flow files. Some keys may not be necessary.
 *
 * @param definition the definition that the field was parsed from
 * @param standard the definition of the element's standard field of the same name, which the written one replaces
 */
export function writtenDefinition(
  field: Field,
  definition: JsonObject,
  standard: JsonObject | undefined,
): FieldDefinition {
  const {name, label, placeholder, tip, value, options, parts, date} = field;
  const {day, month, year} = date.labels;
  const written: FieldDefinition = {
    name,
    type: definedType(definition),
    label: label || undefined,
    placeholder: placeholder || undefined,
    tip: tip || undefined,
    value: (field.type === 'checkbox' && value === 'true') || value || undefined,
    validation: writtenValidation(field, standard),
    schemaId: writtenSchema(field, definition),
    autocomplete: definition.has('autocomplete') ? field.autocomplete : undefined,
    ...writtenDate(date),
    customText: writtenTexts([
      ['dayLabelDateSelect', day],
      ['monthLabelDateSelect', month],
      ['yearLabelDateSelect', year],
      ...parts.map((part) => [part.name, part.label] as const),
    ]),
    options: options.length ? options.map(writtenOption) : undefined,
  };
  return withoutUndefined(written) ?? written;
}
