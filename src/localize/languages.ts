/** BCP 47 tags of the languages that have a file. English is built in. */
export const languages =
  'ar bg bn ca cs da de el en-GB es es-419 et eu fa fi fil fr fr-CA gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl pl pt-BR pt-PT ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** The closest of our languages, for languages without a file. */
const closest = new Map([
  ['bs', 'hr'],
  ['nn', 'nb'],
  ['no', 'nb'],
  // WebKit's Intl does not replace this outdated tag.
  ['tl', 'fil'],
]);

/**
 * The variant for all regions but these.
 *
 * @see https://www.unicode.org/reports/tr35/tr35.html#Parent_Locales
 */
const variants = [
  [/^en-(?!US)/, 'en-GB'],
  [/^es-(?!ES|GQ|PH|IC|EA)/, 'es-419'],
  [/^pt-/, 'pt-PT'],
] as const;

/**
 * Canonicalizes a BCP 47 tag: `Intl` throws for anything else. Outdated tags are replaced: `iw` becomes `he`.
 *
 * @param tag a BCP 47 tag; `_` is accepted in place of `-`
 * @returns empty for an invalid tag
 */
export function canonicalTag(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).toString();
  } catch {
    return '';
  }
}

/**
 * The language to show for a locale, by BCP 47 lookup with likely subtags: `zh-Hant` for `zh-TW`, `pt-PT` for `pt-AO`.
 *
 * @param more further languages that can be shown, such as those that are already loaded
 * @returns `en` for an invalid tag, and for a language that we do not have
 */
export function languageOf(tag: string, more: readonly string[] = []): string {
  // The most common value; the first use of Intl is slow.
  if (tag === 'en-US' && !more.includes(tag)) return 'en';
  const written = canonicalTag(tag);
  if (!written) return 'en';
  const {language, script, region} = new Intl.Locale(written).maximize();
  const inRegion = `${language}-${region}`;
  const known = [...more, ...languages];
  const candidates = [
    written,
    inRegion,
    `${language}-${script}`,
    variants.find(([regions]) => regions.test(inRegion))?.[1],
    language,
    closest.get(language),
  ];
  return candidates.find((tag): tag is string => !!tag && known.includes(tag)) ?? 'en';
}

/** The writing direction of a language, by its BCP 47 tag. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr';
