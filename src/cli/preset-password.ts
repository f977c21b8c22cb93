import type {FieldDefinitions} from '../flow/form-definition.ts';
import {writtenType} from './written-type.ts';

const presets = ['value', 'preChecked', 'options'];

/** Fields without the values that a flow may preset for passwords: no page is the place for one. */
export const withoutPasswords = (definitions: FieldDefinitions): FieldDefinitions =>
  new Map(
    [...definitions].map(([name, json]) => [
      name,
      writtenType(json) === 'password'
        ? new Map([...json].filter(([key]) => !presets.includes(key)))
        : json,
    ]),
  );
