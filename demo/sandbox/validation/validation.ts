import type {Accounts} from '../accounts/accounts.ts';
import type {FieldDefinition, NamedFields, RuleName} from '../flows/flow-file.ts';
import type {RequestParameters} from '../parameters/request-parameters.ts';
import type {SubmittedDate} from '../parameters/submitted-date.ts';
import {
  readSubmittedValue,
  type SubmittedText,
  type SubmittedValue,
} from '../parameters/submitted-value.ts';
import {isInFormat} from './format.ts';
import {containsListed, hasListedDomain, isListed, type ClientSettings} from './word-list.ts';

/** Error messages, by field or form name. */
export type InvalidFields = Readonly<Record<string, readonly string[]>>;

/** What the rules are checked against. */
export type ValidationContext = {
  readonly parameters: RequestParameters;
  readonly accounts: Accounts;
  /** The account that may already have the values, as it is the visitor's own. */
  readonly ownUuid?: string;
  readonly settings: ClientSettings;
  /** The current time, in milliseconds. */
  readonly time: number;
};

/**
 * Checks every rule of fields.
 *
 * @returns the flow's message for each broken rule; undefined if there is none
 */
export function validate(
  fields: NamedFields,
  context: ValidationContext,
): InvalidFields | undefined {
  const invalidFields = fields.flatMap(([name, field]) => {
    const value = readSubmittedValue(field, name, context.parameters);
    const broken = [...new Set(brokenRules(value, field, name, context))];
    const messages = broken.map((rule) => messageFor(field, name, rule));
    return messages.length > 0 ? [[name, messages] as const] : [];
  });
  return invalidFields.length > 0 ? Object.fromEntries(invalidFields) : undefined;
}

function brokenRules(
  submitted: SubmittedValue,
  field: FieldDefinition,
  name: string,
  context: ValidationContext,
): readonly RuleName[] {
  switch (submitted.kind) {
    case 'texts': {
      const broken = submitted.texts.flatMap((text) => brokenTextRules(text, field, context));
      return isRepeated(field, name, context.parameters) ? broken : [...broken, 'match'];
    }
    case 'choice': {
      const broken = brokenTextRules(submitted.text, field, context);
      return isOption(submitted.text.value, field) ? broken : [...broken, 'matchOptions'];
    }
    case 'boolean':
      return field.validation?.required && !submitted.isTrue ? ['required'] : [];
    case 'date':
      return brokenDateRules(submitted.date, field, context.time);
    case 'fixed':
    case 'unsupported':
      return [];
    default:
      return submitted satisfies never;
  }
}

function brokenTextRules(
  text: SubmittedText,
  {validation}: FieldDefinition,
  {accounts, ownUuid, settings}: ValidationContext,
): RuleName[] {
  if (!validation) return [];
  const {value} = text;
  if (value === '') return validation.required ? ['required'] : [];
  const {format, minLength, maxLength, whitelist, blacklist, emailDomainBlacklist} = validation;
  const broken: RuleName[] = [];
  if (format && !isInFormat(format, value)) broken.push('format');
  // In code points, as the form counts.
  const {length} = [...value];
  if (minLength !== undefined && length < minLength) broken.push('minLength');
  if (maxLength !== undefined && length > maxLength) broken.push('maxLength');
  if (whitelist && !isListed(value, whitelist, settings)) broken.push('whitelist');
  if (blacklist && containsListed(value, blacklist, settings)) broken.push('blacklist');
  if (emailDomainBlacklist && hasListedDomain(value, emailDomainBlacklist, settings)) {
    broken.push('emailDomainBlacklist');
  }
  if (validation.unique && accounts.has(text, ownUuid)) broken.push('unique');
  return broken;
}

/** Checks the `match` rule. It also applies to empty values, so an empty confirmation does not match a password. */
function isRepeated(
  {validation}: FieldDefinition,
  name: string,
  parameters: RequestParameters,
): boolean {
  if (!validation?.match) return true;
  return (parameters.get(name) ?? '') === (parameters.get(validation.match) ?? '');
}

/** Whether the value is empty or an enabled option. The `required` rule covers empty values. */
function isOption(value: string, {options = []}: FieldDefinition): boolean {
  return value === '' || options.some((option) => !option.disabled && option.value === value);
}

function brokenDateRules(
  submitted: SubmittedDate,
  {validation}: FieldDefinition,
  time: number,
): RuleName[] {
  if (!validation) return [];
  const {required, isDate, minYears} = validation;
  switch (submitted.kind) {
    case 'empty':
      return required ? ['required'] : [];
    case 'invalid':
      return isDate ? ['isDate'] : [];
    case 'valid': {
      const isTooLate = minYears !== undefined && !isYearsBefore(submitted.date, minYears, time);
      return isTooLate ? ['minYears'] : [];
    }
    default:
      return submitted satisfies never;
  }
}

/** Whether at least `years` years have passed between the date and a time. Days are in UTC. */
function isYearsBefore(date: Date, years: number, time: number): boolean {
  const anniversary = new Date(date);
  anniversary.setUTCFullYear(date.getUTCFullYear() + years);
  return anniversary.getTime() <= time;
}

function messageFor(field: FieldDefinition, name: string, rule: RuleName): string {
  // Flows have no message for a value that their own forms cannot submit.
  return field.validation?.messages?.[rule] ?? `The value of '${name}' breaks the rule ${rule}.`;
}
