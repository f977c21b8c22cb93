import type {Fault, Faults} from './outcome.ts';

/** The rules that a field's value has to keep, with the names of Capture's flow files. */
export interface Validation {
  readonly required?: true;
  readonly format?: 'email';
  readonly isDate?: true;
}

/** A form field, with the names of Capture's flow files. */
export interface Field<Name extends string = string> {
  /** The field's name in the flow: the input's `name` and the parameter sent. */
  readonly name: Name;
  /** The token of the HTML standard by which browsers and password managers fill the field. */
  readonly autocomplete: string;
  readonly type: 'text' | 'email' | 'password' | 'dateselect';
  readonly validation: Validation;
}

/** The parts of a `dateselect`, named as their parameters are, in the order in which they are shown. */
export const dateParts = ['month', 'day', 'year'] as const;

const required = {required: true} as const;

const field = <Name extends string>(
  name: Name,
  autocomplete: string,
  type: Field['type'] = 'text',
  validation: Validation = required,
): Field<Name> => ({name, autocomplete, type, validation});

/** The sign-in form of Capture's standard flow. */
export const signInFields = [
  field('signInEmailAddress', 'username', 'email', {...required, format: 'email'}),
  field('currentPassword', 'current-password', 'password'),
] as const;

/** The registration form of Capture's standard flow: its required fields, and the date of birth. */
export const registerFields = [
  field('firstName', 'given-name'),
  field('lastName', 'family-name'),
  // Password managers store this as the user name; with `username` browsers would not fill in a new user's address.
  field('emailAddress', 'email', 'email', {...required, format: 'email'}),
  field('displayName', 'nickname'),
  field('newPassword', 'new-password', 'password'),
  // Whether it repeats the password is Capture's to say, which says all that is wrong at once.
  field('newPasswordConfirm', 'new-password', 'password'),
  field('birthdate', 'bday', 'dateselect', {isDate: true}),
] as const;

/** The name of a standard field. */
export type StandardName = (typeof signInFields | typeof registerFields)[number]['name'];

/** The field of one part of a date, named as its parameter is: `birthdate[dateselect_year]`. */
export const datePart = ({name, autocomplete}: Field, part: (typeof dateParts)[number]) =>
  field(`${name}[dateselect_${part}]`, `${autocomplete}-${part}`, 'text', {});

function isRealDate(parts: readonly string[]) {
  const [month, day, year] = parts.map(Number) as [number, number, number];
  // A day or month out of range runs over into another month.
  const isReal = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
  return isReal && /^\d\d?,\d\d?,[12]\d{3}$/.test(parts.join());
}

function brokenRule(field: Field, values: URLSearchParams) {
  const {name, type, validation} = field;
  const valueOf = (name: string) => values.get(name) ?? '';
  const parts = dateParts.map((part) => valueOf(datePart(field, part).name));
  const value = type === 'dateselect' ? parts.join('') : valueOf(name);
  if (!value) return validation.required && 'required';
  // Refuses only what no mail system takes: the flow's own rule is the server's to apply.
  if (validation.format && !/^[^\s@]+@[^\s@]+$/.test(value)) return 'format';
  return validation.isDate && !isRealDate(parts) && 'isDate';
}

/** The faults of `values`, keyed by field name in the order of `fields`; empty where all is well. */
export function validate(fields: readonly Field[], values: URLSearchParams): Faults {
  const faults = new Map<string, readonly Fault[]>();
  for (const field of fields) {
    const rule = brokenRule(field, values);
    if (rule) faults.set(field.name, [{rule}]);
  }
  return faults;
}
