import type {Field} from '../../src/flow/field.ts';
import {parseField, type ParseOptions} from '../../src/flow/parse-field.ts';
import {jsonObject} from '../../src/json.ts';

/** A field as a flow file defines it, parsed. Without `options`, for a registration form in English. */
export function parsedField(
  json: object,
  name = 'field',
  options: Partial<ParseOptions> = {},
): Field {
  const field = parseField(name, jsonObject(json), {
    locale: 'en-US',
    hasAccount: false,
    ...options,
  });
  if (typeof field === 'string') throw new Error(`fields of type ${field} are not supported`);
  return field;
}
