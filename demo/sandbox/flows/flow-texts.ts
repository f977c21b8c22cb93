import type {DatePart, RuleName} from './flow-file.ts';
import type {FlowStructure} from './flow-structure.ts';
import type {FormTexts} from './form-texts.ts';
import type {full} from './full.ts';
import type {MailTemplates} from './mail-template.ts';
import type {standard} from './standard.ts';

/** The texts of one field. */
export type FieldTexts = {
  readonly label: string;
  /** Default: the label, for fields that show a placeholder. */
  readonly placeholder?: string;
  readonly tip?: string;
  readonly value?: string;
  /** The text of each option, by the option's value. */
  readonly options?: {readonly [value: string]: string};
  readonly customText?: {readonly [part: string]: string};
  readonly messages?: {readonly [rule in RuleName]?: string};
};

/** The texts of a flow in one locale. */
export type FlowTexts = {
  readonly locale: string;
  readonly forms: FormTexts;
  readonly date: {
    readonly format: readonly [DatePart, DatePart, DatePart];
    readonly monthNames: readonly string[];
    readonly customText: {
      readonly [part in DatePart as `${part}LabelDateSelect`]: string;
    };
  };
  readonly fields: {readonly [name: string]: FieldTexts};
};

/** Texts that include every text that the structure needs. */
export type TextsFor<Structure extends FlowStructure> = FlowTexts & {
  readonly fields: {
    readonly [
      name in keyof Structure['fields'] as Structure['fields'][name] extends WithoutTexts
        ? never
        : name
    ]: FieldTexts &
      MessagesFor<Structure['fields'][name]> &
      OptionsFor<Structure['fields'][name]> &
      PartsFor<Structure['fields'][name]>;
  };
};

type WithoutTexts = {readonly element: 'form'} | {readonly type: 'hidden' | 'captcha'};

type MessagesFor<Field> = Field extends {readonly validation: infer Rules}
  ? {readonly messages: {readonly [rule in Exclude<keyof Rules, 'disableClientSide'>]: string}}
  : unknown;

type OptionsFor<Field> = Field extends {
  readonly options: readonly {readonly value: infer Value}[];
}
  ? {readonly options: {readonly [value in Value & string]: string}}
  : unknown;

type PartsFor<Field> = Field extends {
  readonly schemaId: infer Parts extends {readonly [part: string]: string};
}
  ? {readonly customText: {readonly [part in keyof Parts]: string}}
  : unknown;

/** The texts of one locale, for both flows of the sandbox and for its mails. */
export type LocaleTexts = TextsFor<typeof standard> &
  TextsFor<typeof full> & {readonly mails: MailTemplates};
