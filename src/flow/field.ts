import {jsonNumber, jsonScalar, jsonString} from '../json.ts';

/** The parts of a date, named as in their parameters. */
const dateParts = ['year', 'month', 'day'] as const;
export type DatePart = (typeof dateParts)[number];

/** One option of a list or of radio buttons. */
export interface FieldOption {
  readonly value: string;
  readonly text: string;
  readonly isDisabled: boolean;
}

/** One text input of a composite field. */
export interface FieldPart {
  readonly name: string;
  /** The flow's label; if empty, our own message for the name. */
  readonly label: string;
  readonly autocomplete: string;
}

/** The format of a date's three inputs. */
export interface DateFormat {
  /** If empty, the order of the form's language. */
  readonly order: readonly DatePart[];
  readonly labels: Readonly<Partial<Record<DatePart, string>>>;
  /** From January on; if empty, the names of the form's language. */
  readonly monthNames: readonly string[];
  /** The first and the last year that are allowed; NaN for no limit. */
  readonly years: readonly [number, number];
}

/** The field types that a browser's form can hold. */
export const fieldTypes = [
  'text',
  'email',
  'password',
  'tel',
  'textarea',
  'select',
  'radio',
  'checkbox',
  'dateselect',
  'hidden',
  'readonly',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A form field. */
export interface Field {
  /** The field's name in the flow, and the first part of the names of its parameters. */
  readonly name: string;
  readonly type: FieldType;
  /** The flow's label, which may have HTML; if empty, our own message for the name. */
  readonly label: string;
  readonly placeholder: string;
  /** A hint below the label. It may have HTML. */
  readonly tip: string;
  /** The initial value; `true` for a checked checkbox. */
  readonly value: string;
  readonly options: readonly FieldOption[];
  /** The parts of a composite field, posted as `name[part]`. */
  readonly parts: readonly FieldPart[];
  readonly date: DateFormat;
  /** The autofill token of the HTML standard; empty for none. */
  readonly autocomplete: string;
  /** The flow's validation rules, with their arguments. */
  readonly rules: ReadonlyMap<string, unknown>;
  /** The flow's error messages, by rule. */
  readonly ruleMessages: ReadonlyMap<string, string>;
}

/** The name of the parameter, and of the input, for one part of a field: `birthdate[dateselect_year]`. */
export const partName = ({name, type}: Field, part: string) =>
  `${name}[${type === 'dateselect' ? 'dateselect_' : ''}${part}]`;

/** The names of all parameters that a field posts. */
export const parameterNames = (field: Field): readonly string[] => {
  const parts = field.type === 'dateselect' ? dateParts : field.parts.map(({name}) => name);
  return parts.length ? parts.map((part) => partName(field, part)) : [field.name];
};

/**
 * Whether a value of a field must not be sent. Capture sets a boolean attribute to true whatever value is sent, so `false`
 * would give consent.
 *
 * @see https://techdocs.akamai.com/identity-cloud-entity/reference/oauthupdate_profile_native
 */
export const isUnsendable = ({type}: Field, value: string): boolean =>
  value.toLowerCase() === 'false' && ['hidden', 'readonly', 'radio', 'select'].includes(type);

/** Whether the field must be filled in. */
export const isRequired = ({rules}: Field): boolean => jsonScalar(rules.get('required')) === 'true';

/** Whether the field takes an email address or a user name, by its type, autofill token or format. */
export const isIdentifier = (field: Field): boolean =>
  field.type !== 'password' &&
  /email|username/i.test(`${field.type} ${field.autocomplete} ${ruleText(field, 'format')}`);

/** The numeric argument of a rule; NaN if the field has no such rule. */
export const ruleNumber = ({rules}: Field, rule: string): number => jsonNumber(rules.get(rule));

/** The text argument of a rule; empty if the field has no such rule. */
export const ruleText = ({rules}: Field, rule: string): string => jsonString(rules.get(rule));
