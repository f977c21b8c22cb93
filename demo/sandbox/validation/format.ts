import type {Format} from '../flows/flow.ts';

/**
 * The documentation prints the pattern of `alpha` and `alphaExtended`; the others follow their
 * names. Each is linear in time, whatever is sent: no two repeated pieces that touch can take the
 * same character.
 */
const PATTERNS: Readonly<Record<Format, RegExp>> = {
  alpha: /^[a-z]+$/i,
  alphaExtended: /^[a-zA-Z'-]+$/,
  alphaExtendedSpaces: /^[a-zA-Z' -]+$/,
  alphaNumeric: /^[a-zA-Z0-9]+$/,
  alphaNumericExtended: /^[a-zA-Z0-9'-]+$/,
  email: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
  i18nAlphaNumeric: /^[\p{L}\p{M}\p{N}]+$/u,
  noWhitespace: /^\S+$/,
  numeric: /^[0-9]+$/,
  numericReal: /^[+-]?[0-9]+(?:\.[0-9]+)?$/,
  // As zip codes do, this means the North American kind.
  phone: /^(?:\+?1[ .-]?)?(?:\([0-9]{3}\)|[0-9]{3})[ .-]?[0-9]{3}[ .-]?[0-9]{4}$/,
  phoneInternational: /^\+[0-9](?:[ ().-]{0,2}[0-9]){6,14}$/,
  zipCode: /^[0-9]{5}$/,
  'zipCode+4': /^[0-9]{5}-[0-9]{4}$/,
};

/** Whether a value is written in that format. */
export function isInFormat(format: Format, value: string): boolean {
  // A flow file is data: a format that nobody has heard of refuses nothing.
  return !Object.hasOwn(PATTERNS, format) || PATTERNS[format].test(value);
}
