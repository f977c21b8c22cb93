import type {
  FieldDefinition,
  FlowFile,
  FormDefinition,
  Validation,
  ValidationRules,
} from './flow-file.ts';
import type {FieldStructure, FlowStructure, FormStructure} from './flow-structure.ts';
import type {FieldTexts, FlowTexts, TextsFor} from './flow-texts.ts';

/** A flow file, and the locale in its URL. */
export type Publication = {readonly locale: string; readonly flow: FlowFile};

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

function publishForm(form: FormStructure, {invalidCredentials}: FlowTexts): FormDefinition {
  const isSignIn = form.action === 'widget/traditional_signin.jsonp';
  return {...form, ...(isSignIn && {messages: {errors: {invalidCredentials}}})};
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
