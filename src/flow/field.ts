/** The parts of a date, named as their parameters are. */
const dateParts = ['year', 'month', 'day'] as const;
export type DatePart = (typeof dateParts)[number];

/** One choice of a list. */
export interface Option {
  readonly value: string;
  readonly text: string;
  /** Shown, but not to be chosen. */
  readonly isDisabled: boolean;
}

/** One text of a field that is made of several. */
export interface Part {
  readonly name: string;
  /** The flow's label; our own message for the name where it is empty. */
  readonly label: string;
  readonly autocomplete: string;
}

/** How the three parts of a date are asked for. */
export interface DateFormat {
  /** Empty where the flow does not say: then as the form's language has it. */
  readonly order: readonly DatePart[];
  readonly labels: Readonly<Partial<Record<DatePart, string>>>;
  /** The months' names from January on; empty where the flow gives none: then those of the form's language. */
  readonly monthNames: readonly string[];
  /** The first and the last year that may be given; NaN for any. */
  readonly years: readonly [number, number];
}

/** The input types that a form can hold. */
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
  /** The flow's label; our own message for the name where it is empty. */
  readonly label: string;
  readonly placeholder: string;
  /** A hint below the label. */
  readonly tip: string;
  /** What stands in the field at first; for a checkbox `true` when it is checked. */
  readonly value: string;
  readonly options: readonly Option[];
  /** A composite field's parts, posted as `name[part]`. */
  readonly parts: readonly Part[];
  readonly date: DateFormat;
  /** The token of the HTML standard by which browsers and password managers fill the field; empty for none. */
  readonly autocomplete: string;
  /** What the field's value has to keep: the flow's rules and their arguments. */
  readonly rules: ReadonlyMap<string, unknown>;
  /** The flow's texts for broken rules. */
  readonly texts: ReadonlyMap<string, unknown>;
}

/** The name of the parameter, and of the input, for one part of a field: `birthdate[dateselect_year]`. */
export const partName = ({name, type}: Field, part: string) =>
  `${name}[${type === 'dateselect' ? 'dateselect_' : ''}${part}]`;

/** The names of all parameters that a field posts. */
export const parameterNames = (field: Field): readonly string[] => {
  const parts = field.type === 'dateselect' ? dateParts : field.parts.map(({name}) => name);
  return parts.length ? parts.map((part) => partName(field, part)) : [field.name];
};
