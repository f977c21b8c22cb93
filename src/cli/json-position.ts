const whitespace = /[ \t\n\r]*/y;
// The content of a string: U+0020 and above except `"` and `\\`, and escape sequences.
const unescaped = /[ !#-[\]-\u{10ffff}]*/uy;
const escapeSequence = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What the scanner expects next. A closing bracket is allowed for `first …` and for `separator`. */
type Expected = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'separator';

/** Scans JSON from left to right, one token at a time. */
class Scanner {
  readonly #text: string;
  readonly #closingBrackets: string[] = [];
  #expected: Expected = 'value';
  /** The offset of the next token. */
  offset: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.offset = offset;
  }

  /** Whether a complete value has been scanned. */
  get isDone(): boolean {
    return this.#expected === 'separator' && !this.#closingBrackets.length;
  }

  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    const isMatch = pattern.test(this.#text);
    if (isMatch) this.offset = pattern.lastIndex;
    return isMatch;
  }

  /** Scans the next token; false if it is not allowed here. */
  scanToken(): boolean {
    const character = this.#text[this.offset];
    const closingBracket = this.#closingBrackets.at(-1);
    const expected = this.#expected;
    if (
      character === closingBracket &&
      (expected === 'separator' || expected.startsWith('first'))
    ) {
      this.#closingBrackets.pop();
      return this.#scanCharacter('separator');
    }
    switch (expected) {
      case 'separator':
        return character === ',' && this.#scanCharacter(closingBracket === '}' ? 'name' : 'value');
      case 'colon':
        return character === ':' && this.#scanCharacter('value');
      case 'name':
      case 'first name':
        this.#expected = 'colon';
        return this.#skipString();
      case 'value':
      case 'first value':
        return this.#scanValue(character);
      default:
        return expected satisfies never;
    }
  }

  #scanCharacter(expected: Expected): true {
    this.offset++;
    this.#expected = expected;
    return true;
  }

  #scanValue(character: string | undefined): boolean {
    if (character === '{' || character === '[') {
      this.#closingBrackets.push(character === '{' ? '}' : ']');
      return this.#scanCharacter(character === '{' ? 'first name' : 'first value');
    }
    this.#expected = 'separator';
    return this.#skipString() || this.skip(literal);
  }

  #skipString(): boolean {
    if (this.#text[this.offset] !== '"') return false;
    this.offset++;
    do this.skip(unescaped);
    while (this.skip(escapeSequence));
    const isClosed = this.#text[this.offset] === '"';
    if (isClosed) this.offset++;
    return isClosed;
  }
}

/** The result of a scan. */
export interface JsonScan {
  /** Whether there was a complete value. */
  readonly isValue: boolean;
  /** The offset after the value and white space, or of the first token that is not allowed. */
  readonly offset: number;
}

/** Scans one JSON value in a text, starting at an offset. */
export function scanJsonValue(text: string, offset: number): JsonScan {
  const scanner = new Scanner(text, offset);
  for (;;) {
    scanner.skip(whitespace);
    if (scanner.isDone) return {isValue: true, offset: scanner.offset};
    if (!scanner.scanToken()) return {isValue: false, offset: scanner.offset};
  }
}

/**
 * Finds the first syntax error in a JSON text. Most messages of `JSON.parse` do not have the position of the error.
 *
 * @returns the offset of the first token that is not allowed, or the length of the text if it is incomplete; -1 for valid
 *   JSON
 */
export function jsonErrorOffset(text: string): number {
  const {isValue, offset} = scanJsonValue(text, 0);
  return isValue && offset === text.length ? -1 : offset;
}

/** Describes the first syntax error in a JSON text, with its line and column. */
export const describeJsonError = (text: string): string =>
  describeUnexpected(text, jsonErrorOffset(text));

/** Describes a character that a text must not have at an offset, with its line and column. */
export function describeUnexpected(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const position = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  const unexpected = [...text.slice(offset, offset + 2)][0];
  return unexpected
    ? `${position}: unexpected ${JSON.stringify(unexpected)}`
    : `${position}: unexpected end`;
}
