import {isDeepStrictEqual} from 'node:util';
import type {Field} from '../flow/field.ts';
import {override, readForm, type Reader, type Source} from '../flow/form-definition.ts';
import {list, read, type Json} from '../json.ts';
import {writtenType} from './written-type.ts';

/** A field as a page writes it, by key. */
type Written = ReadonlyMap<string, unknown>;

const without = (written: Written, key: string): Written =>
  new Map([...written].filter(([one]) => one !== key));

const withoutInAll = (options: readonly unknown[], key: string) =>
  options.map((option) => Object.fromEntries(without(read(option), key)));

/** What the element makes of the field; its rules without the texts that stand among them. */
const meaningOf = (field: Field | undefined) =>
  field && {...field, rules: without(field.rules, 'messages')};

/**
 * The shortest form of a field that an element reads as the same: a key stays if the element would read another field
 * without it, so that this cannot fall behind what `flow.ts` reads.
 *
 * @param base the element's own fields, which what is written is laid over
 */
function shorten(field: Field, json: Json, base: Source, reader: Reader): Written {
  const standard = [...(base.get(field.name)?.keys() ?? [])];
  const meaning = meaningOf(field);
  // Without the element's own fields too: another version of the element may have others.
  const isSame = (written: Written) =>
    [base, new Map()].every((own) => {
      const form = readForm(override(own, [Object.fromEntries(written)], false), reader);
      return isDeepStrictEqual(meaningOf(form.fields[0]), meaning);
    });
  let written: Written = new Map([
    ['name', field.name],
    // Where the flow says nothing, the element's own field must not speak in its place.
    ...standard.map((key): [string, unknown] => [key, key === 'validation' ? {} : '']),
    ['type', writtenType(json)],
    ...[...json].filter(([key]) => !['name', 'type', 'element', 'omit', 'order'].includes(key)),
  ]);
  for (const key of written.keys()) {
    const shorter = without(written, key);
    if (key !== 'name' && isSame(shorter)) written = shorter;
  }
  const options = list(written.get('options'));
  for (const key of new Set(options.flatMap((option) => [...read(option).keys()]))) {
    const shorter = new Map(written).set(
      'options',
      withoutInAll(list(written.get('options')), key),
    );
    if (isSame(shorter)) written = shorter;
  }
  return written;
}

/** What the attribute `fields` has to say for an element to show these fields of a flow, and as little else as possible. */
export const writeFields = (
  fields: readonly Field[],
  source: Source,
  base: Source,
  reader: Reader,
): readonly object[] =>
  fields.map((field) =>
    Object.fromEntries(shorten(field, source.get(field.name) ?? new Map(), base, reader)),
  );
