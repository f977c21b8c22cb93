import {scanJsonValue} from './json-position.ts';

const blank = /\s+|\/\*[^]*?\*\/|\/\/.*/y;
const name = /[\w$.]+/y;
const semicolon = /;?/y;
const [comma, openingBracket, closingBracket, openingBrace, closingBrace] = [
  /,/y,
  /\(/y,
  /\)/y,
  /\{/y,
  /\}/y,
];

/** `name(` */
const call = [name, openingBracket];
/** `);` */
const callEnd = [closingBracket, semicolon];
/** `function () { name(` */
const callback = [
  /function\b/y,
  openingBracket,
  closingBracket,
  openingBrace,
  name,
  openingBracket,
];
/** `); });` */
const callbackEnd = [...callEnd, closingBrace, ...callEnd];

/** Reads a script from left to right. */
class ScriptReader {
  readonly #text: string;
  offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.offset === this.#text.length;
  }

  /** Reads tokens, and the white space and comments before and after each; false at the first that is missing. */
  read(tokens: readonly RegExp[]): boolean {
    while (this.#match(blank));
    return tokens.every((token) => {
      if (!this.#match(token)) return false;
      while (this.#match(blank));
      return true;
    });
  }

  /** Reads a JSON value; undefined if there is none. */
  readJson(): string | undefined {
    const start = this.offset;
    const {isValue, offset} = scanJsonValue(this.#text, start);
    this.offset = offset;
    // A comment may follow.
    return isValue && this.read([]) ? this.#text.slice(start, offset) : undefined;
  }

  #match(token: RegExp): boolean {
    token.lastIndex = this.offset;
    if (!token.test(this.#text)) return false;
    this.offset = token.lastIndex;
    return true;
  }
}

/** The JSON in a JSONP file, or the offset of the first character that it must not have there. */
export type JsonpContent = {readonly json: string} | {readonly errorOffset: number};

/**
 * Finds the JSON in a JSONP file, without evaluating the file. Published flow files are of the form `name({…status…},
 * function () { name({…flow…}); });`. Files with only one call, `name({…});`, are read as well.
 *
 * @returns undefined if the text does not begin with the call of a function
 */
export function findJsonp(text: string): JsonpContent | undefined {
  const reader = new ScriptReader(text);
  if (!reader.read([semicolon, ...call])) return undefined;
  let json = reader.readJson();
  let end = callEnd;
  if (json !== undefined && reader.read([comma])) {
    json = reader.read(callback) ? reader.readJson() : undefined;
    end = callbackEnd;
  }
  return json !== undefined && reader.read(end) && reader.isAtEnd
    ? {json}
    : {errorOffset: reader.offset};
}
