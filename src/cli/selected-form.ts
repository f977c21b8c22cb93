import {
  findFormDefinition,
  listedFields,
  parseForm,
  type FieldDefinitions,
} from '../flow/form-definition.ts';
import {isObject, jsonProperty, jsonString} from '../json.ts';
import {CommandError} from './command-error.ts';
import {elementTagOf, type ElementTag} from './element-tag.ts';

/** A form of a flow file, and the element that shows it. */
export interface SelectedForm {
  readonly tag: ElementTag;
  readonly definitions: FieldDefinitions;
  /** The version of the flow; empty if the file does not say it. */
  readonly version: string;
  /** The number of fields that the form lists and the file defines, also of those that no element would show. */
  readonly size: number;
  /** The names of fields that the form lists, but the file does not define. */
  readonly missing: readonly string[];
  readonly hasCaptcha: boolean;
}

/** Whether the form has at most two fields, exactly one of which is a password. */
function looksLikeSignIn(definitions: FieldDefinitions): boolean {
  const {fields} = parseForm(definitions, {locale: 'en-US', hasAccount: true});
  return fields.length < 3 && fields.filter(({type}) => type === 'password').length === 1;
}

/** Selects the element by the form's action, or else by its fields. */
function selectElement(
  name: string,
  form: unknown,
  definitions: FieldDefinitions,
): ElementTag | CommandError {
  const action = jsonString(jsonProperty(form, 'action'));
  const tag = elementTagOf(action, name);
  if (tag) return tag;
  if (!action) return looksLikeSignIn(definitions) ? 'capture-sign-in' : 'capture-register';
  return new CommandError(
    `form "${name}" has the action ${action}, which no element supports; use --element to print it anyway`,
  );
}

const isForm = (json: unknown) => Array.isArray(jsonProperty(json, 'fields'));

/** The number of fields that a form lists and the file defines, and the names of those that it does not define. */
export function countFields(file: unknown, name: string): Pick<SelectedForm, 'size' | 'missing'> {
  const fields = jsonProperty(file, 'fields');
  const listed = new Set(
    listedFields(jsonProperty(fields, name))
      .map((item) => jsonString(item) || jsonString(jsonProperty(item, 'name')))
      .filter(Boolean),
  );
  const missing = [...listed].filter((field) => jsonProperty(fields, field) === undefined);
  return {size: listed.size - missing.length, missing};
}

/** Finds the names of the forms in a flow file. */
export function findFormNames(file: unknown): readonly string[] | CommandError {
  const fields = jsonProperty(file, 'fields');
  const names = isObject(fields) ? Object.keys(fields) : [];
  return names.length
    ? names.filter((name) => isForm(jsonProperty(fields, name)))
    : new CommandError('no "fields" in the file: not a published flow file');
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
  const form = jsonProperty(jsonProperty(file, 'fields'), name);
  if (!isForm(form)) {
    const names = findFormNames(file);
    if (names instanceof CommandError) return names;
    return new CommandError(
      `no form "${name}" in the file; its forms: ${names.join(', ') || 'none'}`,
    );
  }
  const found = findFormDefinition(file, name);
  if (!found) return new CommandError(`form "${name}" has no fields`);
  const {definitions} = found;
  const selectedTag = tag ?? selectElement(name, form, definitions);
  if (selectedTag instanceof CommandError) return selectedTag;
  return {
    tag: selectedTag,
    ...found,
    ...countFields(file, name),
  };
}
