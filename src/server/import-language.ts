import {languageOf} from '../localize/languages.ts';

/**
 * Imports the file of a language, which is in the folder `languages/` beside this file. English needs none.
 *
 * @param locale BCP 47 tag, as in the attribute `locale`
 * @returns the language that forms with this locale are shown in
 */
export async function importLanguage(locale: string): Promise<string> {
  const language = languageOf(locale);
  if (language !== 'en') {
    const {href} = new URL(`languages/${language}.js`, import.meta.url);
    await import(/* @vite-ignore */ href);
  }
  return language;
}
