import {parameterNames, partName, type Field} from './fields.ts';
import {text} from './json.ts';
import type {Fault, Faults} from './outcome.ts';

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

const has = (list: unknown, value: string) => Array.isArray(list) && list.includes(value);

/** True where a value breaks a rule with this argument. Rules that are the server's to apply are not among them. */
const broken: Readonly<
  Record<string, (value: string, argument: unknown, valueOf: ValueOf) => boolean>
> = {
  minLength: (value, length) => value.length < Number(length),
  maxLength: (value, length) => value.length > Number(length),
  format: (value, name) => formats.get(text(name))?.test(value) === false,
  match: (value, name, valueOf) => value !== valueOf(text(name)),
  whitelist: (value, list) => Array.isArray(list) && !has(list, value),
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
  return isReal && date.getUTCMonth() === +month - 1 ? date : undefined;
}

function isTooYoung(birthdate: Date, years: number) {
  const day = new Date(birthdate);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.getTime() > Date.now();
}

/** The rules that a field's value breaks, in the order in which the flow gives them. */
function brokenRules(field: Field, valueOf: ValueOf): string[] {
  const {type, rules} = field;
  if (rules.get('disableClientSide')) return [];
  const values = parameterNames(field).map(valueOf);
  if (type === 'dateselect' ? !values.some(Boolean) : !values.every(Boolean)) {
    if (rules.get('required')) return ['required'];
    const other = rules.get('match');
    return valueOf(text(other)) ? ['match'] : [];
  }
  if (type === 'dateselect') {
    const date = dateOf(field, valueOf);
    if (!date) return ['isDate'];
    return isTooYoung(date, Number(rules.get('minYears') ?? 0)) ? ['minYears'] : [];
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
  for (const field of fields) {
    const rules = brokenRules(field, (name) => values.get(name) ?? '');
    if (rules.length)
      faults.set(
        field.name,
        rules.map((rule) => ({rule})),
      );
  }
  return faults;
}
