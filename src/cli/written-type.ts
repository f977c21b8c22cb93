import {text, type Json} from '../json.ts';

/** The type that a flow gives a field, in which a list has but an element. */
export const writtenType = (field: Json): string =>
  text(field.get('type')) || text(field.get('element')) || 'text';
