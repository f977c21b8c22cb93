import {
  fieldsOf,
  distinctFieldsOf,
  type FieldDefinition,
  type FlowFile,
  type FormAction,
  type FormDefinition,
} from './flow-file.ts';
import {isIdentifier} from './identifier-field.ts';
import {isObject, listOf, propertyOf, textOf} from './json.ts';
import {parseField} from './parse-field.ts';
import {parseNextRule} from './parse-next-rule.ts';

/** A flow by which the sandbox can judge, or why there is none. */
export type ParsedFlow =
  | {
      readonly kind: 'parsed';
      readonly flow: FlowFile;
      /** What the sandbox does not do as Capture would. */
      readonly notes: readonly string[];
    }
  | {readonly kind: 'invalid'; readonly problem: string};

/** The names that a flow gets if its file has none. */
export type FlowNames = {
  /** The name in the address of the file, which takes precedence over the one in the file. */
  readonly name?: string;
  readonly fallbackName: string;
};

/** For files without a version. Like all versions, it is a time. */
const FALLBACK_VERSION = '20000101000000000000';

const ACTIONS: readonly string[] = [
  'widget/traditional_signin.jsonp',
  'widget/traditional_register.jsonp',
  'widget/recover_password.jsonp',
  'widget/verify_email.jsonp',
  'widget/profile.jsonp',
] satisfies readonly FormAction[];

/** Reads a published flow file. Forms with an action that the sandbox does not have are left out. */
export function parseFlow(json: unknown, {name, fallbackName}: FlowNames): ParsedFlow {
  const definitions = propertyOf(json, 'fields');
  if (!isObject(definitions)) {
    return {kind: 'invalid', problem: 'no flow in the file: it has no "fields"'};
  }
  const notes: string[] = [];
  const fields = new Map<string, FieldDefinition>();
  for (const [fieldName, definition] of Object.entries(definitions)) {
    if (!isObject(definition) || definition.element === 'form') continue;
    const {field, uncheckedRules} = parseField(fieldName, definition);
    fields.set(fieldName, field);
    if (uncheckedRules.length > 0) {
      notes.push(`${fieldName}: the sandbox does not check ${uncheckedRules.join(', ')}`);
    }
  }
  const forms = parseForms(definitions, fields, notes);
  if (forms.size === 0) {
    return {kind: 'invalid', problem: 'no flow in the file: it has no form that Capture accepts'};
  }
  const version = propertyOf(json, 'version');
  if (!version) notes.push('the file has no "version"');
  return {
    kind: 'parsed',
    notes,
    flow: {
      stat: 'ok',
      name: name ?? textOf(propertyOf(json, 'name')) ?? fallbackName,
      version: String(version || FALLBACK_VERSION),
      fields: Object.fromEntries([...fields, ...forms]),
    },
  };
}

function parseForms(
  definitions: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, FieldDefinition>,
  notes: string[],
): ReadonlyMap<string, FormDefinition> {
  const forms = new Map<string, FormDefinition>();
  for (const [name, json] of Object.entries(definitions)) {
    if (propertyOf(json, 'element') !== 'form') continue;
    const action = textOf(propertyOf(json, 'action'));
    if (action === undefined || !isKnown(action)) {
      notes.push(`${name}: the sandbox has no endpoint for ${action ?? 'a form without action'}`);
      continue;
    }
    const form = parseForm(json, action, fields);
    const missing = findMissingField(form, fields);
    if (missing) {
      notes.push(`${name}: the form has no field for ${missing}, so the sandbox leaves it out`);
      continue;
    }
    const next = parseNextRule(propertyOf(json, 'next'), action);
    if (!next)
      notes.push(`${name}: the sandbox does not know a condition of "next", and ignores it`);
    forms.set(name, {...form, ...(next && {next})});
  }
  return forms;
}

function isKnown(action: string): action is FormAction {
  return ACTIONS.includes(action);
}

function parseForm(
  json: unknown,
  action: FormAction,
  fields: ReadonlyMap<string, FieldDefinition>,
): FormDefinition {
  const namesIn = (key: string): readonly string[] =>
    listOf(propertyOf(json, key))
      .flatMap((item) => textOf(item) ?? textOf(propertyOf(item, 'name')) ?? [])
      .filter((name) => fields.has(name));
  const errors = propertyOf(propertyOf(json, 'messages'), 'errors');
  const invalidCredentials = textOf(propertyOf(errors, 'invalidCredentials'));
  const invalidIdentifier = textOf(propertyOf(errors, 'invalidIdentifier'));
  return {
    element: 'form',
    action,
    fields: namesIn('fields'),
    authFields: namesIn('authFields'),
    messages: {
      errors: {
        ...(invalidCredentials !== undefined && {invalidCredentials}),
        ...(invalidIdentifier !== undefined && {invalidIdentifier}),
      },
    },
  };
}

/** What an endpoint needs and the form has no field for; undefined if there is nothing. */
function findMissingField(
  form: FormDefinition,
  fields: ReadonlyMap<string, FieldDefinition>,
): string | undefined {
  const flow = {stat: 'ok', name: '', version: '', fields: Object.fromEntries(fields)} as const;
  const distinct = distinctFieldsOf(flow, form).map(([, field]) => field);
  const hasIdentifier = distinct.some(isIdentifier);
  const hasPassword = distinct.some(({type}) => type === 'password');
  switch (form.action) {
    case 'widget/traditional_signin.jsonp':
      if (!hasIdentifier) return 'an identifier, such as an email address';
      return hasPassword ? undefined : 'a password';
    case 'widget/traditional_register.jsonp':
      return hasPassword ? undefined : 'a password';
    case 'widget/recover_password.jsonp':
    case 'widget/verify_email.jsonp':
      return hasIdentifier ? undefined : 'an identifier, such as an email address';
    case 'widget/profile.jsonp':
      return fieldsOf(flow, form).length > 0 ? undefined : 'anything';
    default:
      return form.action satisfies never;
  }
}
