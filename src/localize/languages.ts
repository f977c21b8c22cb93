/** The languages that there is a file for, as BCP 47 tags; English is inside. */
export const languages =
  'ar bg bn ca cs da de el en-GB es es-419 et eu fa fi fil fr fr-CA gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl pl pt-BR pt-PT ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** The nearest of our languages, for those that have none of their own. */
const nearest = new Map([
  ['bs', 'hr'],
  ['nn', 'nb'],
  ['no', 'nb'],
  // Every other Intl but WebKit's knows that it is no longer written.
  ['tl', 'fil'],
]);

/** The variety that a language has for all regions but these (CLDR's parent locales). */
const elsewhere = [
  [/^en-(?!US)/, 'en-GB'],
  [/^es-(?!ES|GQ|PH|IC|EA)/, 'es-419'],
  [/^pt-/, 'pt-PT'],
] as const;

/**
 * A tag as browsers take it: they throw at what is no BCP 47 tag, such as `de_DE`. What is no longer written is replaced:
 * `iw` is `he`.
 *
 * @param tag a BCP 47 tag; with `_` for `-`, as some servers write it, it will do
 * @returns empty for anything else
 */
export function canonicalTag(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).toString();
  } catch {
    return '';
  }
}

/**
 * The language in which to speak to somebody, by BCP 47 lookup with likely subtags: `zh-Hant` for `zh-TW`, `pt-PT` for
 * `pt-AO`, and `en` for what is no tag.
 *
 * @param more languages that the page itself has brought
 */
export function languageOf(tag: string, more: readonly string[] = []): string {
  // Most pages say this, and the first use of Intl takes long.
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
    elsewhere.find(([regions]) => regions.test(inRegion))?.[1],
    language,
    nearest.get(language),
  ];
  return candidates.find((one): one is string => !!one && known.includes(one)) ?? 'en';
}

/** The direction in which a language is written, by its BCP 47 tag. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr';
