import type {NextRule} from './next-rule.ts';
import type {SchemaId} from './schema-id.ts';

/** The validation rules that have an error message in a flow file. */
export type RuleName =
  | 'required'
  | 'format'
  | 'minLength'
  | 'maxLength'
  | 'whitelist'
  | 'blacklist'
  | 'emailDomainBlacklist'
  | 'matchOptions'
  | 'match'
  | 'unique'
  | 'isDate'
  | 'minYears';

/**
 * The formats of the `format` rule.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/the-format-validation
 */
export type Format =
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
  | 'zipCode+4';

/** A list of words, or the name of a setting of the API client that holds a comma-separated list. */
export type WordList = string | readonly string[];

/** The validation rules of a field, with their arguments. */
export type ValidationRules = {
  readonly required?: boolean;
  readonly format?: Format;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly whitelist?: WordList;
  readonly blacklist?: WordList;
  readonly emailDomainBlacklist?: WordList;
  /** The value must be one of the options. The sandbox checks this for every list and radio group. */
  readonly matchOptions?: boolean;
  /** The name of the field that must have the same value. */
  readonly match?: string;
  readonly unique?: boolean;
  readonly isDate?: boolean;
  readonly minYears?: number;
  /** Only the server checks the rules. */
  readonly disableClientSide?: boolean;
};

/** The validation rules of a field, with the error message of each. */
export type Validation = ValidationRules & {
  readonly messages: {readonly [rule in RuleName]?: string};
};

/** A part of a `dateselect`. */
export type DatePart = 'day' | 'month' | 'year';

/** One option of a list or a radio group. A disabled option only serves as a heading. */
export type FieldOption = {
  readonly text: string;
  readonly value: string;
  readonly disabled?: boolean;
};

/** The field types. The form of the elements has a button of its own, and an HTML form cannot have the last three. */
export type FieldType =
  | 'text'
  | 'email'
  | 'password'
  | 'tel'
  | 'phone'
  | 'multiIdentifierAuth'
  | 'hidden'
  | 'readonly'
  | 'checkbox'
  | 'radio'
  | 'dateselect'
  | 'submit'
  | 'captcha'
  | 'photoManager'
  | 'linkAccounts';

/** A field as a flow file defines it. Its key in the file is the name of its parameter. */
export type FieldDefinition = {
  readonly element: 'input' | 'select' | 'textarea' | 'capture';
  /** Absent for lists and text areas. */
  readonly type?: FieldType;
  readonly schemaId?: SchemaId;
  readonly label?: string;
  readonly placeholder?: string;
  readonly tip?: string;
  readonly value?: string | boolean | null;
  readonly elementValue?: string | boolean;
  readonly options?: readonly FieldOption[];
  /** The order of the parts of a `dateselect`. */
  readonly format?: readonly DatePart[];
  readonly monthNames?: readonly string[];
  readonly yearStart?: number;
  readonly yearEnd?: number;
  /** The labels of the parts of a field. */
  readonly customText?: {readonly [name: string]: string};
  readonly validation?: Validation;
};

/** The action of a form, as flow files write it. */
export type FormAction =
  | 'widget/traditional_signin.jsonp'
  | 'widget/traditional_register.jsonp'
  | 'widget/recover_password.jsonp'
  | 'widget/verify_email.jsonp'
  | 'widget/profile.jsonp';

/** The errors of a form as a whole that have a text in a flow file. */
export type FormErrorName = 'invalidCredentials' | 'invalidIdentifier';

/**
 * A form as a flow file defines it. Forms and fields are in the same object.
 *
 * @typeParam Text what stands for a text: the text itself, or its name in a structure without texts
 */
export type FormDefinition<Text extends string = string> = {
  readonly element: 'form';
  readonly action: FormAction;
  readonly fields: readonly string[];
  /** Fields that only prove who the visitor is. A form shows them before the others. */
  readonly authFields?: readonly string[];
  readonly messages?: {readonly errors: {readonly [error in FormErrorName]?: Text}};
  /** What the form needs besides its fields, such as `captcha`. The sandbox does not check it. */
  readonly features?: readonly string[];
  readonly next?: NextRule<Text>;
};

/** A published flow file: one version of a flow, in one locale. Only the URL of the file names the locale. */
export type FlowFile = {
  readonly stat: 'ok';
  readonly name: string;
  readonly version: string;
  readonly fields: {readonly [name: string]: FieldDefinition | FormDefinition};
};

/** Finds a form by its exact name; undefined if its action is another one. */
export function findForm(
  flow: FlowFile,
  name: string,
  action: FormAction,
): FormDefinition | undefined {
  const form = Object.hasOwn(flow.fields, name) ? flow.fields[name] : undefined;
  return form?.element === 'form' && form.action === action ? form : undefined;
}

/** Fields with their names. */
export type NamedFields = readonly (readonly [name: string, field: FieldDefinition])[];

/** All fields of a form, in order. */
export function fieldsOf(flow: FlowFile, form: FormDefinition): NamedFields {
  return [...authFieldsOf(flow, form), ...findFields(flow, form.fields)];
}

/** The fields that only prove who the visitor is. */
export function authFieldsOf(flow: FlowFile, form: FormDefinition): NamedFields {
  return findFields(flow, form.authFields ?? []);
}

/**
 * The fields of a form whose values count: neither those that repeat another field, such as a password confirmation, nor
 * those that only prove who the visitor is.
 */
export function distinctFieldsOf(flow: FlowFile, form: FormDefinition): NamedFields {
  return findFields(flow, form.fields).filter(([, field]) => field.validation?.match === undefined);
}

function findFields(flow: FlowFile, names: readonly string[]): NamedFields {
  return names.map((name) => {
    const field = Object.hasOwn(flow.fields, name) ? flow.fields[name] : undefined;
    if (!field || field.element === 'form') throw new Error(`The flow has no field '${name}'.`);
    return [name, field];
  });
}
