import {isObject, jsonObject} from '../json.ts';
import type {FieldDefinitions} from '../flow/form-definition.ts';

/** The attributes of an element, as its server has them. */
export type GivenAttributes = Readonly<Record<string, unknown>>;

/** The text of each attribute, by name. */
export type WrittenAttributes = ReadonlyMap<string, string>;

/** The name of an attribute in HTML that runs no code. */
const validName = /^(?!on)[a-z][a-z\d_-]*$/;

/**
 * Writes attributes as texts: lists and objects as JSON, and `true` as an empty text. Those that are `false`, `null` or
 * `undefined` are left out.
 *
 * @throws TypeError for a name that is not one of an attribute, or is one of an event handler
 */
export function writeAttributes(attributes: GivenAttributes): Map<string, string> {
  const written = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (!validName.test(name)) throw new TypeError(`invalid attribute name: ${name}`);
    if (value === undefined || value === null || value === false) continue;
    const text = typeof value === 'object' ? JSON.stringify(value) : `${value as string}`;
    written.set(name, value === true ? '' : text);
  }
  return written;
}

/**
 * Removes the values of passwords from the JSON of `fields`: the form does not show them, and HTML is stored and cached.
 *
 * @param standardFields the fields that an element has by itself, whose type a definition need not repeat
 */
export function withoutPasswords(fields: string, standardFields: FieldDefinitions): string {
  let list: unknown;
  try {
    list = JSON.parse(fields);
  } catch {
    // The element reports it. It shows nothing of it.
    return fields;
  }
  if (!Array.isArray(list)) return fields;
  const isPassword = (definition: unknown) => {
    const own = jsonObject(definition);
    const standard = standardFields.get(String(own.get('name')));
    return (own.get('type') ?? own.get('element') ?? standard?.get('type')) === 'password';
  };
  return JSON.stringify(
    list.map((definition: unknown) => {
      if (!isObject(definition) || !isPassword(definition)) return definition;
      const {value: _, ...others} = definition;
      return others;
    }),
  );
}

const characterReferences: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Writes attributes as HTML, each after a space. */
export const attributeMarkup = (attributes: WrittenAttributes): string =>
  [...attributes]
    .map(([name, text]) => {
      const escaped = text.replace(/[&<>"]/g, (character) => `${characterReferences[character]}`);
      return text ? ` ${name}="${escaped}"` : ` ${name}`;
    })
    .join('');
