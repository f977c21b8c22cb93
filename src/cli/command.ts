import {version} from '../../package.json' with {type: 'json'};
import type {Field} from '../flow/field.ts';
import {parseForm} from '../flow/form-definition.ts';
import {standardFieldsOf} from './element-tag.ts';
import {writeFields} from './field-list.ts';
import {readFlowFile} from './flow-file.ts';
import {findForm} from './flow-form.ts';
import {markup} from './markup.ts';
import {Problem, type ExitCode} from './problem.ts';
import {withoutPasswords} from './preset-password.ts';
import {serverRules} from './server-rules.ts';
import {help, readArguments, type FlowTask} from './usage.ts';

/** What comes of a run. */
export interface Result {
  readonly exitCode: 0 | ExitCode;
  /** For standard output. */
  readonly output: string;
  /** For standard error, a line each. */
  readonly notes: readonly string[];
}

const note = (text: string, names: readonly string[]) =>
  names.length ? [`${text}: ${names.join(', ')}`] : [];

function rulesNote(fields: readonly Field[]): readonly string[] {
  const names = fields.map((field) => [field.name, serverRules(field).join(', ')] as const);
  return note(
    'left to Capture to check',
    names.filter(([, rules]) => rules).map(([name, rules]) => `${name} (${rules})`),
  );
}

async function printForm(task: FlowTask): Promise<Result | Problem> {
  const file = await readFlowFile(task.file);
  if (file instanceof Problem) return file;
  const form = findForm(file.json, task.form, task.tag);
  if (form instanceof Problem) return form;
  const {tag, version: flowVersion, missing} = form;
  const definitions = withoutPasswords(form.definitions);
  const locale = task.locale || file.locale;
  const parseOptions = {locale: locale ?? 'en-US', isSignIn: tag === 'capture-sign-in'};
  const {fields, unsupported} = parseForm(definitions, parseOptions);
  if (!fields.length) {
    return new Problem(`form "${task.form}" has no field that <${tag}> can show`);
  }

  const toReplace: string[] = [];
  const orPlaceholder = (option: string, value: string | undefined) => {
    if (value) return value;
    const placeholder = `YOUR_${option.toUpperCase().replace('-', '_')}`;
    toReplace.push(`${placeholder} (--${option})`);
    return placeholder;
  };
  const attributes = {
    domain: orPlaceholder('domain', task.domain),
    client_id: orPlaceholder('client-id', task.clientId),
    flow: orPlaceholder('flow', task.flow || file.flow),
    flow_version: flowVersion,
    locale: orPlaceholder('locale', locale),
    form: task.form,
    fields: JSON.stringify(writeFields(fields, definitions, standardFieldsOf(tag), parseOptions)),
  };
  const tooMany = definitions.size - fields.length - unsupported.length;
  return {
    exitCode: 0,
    output: markup(tag, attributes, task.isPretty),
    notes: [
      ...note(`left out, as <${tag}> cannot show it`, unsupported),
      ...note('left out, as the file does not have it', missing),
      ...note('left out, as there are too many fields', tooMany ? [`the last ${tooMany}`] : []),
      ...rulesNote(fields),
      ...note('replace in the HTML, or give the option', toReplace),
      ...(flowVersion ? [] : ['no "version" in the file: default_flow_version will serve']),
    ],
  };
}

async function carryOut(args: readonly string[]): Promise<Result | Problem> {
  const task = readArguments(args);
  if (task instanceof Problem) return task;
  switch (task.kind) {
    case 'help':
      return {exitCode: 0, output: help, notes: []};
    case 'version':
      return {exitCode: 0, output: `${version}\n`, notes: []};
    case 'flow':
      return printForm(task);
    default:
      return task satisfies never;
  }
}

/** Does what the command line says. */
export async function run(args: readonly string[]): Promise<Result> {
  const result = await carryOut(args);
  if (!(result instanceof Problem)) return result;
  return {exitCode: result.exitCode, output: '', notes: [result.text]};
}
