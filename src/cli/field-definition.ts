import type {FieldDefinitions} from '../flow/form-definition.ts';
import {jsonString, type JsonObject} from '../json.ts';

/** The type in a field definition. Lists and text areas have no `type`, but an `element`. */
export const definedType = (definition: JsonObject): string =>
  jsonString(definition.get('type')) || jsonString(definition.get('element')) || 'text';

const valueKeys = ['value', 'preChecked', 'options'];

/** Removes the initial values of password fields, because passwords must not be in a page's HTML. */
export const withoutPresetPasswords = (definitions: FieldDefinitions): FieldDefinitions =>
  new Map(
    [...definitions].map(([name, definition]) => [
      name,
      definedType(definition) === 'password'
        ? new Map([...definition].filter(([key]) => !valueKeys.includes(key)))
        : definition,
    ]),
  );
