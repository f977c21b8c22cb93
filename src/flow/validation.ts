import {parameterNames, partName, type Field} from './field.ts';
import {list, number, text, value} from '../json.ts';
import type {Fault, Faults} from '../capture/outcome.ts';

type ValueOf = (name: string) => string;

/** Refuses only what no mail system takes: the server knows better. */
const email = /^[^\s@]+@[^\s@]+$/;

/** The formats of https://techdocs.akamai.com/identity-cloud/docs/the-format-validation, generous where it shows no pattern. */
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

const has = (json: unknown, one: string) => list(json).some((item) => value(item) === one);

/** True where a value breaks a rule with this argument. Rules that are the server's to apply are not among them. */
const broken: Readonly<
  Record<string, (value: string, argument: unknown, valueOf: ValueOf) => boolean>
> = {
  minLength: (value, length) => value.length < number(length),
  // A length of nothing is no length.
  maxLength: (value, length) => number(length) > 0 && value.length > number(length),
  format: (value, name) => formats.get(text(name))?.test(value) === false,
  match: (value, name, valueOf) => value !== valueOf(text(name)),
  whitelist: (value, words) => list(words).length > 0 && !has(words, value),
  blacklist: (value, list) => has(list, value),
  emailDomainBlacklist: (value, list) => has(list, value.split('@').at(-1) ?? ''),
};

/** The date of a field; undefined where there is no such day. */
function dateOf(field: Field, valueOf: ValueOf): Date | undefined {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    valueOf(partName(field, part)),
  ) as [string, string, string];
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  // A day or month out of range runs over into another month.
  const isReal = /^[12]\d{3}-\d\d?-\d\d?$/.test(`${year}-${month}-${day}`);
  const [first, last] = field.date.years;
  return isReal && !(+year < first) && !(+year > last) && date.getUTCMonth() === +month - 1
    ? date
    : undefined;
}

function isTooYoung(birthdate: Date, years: number) {
  const day = new Date(birthdate);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.getTime() > Date.now();
}

/** The rules that a field's value breaks, in the order in which the flow gives them. */
function brokenRules(field: Field, valueOf: ValueOf): string[] {
  const {type, rules} = field;
  // What the visitor cannot change is not theirs to mend.
  if (rules.get('disableClientSide') || type === 'hidden' || type === 'readonly') return [];
  const values = parameterNames(field).map(valueOf);
  if (type === 'dateselect' ? !values.some(Boolean) : !values.every(Boolean)) {
    if (value(rules.get('required')) === 'true') return ['required'];
    const other = rules.get('match');
    return valueOf(text(other)) ? ['match'] : [];
  }
  if (type === 'dateselect') {
    const date = dateOf(field, valueOf);
    if (!date) return ['isDate'];
    return rules.has('minYears') && isTooYoung(date, number(rules.get('minYears')))
      ? ['minYears']
      : [];
  }
  return [...rules.keys()].filter((rule) =>
    values.some(
      (value) => Object.hasOwn(broken, rule) && broken[rule]?.(value, rules.get(rule), valueOf),
    ),
  );
}

/** The faults of `values`, keyed by field name in the order of `fields`; empty where all is well. */
export function validate(fields: readonly Field[], values: URLSearchParams): Faults {
  const faults = new Map<string, readonly Fault[]>();
  const names = new Set(fields.map(({name}) => name));
  for (const field of fields) {
    const rules = brokenRules(field, (name) => values.get(name) ?? '').filter(
      // A field that is not in the form cannot be repeated.
      (rule) => rule !== 'match' || names.has(text(field.rules.get(rule))),
    );
    if (rules.length)
      faults.set(
        field.name,
        rules.map((rule) => ({rule})),
      );
  }
  return faults;
}
