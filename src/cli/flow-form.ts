import {parseForm, findFormDefinition, type FieldDefinitions} from '../flow/form-definition.ts';
import {jsonList, jsonObject, jsonString, type JsonObject} from '../json.ts';
import type {ElementTag} from './element-tag.ts';
import {Problem} from './problem.ts';

/** A form as its flow file has it. */
export interface FlowForm {
  readonly tag: ElementTag;
  readonly definitions: FieldDefinitions;
  /** The flow's version; empty where the file does not tell. */
  readonly version: string;
  /** The names of fields that the form wants, but the file does not have. */
  readonly missing: readonly string[];
}

/** Signing in takes a name and a password; who registers says more. */
function looksLikeSignIn(definitions: FieldDefinitions): boolean {
  const {fields} = parseForm(definitions, {locale: 'en-US', isSignIn: true});
  return fields.length < 3 && fields.filter(({type}) => type === 'password').length === 1;
}

/** The element that posts to where the form does. */
function tagOf(
  name: string,
  form: JsonObject,
  definitions: FieldDefinitions,
): ElementTag | Problem {
  const action = jsonString(form.get('action'));
  if (/traditional_signin\b/.test(action)) return 'capture-sign-in';
  if (/traditional_register\b/.test(action)) return 'capture-register';
  if (!action) return looksLikeSignIn(definitions) ? 'capture-sign-in' : 'capture-register';
  return new Problem(
    `form "${name}" is neither for signing in nor for registering, but posts to ${action}; name an element with --element to print it all the same`,
  );
}

/**
 * Finds a form in a flow file.
 *
 * @param wanted the element to show it by; the one that fits unless given
 */
export function findForm(file: unknown, name: string, wanted?: ElementTag): FlowForm | Problem {
  const fields = jsonObject(jsonObject(file).get('fields'));
  if (!fields.size) return new Problem('no "fields" in the file: it is no published flow');
  const names = [...fields.keys()].filter((key) =>
    Array.isArray(jsonObject(fields.get(key)).get('fields')),
  );
  if (!names.includes(name)) {
    return new Problem(`no form "${name}" in the file; its forms: ${names.join(', ') || 'none'}`);
  }
  const form = jsonObject(fields.get(name));
  const found = findFormDefinition(file, name);
  if (!found) return new Problem(`form "${name}" has no fields`);
  const tag = wanted ?? tagOf(name, form, found.definitions);
  if (tag instanceof Problem) return tag;
  const missing = jsonList(form.get('fields'))
    .map((one) => jsonString(one) || jsonString(jsonObject(one).get('name')))
    .filter((one) => one && !found.definitions.has(one));
  return {tag, ...found, missing};
}
