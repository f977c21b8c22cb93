import type {Format} from '../flows/flow-file.ts';

/**
 * The documentation has patterns for `alpha` and `alphaExtended`; the others follow from the names. All patterns take
 * linear time: no two adjacent quantifiers match the same character.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/the-format-validation
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
  // North American, like `zipCode`.
  phone: /^(?:\+?1[ .-]?)?(?:\([0-9]{3}\)|[0-9]{3})[ .-]?[0-9]{3}[ .-]?[0-9]{4}$/,
  phoneInternational: /^\+[0-9](?:[ ().-]{0,2}[0-9]){6,14}$/,
  zipCode: /^[0-9]{5}$/,
  'zipCode+4': /^[0-9]{5}-[0-9]{4}$/,
};

/** Whether a value has a format. */
export function isInFormat(format: Format, value: string): boolean {
  // A flow file is data: it may name an unknown format, which matches everything.
  return !Object.hasOwn(PATTERNS, format) || PATTERNS[format].test(value);
}
