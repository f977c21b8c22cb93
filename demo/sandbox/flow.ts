/** A check that a published flow can ask of a field, in the order in which the sandbox makes them. */
export type Rule =
  'required' | 'format' | 'minLength' | 'maxLength' | 'match' | 'unique' | 'isDate' | 'minYears';

/** A named pattern of the flow's `format` rule. */
export type Format = 'email';

/** What a field's value must satisfy, and the text for each rule that it can fail. */
export type Validation = {
  readonly required?: boolean;
  readonly format?: Format;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The name of the field whose value this one must repeat. */
  readonly match?: string;
  readonly unique?: boolean;
  readonly isDate?: boolean;
  readonly minYears?: number;
  readonly messages: {readonly [rule in Rule]?: string};
};

/** One input of a flow; its key in the flow is the name of its parameter. */
export type FlowField = {
  readonly element: 'input' | 'select' | 'capture';
  readonly type?: 'text' | 'email' | 'password' | 'dateselect';
  /** Where in the account the value is kept. */
  readonly schemaId: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly tip?: string;
  readonly value?: string;
  readonly options?: readonly {
    readonly text: string;
    readonly value: string;
    readonly disabled?: boolean;
  }[];
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

/**
 * One published flow in one language. A flow file says neither its own name nor its locale, which
 * stand in its address; here they stand inside.
 */
export type Flow = {
  readonly name: string;
  readonly version: string;
  readonly locale: string;
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
