import type {Accounts} from './accounts.ts';
import {isYearsAgo, readDate} from './date-select.ts';
import {
  fieldsOf,
  type Flow,
  type FlowField,
  type FlowForm,
  type Format,
  type Rule,
} from './flow.ts';

/** The names and values of a request's body. */
export type Parameters = ReadonlyMap<string, string>;

/** The texts of `invalid_fields`, by field or form name. */
export type InvalidFields = Readonly<Record<string, readonly string[]>>;

// Labels without dots of their own keep this linear, whatever is sent.
const FORMATS: Readonly<Record<Format, RegExp>> = {
  email: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
};

/**
 * Tries every rule of every field of the form, as the reference says of registration, and returns
 * the flow's text for each that failed; undefined if none did.
 */
export function findFaults(
  flow: Flow,
  form: FlowForm,
  parameters: Parameters,
  accounts: Accounts,
): InvalidFields | undefined {
  const faults = fieldsOf(flow, form).flatMap(([name, field]) => {
    const failed =
      field.type === 'dateselect'
        ? failedDateRules(field, name, parameters)
        : failedTextRules(field, name, parameters, accounts);
    return failed.length > 0 ? [[name, failed.map((rule) => textFor(field, rule))] as const] : [];
  });
  return faults.length > 0 ? Object.fromEntries(faults) : undefined;
}

function failedTextRules(
  {schemaId, validation}: FlowField,
  name: string,
  parameters: Parameters,
  accounts: Accounts,
): Rule[] {
  if (!validation) return [];
  const {format, minLength, maxLength, match, unique} = validation;
  const value = parameters.get(name) ?? '';
  const failed: Rule[] = [];
  if (value === '') {
    if (validation.required) failed.push('required');
  } else {
    if (format && !FORMATS[format].test(value)) failed.push('format');
    if (minLength !== undefined && value.length < minLength) failed.push('minLength');
    if (maxLength !== undefined && value.length > maxLength) failed.push('maxLength');
    if (unique && accounts.has(schemaId, value)) failed.push('unique');
  }
  // The one rule about two values: an empty confirmation does not repeat a password.
  if (match && value !== (parameters.get(match) ?? '')) failed.push('match');
  return failed;
}

function failedDateRules({validation}: FlowField, name: string, parameters: Parameters): Rule[] {
  if (!validation) return [];
  const {required, isDate, minYears} = validation;
  const selected = readDate(parameters, name);
  switch (selected.kind) {
    case 'none':
      return required ? ['required'] : [];
    case 'invalid':
      return isDate ? ['isDate'] : [];
    case 'date':
      return minYears !== undefined && !isYearsAgo(selected.date, minYears, new Date())
        ? ['minYears']
        : [];
    default:
      return selected satisfies never;
  }
}

function textFor(field: FlowField, rule: Rule): string {
  const text = field.validation?.messages[rule];
  if (text === undefined) throw new Error(`'${field.label}' has no text for the rule ${rule}.`);
  return text;
}
