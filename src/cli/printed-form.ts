import type {Field} from '../flow/field.ts';
import type {FieldDefinition} from '../flow/field-definition.ts';
import {parseForm} from '../flow/form-definition.ts';
import type {FlowOptions} from './arguments.ts';
import {captchaNote} from './captcha.ts';
import {CommandError} from './command-error.ts';
import {hasAccount, standardFieldsOf} from './element-tag.ts';
import type {FlowFile} from './flow-file.ts';
import {escapeForJson, isExpressibleInHtml} from './invisible-characters.ts';
import {jsonLines} from './json-lines.ts';
import {markup} from './markup.ts';
import {minimalFields} from '../flow/minimal-fields.ts';
import {selectForm} from './selected-form.ts';
import {serverRules} from './server-rules.ts';

/** The largest number of characters in a line. Only a long text can make a line longer. */
const LINE_WIDTH = 100;

/** The HTML of a form. */
export interface PrintedForm {
  readonly html: string;
  /** What the site owner should know. */
  readonly notes: readonly string[];
}

/** The arguments of the command, with the name of a form. */
type PrintOptions = FlowOptions & {readonly form: string};

const note = (text: string, names: readonly string[]) =>
  names.length ? [`${text}: ${names.join(', ')}`] : [];

function rulesNote(fields: readonly Field[]): readonly string[] {
  const names = fields.map((field) => [field.name, serverRules(field).join(', ')] as const);
  return note(
    'checked only by Capture',
    names.filter(([, rules]) => rules).map(([name, rules]) => `${name} (${rules})`),
  );
}

/** Writes the value of the attribute `fields` in lines that the markup indents by two spaces. */
function writeFields(list: readonly FieldDefinition[], isOneLine: boolean): readonly string[] {
  if (isOneLine) return [escapeForJson(JSON.stringify(list))];
  const start = "fields='";
  const [first = '', ...others] = jsonLines(list, LINE_WIDTH - 2, start);
  return [first.slice(start.length), ...others];
}

/** The attributes that come from options, with placeholders for those that are missing. */
function optionAttributes({domain, clientId, flow, locale}: Partial<FlowOptions>) {
  const placeholders: string[] = [];
  const orPlaceholder = (option: string, value: string | undefined) => {
    if (value) return value;
    const placeholder = `YOUR_${option.toUpperCase().replace('-', '_')}`;
    placeholders.push(`${placeholder} (--${option})`);
    return placeholder;
  };
  return {
    domain: orPlaceholder('domain', domain),
    client_id: orPlaceholder('client-id', clientId),
    flow: orPlaceholder('flow', flow),
    locale: orPlaceholder('locale', locale),
    placeholders,
  };
}

/** Prints the HTML of a form of a flow file. */
export function printForm(file: FlowFile, options: PrintOptions): PrintedForm | CommandError {
  const form = selectForm(file.json, options.form, options.tag);
  if (form instanceof CommandError) return form;
  const {tag, definitions, version: flow_version, size, missing} = form;
  const flow = options.flow || file.flow;
  const locale = options.locale || file.locale;
  const parseOptions = {locale: locale ?? 'en-US', hasAccount: hasAccount(tag)};
  const {fields, unsupported} = parseForm(definitions, parseOptions);
  if (!fields.length) {
    return new CommandError(`form "${options.form}" has no field that <${tag}> can show`);
  }
  const list = minimalFields(
    fields,
    definitions,
    standardFieldsOf(tag, options.form),
    parseOptions,
  );
  const {placeholders, domain, client_id, ...names} = optionAttributes({...options, flow, locale});
  const attributes = {
    ...{domain, client_id, flow: names.flow, flow_version, locale: names.locale},
    form: options.form,
    fields: writeFields(list, options.isOneLine),
  };
  const [inexpressible] =
    Object.entries(attributes).find(([, value]) => ![value].flat().every(isExpressibleInHtml)) ??
    [];
  if (inexpressible) {
    return new CommandError(`${inexpressible} has a control character that HTML cannot express`);
  }
  const excess = size - fields.length - unsupported.length;
  return {
    html: markup(tag, attributes, options.isOneLine),
    notes: [
      ...note(`omitted, not supported by <${tag}>`, unsupported),
      ...note('omitted, not defined in the file', missing),
      ...note('omitted, too many fields', excess ? [`the last ${excess}`] : []),
      ...(form.hasCaptcha ? [captchaNote(tag)] : []),
      ...rulesNote(fields),
      ...note('replace in the HTML, or set the option', placeholders),
      ...(flow_version ? [] : ['no "version" in the file: Capture will use default_flow_version']),
    ],
  };
}
