import {isIdentifier, isUnsendable, parameterNames, type Field} from '../flow/field.ts';
import {appendControlValues, type SlottedControl} from './slotted-controls.ts';

/** Replaces the digits of every script, such as `١٢`, by ASCII digits: `12`. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    // Unicode has the ten digits of a script in a row; the digits of some scripts follow each other.
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });

/** Converts an internationalised domain to ASCII, as Chromium does in an input of type `email`. */
function asciiDomain(domain: string): string {
  // With one of these characters, a URL would have more than a host.
  if (!/[^ -~]/.test(domain) || /[\s/?#:\\%]/.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

/**
 * Removes what cannot be seen around an email address or a user name. In an address, replaces the full-width characters
 * of an input method, and converts the domain to ASCII.
 */
export const normalizeIdentifier = (text: string): string =>
  (
    /[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069](.*[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069])?/s.exec(
      text,
    )?.[0] ?? ''
  ).replace(
    // A domain has no more than 253 characters.
    /^(.+)[@\ufe6b\uff20]([^@\ufe6b\uff20]{1,253})$/s,
    (_, local: string, domain: string) => `${local.normalize('NFKC')}@${asciiDomain(domain)}`,
  );

function normalizeValue(field: Field, value: string): string {
  // Capture accepts only ASCII digits.
  if (field.type === 'dateselect') return value.length > 20 ? value : asciiDigits(value);
  return isIdentifier(field) ? normalizeIdentifier(value) : value;
}

/**
 * Reads the values of a form and of the page's own controls, by parameter name. Not with `FormData`, which dispatches an
 * event with the passwords that bubbles to the page.
 *
 * @param root the parent of the form
 */
export function readFormValues(
  root: ParentNode,
  fields: readonly Field[],
  controls: readonly SlottedControl[],
): URLSearchParams {
  const values = new URLSearchParams();
  const inputs = root.querySelectorAll<SlottedControl>('form :is(input, select, textarea)');
  const enabled = [...inputs].filter((input) => input.name && !input.matches(':disabled'));
  appendControlValues(enabled, values);
  for (const field of fields) {
    for (const name of parameterNames(field)) {
      const value = values.get(name);
      if (value) values.set(name, normalizeValue(field, value));
    }
  }
  appendControlValues(controls, values);
  return values;
}

/** The values without those that must not be sent. */
export function sendableValues(fields: readonly Field[], values: URLSearchParams): URLSearchParams {
  const sendable = new URLSearchParams(values);
  for (const field of fields) {
    const {name} = field;
    if (isUnsendable(field, values.get(name) ?? '')) sendable.delete(name);
  }
  return sendable;
}
