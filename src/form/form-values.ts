import {appendControlValues, type SlottedControl} from './slotted-controls.ts';

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Replaces the digits of every script, such as `١٢`, by ASCII digits: `12`. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    // Unicode has the ten digits of a script in a row; the digits of some scripts follow each other.
    while (isDigit(zero - 1)) zero--;
    return String((code - zero) % 10);
  });

/** Reads the values of a form and of the page's own controls, by parameter name. */
export function readFormValues(
  form: HTMLFormElement,
  controls: readonly SlottedControl[],
): URLSearchParams {
  // All values are strings, as the form has no file input.
  const values = new URLSearchParams(new FormData(form) as never);
  for (const [name, value] of [...values]) {
    // Capture accepts only ASCII digits.
    if (name.includes('[dateselect_')) values.set(name, asciiDigits(value));
  }
  appendControlValues(controls, values);
  return values;
}
