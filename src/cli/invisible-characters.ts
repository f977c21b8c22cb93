/** Control characters, and those that hide text or change its direction. Terminals and editors would apply them. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Replaces invisible characters with escape sequences such as `\u202e`. JSON keeps its meaning. */
export const escapeForJson = (text: string): string =>
  text.replace(invisible, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** Replaces invisible characters with character references such as `&#x202e;`. */
export const escapeForHtml = (text: string): string =>
  text.replace(invisible, (character) => `&#x${character.codePointAt(0)?.toString(16)};`);

/**
 * Whether HTML has a character reference for every character. References to U+0000 and to U+0080 to U+009F stand for other
 * characters.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
 */
export const isExpressibleInHtml = (text: string): boolean =>
  !/[\u0080-\u009f]/.test(text) && !text.includes('\0');
