/** The rules that a flow can ask of a field's value and that have a text for who breaks them. */
export type Rule =
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

/** A named pattern of the `format` rule: all that Capture's documentation lists. */
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

/** Words, or the name of a setting of the API client that holds them, separated by commas. */
export type WordList = string | readonly string[];

/** What a field's value must satisfy. */
export type Rules = {
  readonly required?: boolean;
  readonly format?: Format;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly whitelist?: WordList;
  readonly blacklist?: WordList;
  readonly emailDomainBlacklist?: WordList;
  /** The value is one of the options, which the sandbox asks of every choice. */
  readonly matchOptions?: boolean;
  /** The name of the field whose value this one must repeat. */
  readonly match?: string;
  readonly unique?: boolean;
  readonly isDate?: boolean;
  readonly minYears?: number;
  /** Leaves the judgement to the server. */
  readonly disableClientSide?: boolean;
};

/** A field's rules with the text for each that can fail. */
export type Validation = Rules & {readonly messages: {readonly [rule in Rule]?: string}};

/** Where in the account a value is kept: a dot path; several of which one is meant; one a part. */
export type SchemaId = string | readonly string[] | {readonly [part: string]: string};

/** A part of a dateselect. */
export type DatePart = 'day' | 'month' | 'year';

/** One thing to choose; a disabled one only says what the choice is about. */
export type Option = {readonly text: string; readonly value: string; readonly disabled?: boolean};

/** The kinds of field that a form can have in a browser, and some that it cannot. */
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
  | 'captcha'
  | 'photoManager'
  | 'linkAccounts';

/** One input of a flow; its key in the flow is the name of its parameter. */
export type FlowField = {
  readonly element: 'input' | 'select' | 'textarea' | 'capture';
  /** Absent where the element says it all. */
  readonly type?: FieldType;
  readonly schemaId?: SchemaId;
  readonly label?: string;
  readonly placeholder?: string;
  readonly tip?: string;
  readonly value?: string | boolean;
  readonly elementValue?: string | boolean;
  readonly options?: readonly Option[];
  /** The order of a dateselect's parts. */
  readonly format?: readonly DatePart[];
  readonly monthNames?: readonly string[];
  readonly yearStart?: number;
  readonly yearEnd?: number;
  /** Labels of a field's parts. */
  readonly customText?: {readonly [name: string]: string};
  readonly validation?: Validation;
};

/** What a form of a flow is submitted to: the published flow's own word for it. */
export type FormAction = 'widget/traditional_signin.jsonp' | 'widget/traditional_register.jsonp';

/** One form of a flow; a published flow keeps forms and inputs in the same map. */
export type FlowForm = {
  readonly element: 'form';
  readonly action: FormAction;
  readonly fields: readonly string[];
  readonly messages?: {readonly errors: {readonly invalidCredentials?: string}};
};

/** A published flow file: one version of a flow in one language, which only its address names. */
export type Flow = {
  readonly stat: 'ok';
  readonly name: string;
  readonly version: string;
  readonly fields: {readonly [name: string]: FlowField | FlowForm};
};

/** The form of that exact name, unless it belongs to another action. */
export function findForm(flow: Flow, name: string, action: FormAction): FlowForm | undefined {
  const form = Object.hasOwn(flow.fields, name) ? flow.fields[name] : undefined;
  return form?.element === 'form' && form.action === action ? form : undefined;
}

/** The inputs of a form with their names, in the form's order. */
export function fieldsOf(flow: Flow, form: FlowForm): readonly (readonly [string, FlowField])[] {
  return form.fields.map((name) => {
    const field = Object.hasOwn(flow.fields, name) ? flow.fields[name] : undefined;
    if (!field || field.element === 'form') throw new Error(`The flow has no field '${name}'.`);
    return [name, field];
  });
}

/** The inputs of a form that do not only repeat another. */
export function ownFieldsOf(flow: Flow, form: FlowForm): ReturnType<typeof fieldsOf> {
  return fieldsOf(flow, form).filter(([, field]) => field.validation?.match === undefined);
}
