import type {DatePart, FieldType} from './field.ts';

/**
 * One of the known values, or any other string. Editors complete the known values, and JSON modules, whose texts have
 * the type `string`, can be assigned. The elements report a type that they do not know on the console.
 */
type KnownOrString<Known extends string> = Known | (string & {});

/** A text, or as in the Configuration API, a text for each locale. The element shows the one for its `locale`. */
export type FieldText =
  | string
  | {
      /** The texts by locale, such as `{'en-US': 'City', 'de-DE': 'Ort'}`. */
      readonly values: Readonly<Record<string, string | undefined>>;
    };

/** A value as JSON has it. The element converts it to a string. */
export type FieldValue = string | number | boolean | null;

/** One option of a list or of radio buttons. */
export interface FieldOptionDefinition {
  /** The value that is sent. Default: an empty one, which a required field does not accept. */
  readonly value?: FieldValue;
  /** What the visitor reads. Default: empty. */
  readonly text?: FieldText;
  /** The name of `text` in the Configuration API. */
  readonly label?: FieldText;
  /** Whether it cannot be chosen. Default: `false`. */
  readonly disabled?: boolean;
  /** Whether it is chosen at first; takes precedence over the field's `value`. Default: `false`. */
  readonly selected?: boolean;
}

/** Validation rules that the element checks. `null` removes a rule of the standard field, or of the flow file. */
interface CheckedRules {
  /** Whether the field must be filled in. Default: `false`. */
  readonly required?: boolean | null;
  /** The smallest number of characters. Default: no limit. */
  readonly minLength?: number | null;
  /** The largest number of characters. Default: no limit. */
  readonly maxLength?: number | null;
  /** What the value consists of, such as `email` or `numeric`. Capture checks formats that the element does not know. Default: anything. */
  readonly format?: KnownOrString<
    | 'alpha'
    | 'alphaExtended'
    | 'alphaExtendedSpaces'
    | 'alphaNumeric'
    | 'alphaNumericExtended'
    | 'email'
    | 'i18nAlphaNumeric'
    | 'noWhitespace'
    | 'numeric'
    | 'numericReal'
    | 'phone'
    | 'phoneInternational'
    | 'zipCode'
    | 'zipCode+4'
  > | null;
  /** The name of a field that must have the same value, for example to repeat a password. Default: none. */
  readonly match?: string | null;
  /** The only values that are allowed. Default: all. */
  readonly whitelist?: readonly (string | number)[] | null;
  /** Values that are not allowed. Default: none. */
  readonly blacklist?: readonly (string | number)[] | null;
  /** Domains of email addresses that are not allowed. Default: none. */
  readonly emailDomainBlacklist?: readonly string[] | null;
  /** For dates of birth: the age that a visitor must have, in years. Default: no limit. */
  readonly minYears?: number | null;
  /** Whether the value must be a date. The element checks this for every `dateselect`. */
  readonly isDate?: boolean | null;
}

/** Validation rules that only Capture checks. They may stay in the definition, without effect on the element. */
interface ServerRules {
  /** Whether no other account may have this value. */
  readonly unique?: unknown;
  /** Whether the value must be one of the options. */
  readonly matchOptions?: unknown;
  /** The fields that must be filled in together with this one. */
  readonly alongWith?: unknown;
  /** The name of a function of the widget's page. */
  readonly custom?: unknown;
  /** The name of `custom` in the Configuration API. */
  readonly clientFunctionName?: unknown;
  /** The name of a setting with a regular expression. */
  readonly customServer?: unknown;
  /** The name of `customServer` in the Configuration API. */
  readonly serverRegexSetting?: unknown;
}

/** The name of a validation rule. */
type RuleName = keyof CheckedRules | keyof ServerRules;

/** Validation rules by name, as in a flow file. */
export interface FieldValidation extends CheckedRules, ServerRules {
  /** Whether only Capture checks the rules. Default: `false`. */
  readonly disableClientSide?: boolean | null;
  /** A text for each rule, shown if the value breaks it. Default: the element's own texts. */
  readonly messages?: {readonly [Rule in RuleName]?: string | null} | null;
}

/** A validation rule, as in the Configuration API. */
export interface FieldRule {
  /** The name of the rule, such as `minLength`. */
  readonly rule: KnownOrString<RuleName | 'disableClientSide'>;
  /** The argument of the rule. Default: `true`. */
  readonly value?: unknown;
  /** Shown if the value breaks the rule. Default: the element's own text. */
  readonly message?: FieldText;
}

/**
 * The definition of a field in the property `fields`, in the format of a flow file. Keys of the Configuration API are
 * accepted as well. Flow files have further keys, such as `engageData`, which the elements do not read: they are not in
 * this type, so that misspelt keys are reported.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/common-field-attributes-1
 */
export interface FieldDefinition {
  /** The name of the field, and of the parameter that is sent. */
  readonly name: string;
  /** How the field is rendered and sent. Default: the value of `element`, or else `text`. */
  readonly type?: KnownOrString<FieldType | 'phone' | 'multiIdentifierAuth'>;
  /** Flow files have this in place of `type` for `select` and `textarea`. Default: none. */
  readonly element?: KnownOrString<'input' | 'select' | 'textarea' | 'capture'>;
  /** The label. Default: the message for the field of the standard form, or else the name. */
  readonly label?: FieldText;
  /** The text in an empty input. Default: none. */
  readonly placeholder?: FieldText;
  /** The hint below the label. Default: none; for a new password, its minimum length. */
  readonly tip?: FieldText;
  /** The initial value; `true` for a checked checkbox. Passwords have none. Default: empty. */
  readonly value?: FieldValue;
  /** The name of `value` in the Configuration API, for checkboxes. */
  readonly preChecked?: FieldValue;
  /** For `select` and `radio`: what can be chosen. Default: nothing. */
  readonly options?: readonly FieldOptionDefinition[];
  /** The rules, by name or as a list. `null` removes all rules of the standard field, or of the flow file. Default: those rules. */
  readonly validation?: FieldValidation | readonly FieldRule[] | null;
  /** The attribute of the user's record in Capture. If it is an object, the field has one input for each key. Default: none. */
  readonly schemaId?: string | Readonly<Record<string, string | undefined>>;
  /** The name of `schemaId` in the Configuration API. */
  readonly schemaAttribute?: string | Readonly<Record<string, string | undefined>>;
  /** An autofill token, such as `given-name`. Default: derived from the name, the type and `schemaId`. */
  readonly autocomplete?: string;
  /** For dates: the order of the inputs, such as `['day', 'month', 'year']`. Default: the order of the form's language. */
  readonly format?: readonly KnownOrString<DatePart>[] | string;
  /** The name of `format` in the Configuration API, such as `mm/dd/yyyy`. */
  readonly dateFormat?: readonly KnownOrString<DatePart>[] | string;
  /** For dates: the first year that is allowed. Default: no limit. */
  readonly yearStart?: number | string;
  /** For dates: the last year that is allowed. Default: no limit. */
  readonly yearEnd?: number | string;
  /** For dates: the names of the months, from January on. Default: the names in the form's language. */
  readonly monthNames?: readonly string[];
  /** Labels of inputs: for dates by `dayLabelDateSelect` and so on, for a `schemaId` with several inputs by its keys. Default: the element's own labels, or the keys. */
  readonly customText?: {
    /** The label of the day of a date. */
    readonly dayLabelDateSelect?: FieldText;
    /** The label of the month of a date. */
    readonly monthLabelDateSelect?: FieldText;
    /** The label of the year of a date. */
    readonly yearLabelDateSelect?: FieldText;
    readonly [input: string]: FieldText | undefined;
  };
  /** The label of the day of a date, if `customText` has none. */
  readonly dayLabelDateSelect?: FieldText;
  /** The label of the month of a date, if `customText` has none. */
  readonly monthLabelDateSelect?: FieldText;
  /** The label of the year of a date, if `customText` has none. */
  readonly yearLabelDateSelect?: FieldText;
  /** The name of `dayLabelDateSelect` in the Configuration API. */
  readonly dayLabel?: FieldText;
  /** The name of `monthLabelDateSelect` in the Configuration API. */
  readonly monthLabel?: FieldText;
  /** The name of `yearLabelDateSelect` in the Configuration API. */
  readonly yearLabel?: FieldText;
  /** Whether to leave out the field, for a field of the flow file. Default: `false`. */
  readonly omit?: boolean;
  /** The place of the field in the form, counted from 0. Default: its place in the flow file, or in `fields`. */
  readonly order?: number;
}
