import type {
  FieldDefinition,
  FlowFile,
  FormDefinition,
  Validation,
  ValidationRules,
} from './flow-file.ts';
import type {FieldStructure, FlowStructure, FormStructure} from './flow-structure.ts';
import type {FieldTexts, FlowTexts, TextsFor} from './flow-texts.ts';
import type {FormTextName, FormTexts} from './form-texts.ts';
import type {NextRule} from './next-rule.ts';

/** A flow file, and the locale in its URL. */
export type Publication = {
  readonly locale: string;
  /** The flow by which the sandbox judges. */
  readonly flow: FlowFile;
  /**
   * The JSON that the sandbox serves, and a text that is another one for other JSON. By default, it serves `flow`, which
   * only changes together with its version.
   */
  readonly file?: {readonly json: object; readonly revision: string};
};

/** Combines a structure and texts into a flow file, in the shape in which Capture publishes it. */
export function publish<Structure extends FlowStructure>(
  structure: Structure,
  texts: TextsFor<Structure>,
): Publication {
  const fields = Object.entries(structure.fields).map(([name, item]) => [
    name,
    item.element === 'form' ? publishForm(item, texts) : publishField(item, name, texts),
  ]);
  const {name, version} = structure;
  const flow: FlowFile = {stat: 'ok', name, version, fields: Object.fromEntries(fields)};
  return {locale: texts.locale, flow};
}

function publishForm(
  {messages, next, ...structure}: FormStructure,
  {forms}: FlowTexts,
): FormDefinition {
  const {invalidCredentials, invalidIdentifier} = messages?.errors ?? {};
  return {
    ...structure,
    ...(messages && {
      messages: {
        errors: {
          ...(invalidCredentials && {invalidCredentials: forms[invalidCredentials]}),
          ...(invalidIdentifier && {invalidIdentifier: forms[invalidIdentifier]}),
        },
      },
    }),
    ...(next && {next: publishNextRule(next, forms)}),
  };
}

function publishNextRule(rule: NextRule<FormTextName>, forms: FormTexts): NextRule {
  const {then, else: otherwise, error, ...rest} = rule;
  return {
    ...rest,
    ...(then && {then: publishNextRule(then, forms)}),
    ...(otherwise && {else: publishNextRule(otherwise, forms)}),
    ...(error && {error: {message: forms[error.message]}}),
  };
}

function publishField(
  {options, validation, ...structure}: FieldStructure,
  name: string,
  {date, fields}: FlowTexts,
): FieldDefinition {
  const {messages, options: optionTexts, ...texts}: Partial<FieldTexts> = fields[name] ?? {};
  return {
    ...structure,
    ...(hasPlaceholder(structure) && {placeholder: texts.label}),
    ...texts,
    ...(structure.type === 'dateselect' && date),
    ...(options && {
      options: options.map((option) => ({...option, text: optionTexts?.[option.value] ?? ''})),
    }),
    ...(validation && {validation: {...validation, messages: messagesFor(validation, messages)}}),
  };
}

/** The messages of the field's own rules: the texts of a locale are for the fields of all flows. */
function messagesFor(
  rules: ValidationRules,
  messages: FieldTexts['messages'] = {},
): Validation['messages'] {
  return Object.fromEntries(
    Object.entries(messages).filter(([rule]) => Object.hasOwn(rules, rule)),
  );
}

function hasPlaceholder({element, type}: FieldStructure): boolean {
  const isTextInput = !['checkbox', 'radio', 'hidden', 'readonly'].includes(type ?? 'text');
  return element !== 'capture' && isTextInput;
}
