import {jsonString, type JsonObject} from '../json.ts';

/** The type that a flow gives a field, in which a list has but an element. */
export const writtenType = (field: JsonObject): string =>
  jsonString(field.get('type')) || jsonString(field.get('element')) || 'text';
