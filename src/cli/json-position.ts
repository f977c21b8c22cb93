const space = /[ \t\n\r]*/y;
// The content of a string: U+0020 and above except `"` and `\\`, and escape sequences.
const plain = /[ !#-[\]-\u{10ffff}]*/uy;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What the scanner expects next. A closing bracket is allowed where it is `first` or `next`. */
type Expected = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'next';

/** Reads JSON from left to right, one piece at a time. */
class Scanner {
  readonly #text: string;
  readonly #closers: string[] = [];
  #expected: Expected = 'value';
  /** The offset of the next piece. */
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a complete value has been read. */
  get isDone(): boolean {
    return this.#expected === 'next' && !this.#closers.length;
  }

  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.test(this.#text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Reads the next piece; false if it is not allowed here. */
  readPiece(): boolean {
    const character = this.#text[this.at];
    const closer = this.#closers.at(-1);
    const expected = this.#expected;
    if (character === closer && (expected === 'next' || expected.startsWith('first'))) {
      this.#closers.pop();
      return this.#readCharacter('next');
    }
    switch (expected) {
      case 'next':
        return character === ',' && this.#readCharacter(closer === '}' ? 'name' : 'value');
      case 'colon':
        return character === ':' && this.#readCharacter('value');
      case 'name':
      case 'first name':
        this.#expected = 'colon';
        return this.#skipString();
      case 'value':
      case 'first value':
        return this.#readValue(character);
      default:
        return expected satisfies never;
    }
  }

  #readCharacter(expected: Expected): true {
    this.at++;
    this.#expected = expected;
    return true;
  }

  #readValue(character: string | undefined): boolean {
    if (character === '{' || character === '[') {
      this.#closers.push(character === '{' ? '}' : ']');
      return this.#readCharacter(character === '{' ? 'first name' : 'first value');
    }
    this.#expected = 'next';
    return this.#skipString() || this.skip(scalar);
  }

  #skipString(): boolean {
    if (this.#text[this.at] !== '"') return false;
    this.at++;
    do this.skip(plain);
    while (this.skip(escape));
    const isClosed = this.#text[this.at] === '"';
    if (isClosed) this.at++;
    return isClosed;
  }
}

/**
 * Finds the first mistake in a JSON text. The messages of `JSON.parse` do not name the place of most mistakes.
 *
 * @returns the offset of the first piece that is not allowed, or the length of the text if it is incomplete; -1 for valid
 *   JSON
 */
export function jsonErrorOffset(text: string): number {
  const scanner = new Scanner(text);
  for (;;) {
    scanner.skip(space);
    if (scanner.isDone) return scanner.at < text.length ? scanner.at : -1;
    if (!scanner.readPiece()) return scanner.at;
  }
}

/** Describes the first mistake in a JSON text, with its line and column. */
export function describeJsonError(text: string): string {
  const at = jsonErrorOffset(text);
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  const found = [...text.slice(at, at + 2)][0];
  return found
    ? `${place}: ${JSON.stringify(found)} cannot stand there`
    : `${place}: it ends there`;
}
