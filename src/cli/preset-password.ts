import type {Source} from '../flow/form-definition.ts';
import {writtenType} from './written-type.ts';

const presets = ['value', 'preChecked', 'options'];

/** Fields without the values that a flow may preset for passwords: no page is the place for one. */
export const withoutPasswords = (source: Source): Source =>
  new Map(
    [...source].map(([name, json]) => [
      name,
      writtenType(json) === 'password'
        ? new Map([...json].filter(([key]) => !presets.includes(key)))
        : json,
    ]),
  );
