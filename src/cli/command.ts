import {version} from '../../package.json' with {type: 'json'};
import type {Field} from '../flow/field.ts';
import {parseForm} from '../flow/form-definition.ts';
import {help, parseArguments, type FlowOptions} from './arguments.ts';
import {CommandError, type ExitCode} from './command-error.ts';
import {standardFieldsOf} from './element-tag.ts';
import {withoutPresetPasswords} from './field-definition.ts';
import {readFlowFile} from './flow-file.ts';
import {escapeForJson, isExpressibleInHtml} from './invisible-characters.ts';
import {markup} from './markup.ts';
import {minimalFields} from './minimal-fields.ts';
import {selectForm} from './selected-form.ts';
import {serverRules} from './server-rules.ts';

/** The result of a run. */
export interface CommandResult {
  readonly exitCode: 0 | ExitCode;
  /** For standard output. */
  readonly output: string;
  /** Lines for standard error. */
  readonly notes: readonly string[];
}

const note = (text: string, names: readonly string[]) =>
  names.length ? [`${text}: ${names.join(', ')}`] : [];

function rulesNote(fields: readonly Field[]): readonly string[] {
  const names = fields.map((field) => [field.name, serverRules(field).join(', ')] as const);
  return note(
    'checked only by Capture',
    names.filter(([, rules]) => rules).map(([name, rules]) => `${name} (${rules})`),
  );
}

async function printForm(options: FlowOptions): Promise<CommandResult | CommandError> {
  const file = await readFlowFile(options.file);
  if (file instanceof CommandError) return file;
  const form = selectForm(file.json, options.form, options.tag);
  if (form instanceof CommandError) return form;
  const {tag, version: flowVersion, size, missing} = form;
  const definitions = withoutPresetPasswords(form.definitions);
  const locale = options.locale || file.locale;
  const parseOptions = {locale: locale ?? 'en-US', isSignIn: tag === 'capture-sign-in'};
  const {fields, unsupported} = parseForm(definitions, parseOptions);
  if (!fields.length) {
    return new CommandError(`form "${options.form}" has no field that <${tag}> can show`);
  }

  const placeholders: string[] = [];
  const orPlaceholder = (option: string, value: string | undefined) => {
    if (value) return value;
    const placeholder = `YOUR_${option.toUpperCase().replace('-', '_')}`;
    placeholders.push(`${placeholder} (--${option})`);
    return placeholder;
  };
  const fieldList = minimalFields(fields, definitions, standardFieldsOf(tag), parseOptions);
  if (fieldList instanceof CommandError) return fieldList;
  const attributes = {
    domain: orPlaceholder('domain', options.domain),
    client_id: orPlaceholder('client-id', options.clientId),
    flow: orPlaceholder('flow', options.flow || file.flow),
    flow_version: flowVersion,
    locale: orPlaceholder('locale', locale),
    form: options.form,
    fields: escapeForJson(JSON.stringify(fieldList)),
  };
  const [inexpressible] =
    Object.entries(attributes).find(([, value]) => !isExpressibleInHtml(value)) ?? [];
  if (inexpressible) {
    return new CommandError(`${inexpressible} has a control character that HTML cannot express`);
  }
  const excess = size - fields.length - unsupported.length;
  return {
    exitCode: 0,
    output: markup(tag, attributes, options.isPretty),
    notes: [
      ...note(`omitted, not supported by <${tag}>`, unsupported),
      ...note('omitted, not defined in the file', missing),
      ...note('omitted, too many fields', excess ? [`the last ${excess}`] : []),
      ...rulesNote(fields),
      ...note('replace in the HTML, or set the option', placeholders),
      ...(flowVersion ? [] : ['no "version" in the file: Capture will use default_flow_version']),
    ],
  };
}

async function execute(args: readonly string[]): Promise<CommandResult | CommandError> {
  const parsed = parseArguments(args);
  if (parsed instanceof CommandError) return parsed;
  switch (parsed.kind) {
    case 'help':
      return {exitCode: 0, output: help, notes: []};
    case 'version':
      return {exitCode: 0, output: `${version}\n`, notes: []};
    case 'flow':
      return printForm(parsed);
    default:
      return parsed satisfies never;
  }
}

/** Runs the command with the arguments of the command line. */
export async function run(args: readonly string[]): Promise<CommandResult> {
  const result = await execute(args);
  if (!(result instanceof CommandError)) return result;
  return {exitCode: result.exitCode, output: '', notes: [result.message]};
}
