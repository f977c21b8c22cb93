const space = /[ \t\n\r]*/y;
// Within a string: all from U+0020 on but `"` and `\`, and what may follow a `\`.
const plain = /[ !#-[\]-\u{10ffff}]*/uy;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may follow; a closing bracket may where it is `first` or `next`. */
type Expected = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'next';

/**
 * Where a text stops being JSON: the offset of the first piece that cannot stand there, or of the text's end where more
 * had to come; -1 where all of it is JSON. The messages of `JSON.parse` tell no place for most mistakes, and quote the text.
 */
export function jsonFault(text: string): number {
  const closers: string[] = [];
  let at = 0;
  let expected: Expected = 'value';

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };

  const skipString = (): boolean => {
    if (text[at] !== '"') return false;
    at++;
    do skip(plain);
    while (skip(escape));
    if (text[at] !== '"') return false;
    at++;
    return true;
  };

  for (;;) {
    skip(space);
    if (expected === 'next' && !closers.length) return at < text.length ? at : -1;
    const character = text[at];
    const closer = closers.at(-1);
    if (character === closer && (expected === 'next' || expected.startsWith('first'))) {
      closers.pop();
      at++;
      expected = 'next';
      continue;
    }
    switch (expected) {
      case 'next':
        if (character !== ',') return at;
        at++;
        expected = closer === '}' ? 'name' : 'value';
        break;
      case 'colon':
        if (character !== ':') return at;
        at++;
        expected = 'value';
        break;
      case 'name':
      case 'first name':
        if (!skipString()) return at;
        expected = 'colon';
        break;
      case 'value':
      case 'first value':
        if (character === '{' || character === '[') {
          closers.push(character === '{' ? '}' : ']');
          at++;
          expected = character === '{' ? 'first name' : 'first value';
        } else {
          if (!skipString() && !skip(scalar)) return at;
          expected = 'next';
        }
        break;
      default:
        expected satisfies never;
    }
  }
}

/** Says for people where a text stops being JSON. */
export function describeFault(text: string): string {
  const at = jsonFault(text);
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  const found = [...text.slice(at, at + 2)][0];
  return found
    ? `${place}: ${JSON.stringify(found)} cannot stand there`
    : `${place}: it ends there`;
}
