import {isObject} from '../json.ts';
import {escapeForJson} from './invisible-characters.ts';

const scalar = (json: unknown): string => escapeForJson(JSON.stringify(json));

/** JSON on one line, with spaces after commas and colons. */
function inOneLine(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(inOneLine).join(', ')}]`;
  if (!isObject(json)) return scalar(json);
  const entries = Object.entries(json).map(([key, value]) => `${scalar(key)}: ${inOneLine(value)}`);
  return `{${entries.join(', ')}}`;
}

/** Adds a comma to all items but the last, and indents their lines. */
const joinItems = (items: readonly (readonly string[])[]): readonly string[] =>
  items.flatMap((lines, i) => {
    const comma = i < items.length - 1 ? ',' : '';
    return lines.map((line, j) => `  ${line}${j === lines.length - 1 ? comma : ''}`);
  });

/**
 * Writes JSON in lines. A list or an object that fits into a line is on one line; only a text or a key can make a line
 * longer. Invisible characters are escaped.
 *
 * @param width the largest number of characters in a line
 * @param before a text before the value, on its first line
 */
export function jsonLines(json: unknown, width: number, before = ''): readonly string[] {
  const line = before + inOneLine(json);
  // One character more may be a comma.
  if (line.length < width) return [line];
  const write = (value: unknown, key = '') => jsonLines(value, width - 2, key);
  if (Array.isArray(json) && json.length) {
    return [`${before}[`, ...joinItems(json.map((item) => write(item))), ']'];
  }
  if (isObject(json) && Object.keys(json).length) {
    const entries = Object.entries(json).map(([key, value]) => write(value, `${scalar(key)}: `));
    return [`${before}{`, ...joinItems(entries), '}'];
  }
  return [line];
}
