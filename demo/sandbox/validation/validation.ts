import type {Accounts} from '../accounts/accounts.ts';
import {isYearsAgo, type SelectedDate} from '../flows/date-select.ts';
import {readEntry, type Entry, type Parameters, type Text} from '../flows/entry.ts';
import {fieldsOf, type Flow, type FlowField, type FlowForm, type Rule} from '../flows/flow.ts';
import {isInFormat} from './format.ts';
import {isAllowed, isOfDomain, isSuppressed, type Settings} from './word-list.ts';

/** The texts of `invalid_fields`, by field or form name. */
export type InvalidFields = Readonly<Record<string, readonly string[]>>;

/** What a form's values are judged by, besides its flow. */
export type Circumstances = {
  readonly parameters: Parameters;
  readonly accounts: Accounts;
  /** Of the API client, which may hold the words of a list. */
  readonly settings: Settings;
};

/**
 * Tries every rule of every field of the form, as the reference says of registration, and returns
 * the flow's text for each that failed; undefined if none did.
 */
export function findFaults(
  flow: Flow,
  form: FlowForm,
  circumstances: Circumstances,
): InvalidFields | undefined {
  const faults = fieldsOf(flow, form).flatMap(([name, field]) => {
    const entry = readEntry(field, name, circumstances.parameters);
    const failed = [...new Set(failedRules(entry, field, name, circumstances))];
    const texts = failed.map((rule) => textFor(field, name, rule));
    return texts.length > 0 ? [[name, texts] as const] : [];
  });
  return faults.length > 0 ? Object.fromEntries(faults) : undefined;
}

function failedRules(
  entry: Entry,
  field: FlowField,
  name: string,
  circumstances: Circumstances,
): readonly Rule[] {
  switch (entry.kind) {
    case 'texts': {
      const failed = entry.texts.flatMap((text) => failedTextRules(text, field, circumstances));
      return isRepeated(field, name, circumstances.parameters) ? failed : [...failed, 'match'];
    }
    case 'choice': {
      const failed = failedTextRules(entry.text, field, circumstances);
      return isOffered(entry.text.value, field) ? failed : [...failed, 'matchOptions'];
    }
    case 'check':
      if (entry.state === 'neither') return ['matchOptions'];
      return field.validation?.required && entry.state === 'unchecked' ? ['required'] : [];
    case 'date':
      return failedDateRules(entry.selected, field);
    case 'fixed':
    case 'none':
      return [];
    default:
      return entry satisfies never;
  }
}

function failedTextRules(
  text: Text,
  {validation}: FlowField,
  {accounts, settings}: Circumstances,
): Rule[] {
  if (!validation) return [];
  const {value} = text;
  if (value === '') return validation.required ? ['required'] : [];
  const {format, minLength, maxLength, whitelist, blacklist, emailDomainBlacklist} = validation;
  const failed: Rule[] = [];
  if (format && !isInFormat(format, value)) failed.push('format');
  if (minLength !== undefined && value.length < minLength) failed.push('minLength');
  if (maxLength !== undefined && value.length > maxLength) failed.push('maxLength');
  if (whitelist && !isAllowed(value, whitelist, settings)) failed.push('whitelist');
  if (blacklist && isSuppressed(value, blacklist, settings)) failed.push('blacklist');
  if (emailDomainBlacklist && isOfDomain(value, emailDomainBlacklist, settings)) {
    failed.push('emailDomainBlacklist');
  }
  if (validation.unique && accounts.has(text)) failed.push('unique');
  return failed;
}

/** The one rule about two values, so that an empty confirmation does not repeat a password. */
function isRepeated({validation}: FlowField, name: string, parameters: Parameters): boolean {
  if (!validation?.match) return true;
  return (parameters.get(name) ?? '') === (parameters.get(validation.match) ?? '');
}

/** Whether the value can be chosen; who chose nothing is told by `required`. */
function isOffered(value: string, {options = []}: FlowField): boolean {
  return value === '' || options.some((option) => !option.disabled && option.value === value);
}

function failedDateRules(selected: SelectedDate, {validation}: FlowField): Rule[] {
  if (!validation) return [];
  const {required, isDate, minYears} = validation;
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

function textFor(field: FlowField, name: string, rule: Rule): string {
  // Flows have no text for a choice that their own forms do not offer.
  return field.validation?.messages?.[rule] ?? `The value of '${name}' breaks the rule ${rule}.`;
}
