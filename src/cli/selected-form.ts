import {findFormDefinition, parseForm, type FieldDefinitions} from '../flow/form-definition.ts';
import {jsonList, jsonObject, jsonString, type JsonObject} from '../json.ts';
import {CommandError} from './command-error.ts';
import type {ElementTag} from './element-tag.ts';

/** A form of a flow file, and the element that shows it. */
export interface SelectedForm {
  readonly tag: ElementTag;
  readonly definitions: FieldDefinitions;
  /** The version of the flow; empty if the file does not say it. */
  readonly version: string;
  /** The names of fields that the form lists, but the file does not define. */
  readonly missing: readonly string[];
}

/** Whether the form has at most two fields, exactly one of which is a password. */
function looksLikeSignIn(definitions: FieldDefinitions): boolean {
  const {fields} = parseForm(definitions, {locale: 'en-US', isSignIn: true});
  return fields.length < 3 && fields.filter(({type}) => type === 'password').length === 1;
}

/** Selects the element by the form's action, or else by its fields. */
function selectElement(
  name: string,
  form: JsonObject,
  definitions: FieldDefinitions,
): ElementTag | CommandError {
  const action = jsonString(form.get('action'));
  if (/traditional_signin\b/.test(action)) return 'capture-sign-in';
  if (/traditional_register\b/.test(action)) return 'capture-register';
  if (!action) return looksLikeSignIn(definitions) ? 'capture-sign-in' : 'capture-register';
  return new CommandError(
    `form "${name}" has the action ${action}, which no element supports; use --element to print it anyway`,
  );
}

/**
 * Selects a form of a flow file.
 *
 * @param tag the element that shows the form; selected by the form if undefined
 */
export function selectForm(
  file: unknown,
  name: string,
  tag?: ElementTag,
): SelectedForm | CommandError {
  const fields = jsonObject(jsonObject(file).get('fields'));
  if (!fields.size) return new CommandError('no "fields" in the file: not a published flow file');
  const names = [...fields.keys()].filter((key) =>
    Array.isArray(jsonObject(fields.get(key)).get('fields')),
  );
  if (!names.includes(name)) {
    return new CommandError(
      `no form "${name}" in the file; its forms: ${names.join(', ') || 'none'}`,
    );
  }
  const form = jsonObject(fields.get(name));
  const found = findFormDefinition(file, name);
  if (!found) return new CommandError(`form "${name}" has no fields`);
  const selectedTag = tag ?? selectElement(name, form, found.definitions);
  if (selectedTag instanceof CommandError) return selectedTag;
  const missing = jsonList(form.get('fields'))
    .map((item) => jsonString(item) || jsonString(jsonObject(item).get('name')))
    .filter((fieldName) => fieldName && !found.definitions.has(fieldName));
  return {tag: selectedTag, ...found, missing};
}
