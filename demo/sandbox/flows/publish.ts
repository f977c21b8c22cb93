import type {DatePart, Flow, FlowField, FlowForm, Rule, Rules, Validation} from './flow.ts';
import type {Publication} from './publication.ts';

type Wording = 'label' | 'placeholder' | 'options' | 'customText' | 'format' | 'monthNames';

/** A field without its words. */
export type FieldStructure = Omit<FlowField, Wording | 'validation'> & {
  readonly options?: readonly {readonly value: string; readonly disabled?: boolean}[];
  readonly validation?: Rules;
};

/** A flow without its words, the same in every language. */
export type FlowStructure = {
  readonly name: string;
  readonly version: string;
  readonly fields: {readonly [name: string]: FieldStructure | Omit<FlowForm, 'messages'>};
};

/** The words of one field. */
export type FieldWords = {
  readonly label: string;
  /** The label, where a field has room for one and no other is given. */
  readonly placeholder?: string;
  readonly tip?: string;
  readonly value?: string;
  /** The text of each option, by its value. */
  readonly options?: {readonly [value: string]: string};
  readonly customText?: {readonly [part: string]: string};
  readonly messages?: {readonly [rule in Rule]?: string};
};

/** The words of one language. */
export type Words = {
  readonly locale: string;
  readonly invalidCredentials: string;
  readonly date: {
    readonly format: readonly [DatePart, DatePart, DatePart];
    readonly monthNames: readonly string[];
    readonly customText: {
      readonly [part in DatePart as `${part}LabelDateSelect`]: string;
    };
  };
  readonly fields: {readonly [name: string]: FieldWords};
};

/** Words that leave no text out which the structure needs. */
export type WordsFor<S extends FlowStructure> = Words & {
  readonly fields: {
    readonly [
      name in keyof S['fields'] as S['fields'][name] extends Wordless ? never : name
    ]: FieldWords &
      MessagesFor<S['fields'][name]> &
      OptionsFor<S['fields'][name]> &
      PartsFor<S['fields'][name]>;
  };
};

type Wordless = {readonly element: 'form'} | {readonly type: 'hidden' | 'captcha'};

type MessagesFor<F> = F extends {readonly validation: infer R}
  ? {readonly messages: {readonly [rule in Exclude<keyof R, 'disableClientSide'>]: string}}
  : unknown;

type OptionsFor<F> = F extends {readonly options: readonly {readonly value: infer V}[]}
  ? {readonly options: {readonly [value in V & string]: string}}
  : unknown;

type PartsFor<F> = F extends {readonly schemaId: infer S extends {readonly [part: string]: string}}
  ? {readonly customText: {readonly [part in keyof S]: string}}
  : unknown;

/** Puts a structure and words together, as Capture publishes them. */
export function publish<S extends FlowStructure>(structure: S, words: WordsFor<S>): Publication {
  const fields = Object.entries(structure.fields).map(([name, one]) => [
    name,
    one.element === 'form' ? publishForm(one, words) : publishField(one, name, words),
  ]);
  const {name, version} = structure;
  const flow: Flow = {stat: 'ok', name, version, fields: Object.fromEntries(fields)};
  return {locale: words.locale, flow};
}

function publishForm(form: Omit<FlowForm, 'messages'>, {invalidCredentials}: Words): FlowForm {
  const isSignIn = form.action === 'widget/traditional_signin.jsonp';
  return {...form, ...(isSignIn && {messages: {errors: {invalidCredentials}}})};
}

function publishField(
  {options, validation, ...structure}: FieldStructure,
  name: string,
  {date, fields}: Words,
): FlowField {
  const {messages, options: texts, ...words}: Partial<FieldWords> = fields[name] ?? {};
  return {
    ...structure,
    ...(hasPlaceholder(structure) && {placeholder: words.label}),
    ...words,
    ...(structure.type === 'dateselect' && date),
    ...(options && {options: options.map((one) => ({...one, text: texts?.[one.value] ?? ''}))}),
    ...(validation && {validation: {...validation, messages: textsFor(validation, messages)}}),
  };
}

/** Languages have the texts of all flows; a field shows those of the rules that it has. */
function textsFor(rules: Rules, messages: FieldWords['messages'] = {}): Validation['messages'] {
  return Object.fromEntries(
    Object.entries(messages).filter(([rule]) => Object.hasOwn(rules, rule)),
  );
}

function hasPlaceholder({element, type}: FieldStructure): boolean {
  const isBox = type === 'checkbox' || type === 'radio' || type === 'hidden' || type === 'readonly';
  return element !== 'capture' && !isBox;
}
