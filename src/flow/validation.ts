import {isRequired, parameterNames, partName, ruleNumber, ruleText, type Field} from './field.ts';
import {jsonList, jsonNumber, jsonString, jsonScalar} from '../json.ts';
import type {FieldError, FieldErrors} from '../capture/outcome.ts';

type ValueOf = (name: string) => string;

/** Lenient: Capture decides. */
const email = /^[^\s@]+@[^\s@]+$/;

/**
 * The formats, lenient where the documentation shows no pattern.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/the-format-validation
 */
const formats = new Map(
  Object.entries({
    alpha: /^[a-z]*$/i,
    alphaExtended: /^[a-z'-]*$/i,
    alphaExtendedSpaces: /^[a-z' -]*$/i,
    alphaNumeric: /^[a-z\d]*$/i,
    alphaNumericExtended: /^[\w' -]*$/,
    email,
    i18nAlphaNumeric: /^[\p{L}\p{M}\p{N}]*$/u,
    noWhitespace: /^\S*$/,
    numeric: /^\d*$/,
    numericReal: /^[+-]?\d*(?:[.,]\d+)?$/,
    phone: /^[\d\s().+-]*$/,
    phoneInternational: /^[\d\s().+-]*$/,
    zipCode: /^\d{5}$/,
    'zipCode+4': /^\d{5}(-\d{4})?$/,
  }),
);

/** Counts code points, as `length` counts an emoji twice. */
const characters = (value: string) => [...value].length;

/** Capture checks the rest of a longer list. */
const MAX_LIST_LENGTH = 10_000;

const contains = (json: unknown, value: string) =>
  jsonList(json)
    .slice(0, MAX_LIST_LENGTH)
    .some((item) => jsonScalar(item) === value);

/** Whether a value breaks a rule, by the rule's name. Other rules are for the server to check. */
const checks: Readonly<
  Record<string, (value: string, argument: unknown, valueOf: ValueOf) => boolean>
> = {
  minLength: (value, length) => characters(value) < jsonNumber(length),
  maxLength: (value, length) => jsonNumber(length) > 0 && characters(value) > jsonNumber(length),
  format: (value, name) => formats.get(jsonString(name))?.test(value) === false,
  match: (value, name, valueOf) => value !== valueOf(jsonString(name)),
  whitelist: (value, words) => {
    const {length} = jsonList(words);
    return length > 0 && length <= MAX_LIST_LENGTH && !contains(words, value);
  },
  blacklist: (value, words) => contains(words, value),
  emailDomainBlacklist: (value, domains) => contains(domains, value.split('@').at(-1) ?? ''),
};

/** Reads the date of a field; undefined if there is no such day. */
function readDate(field: Field, valueOf: ValueOf): Date | undefined {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    valueOf(partName(field, part)),
  ) as [string, string, string];
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  // `Date` moves a day or month that is out of range into another month.
  const isReal = /^[12]\d{3}-\d\d?-\d\d?$/.test(`${year}-${month}-${day}`);
  const [first, last] = field.date.years;
  return isReal && !(+year < first) && !(+year > last) && date.getUTCMonth() === +month - 1
    ? date
    : undefined;
}

function isTooYoung(birthdate: Date, years: number) {
  const birthday = new Date(birthdate).setUTCFullYear(birthdate.getUTCFullYear() + years);
  const now = new Date();
  // The day of the visitor's own calendar.
  return birthday > Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}

/** Leaves out the rules that another one implies, so that the visitor reads one error at a time. */
const withoutImplied = (rules: readonly string[]): readonly string[] =>
  rules.includes('match')
    ? ['match']
    : rules.filter((rule) => rule !== 'minLength' || !rules.includes('format'));

/** The rules that a field's value breaks, in the order of the flow. */
function brokenRules(field: Field, valueOf: ValueOf): string[] {
  const {type, rules} = field;
  // The visitor cannot change these.
  if (rules.get('disableClientSide') || type === 'hidden' || type === 'readonly') return [];
  const values = parameterNames(field).map(valueOf);
  if (type === 'dateselect' ? !values.some(Boolean) : !values.every(Boolean)) {
    if (isRequired(field)) return ['required'];
    return valueOf(ruleText(field, 'match')) ? ['match'] : [];
  }
  if (type === 'dateselect') {
    const date = readDate(field, valueOf);
    if (!date) return ['isDate'];
    return rules.has('minYears') && isTooYoung(date, ruleNumber(field, 'minYears'))
      ? ['minYears']
      : [];
  }
  return [...rules.keys()].filter((rule) =>
    values.some(
      (value) => Object.hasOwn(checks, rule) && checks[rule]?.(value, rules.get(rule), valueOf),
    ),
  );
}

/**
 * Validates the values of a form by the flow's rules.
 *
 * @returns the errors by field name, in the order of `fields`
 */
export function validate(fields: readonly Field[], values: URLSearchParams): FieldErrors {
  const errors = new Map<string, readonly FieldError[]>();
  const names = new Set(fields.map(({name}) => name));
  for (const field of fields) {
    const rules = brokenRules(field, (name) => values.get(name) ?? '').filter(
      // The other field must be in the form.
      (rule) => rule !== 'match' || names.has(ruleText(field, rule)),
    );
    const fieldErrors = withoutImplied(rules).map((rule) => ({rule}));
    if (rules.length) errors.set(field.name, fieldErrors);
  }
  return errors;
}
