import type {WordList} from '../flows/flow-file.ts';

/** The settings of an API client, by name. */
export type ClientSettings = {readonly [name: string]: string | undefined};

/** The words of a list in lower case; undefined if it names a setting that does not exist. */
function wordsOf(list: WordList, settings: ClientSettings): readonly string[] | undefined {
  const words = typeof list === 'string' ? settingOf(list, settings)?.split(',') : list;
  // Drops empty words: every value contains the empty string.
  return words?.flatMap((word) => word.trim().toLowerCase() || []);
}

function settingOf(name: string, settings: ClientSettings): string | undefined {
  return Object.hasOwn(settings, name) ? settings[name] : undefined;
}

/** Whether the value is one of the words. A list that does not exist allows every value. */
export function isListed(value: string, list: WordList, settings: ClientSettings): boolean {
  return wordsOf(list, settings)?.includes(value.toLowerCase()) ?? true;
}

/** Whether the value contains one of the words. */
export function containsListed(value: string, list: WordList, settings: ClientSettings): boolean {
  const lowerCase = value.toLowerCase();
  return wordsOf(list, settings)?.some((word) => lowerCase.includes(word)) ?? false;
}

/** Whether the domain of an email address is one of the words. */
export function hasListedDomain(
  address: string,
  list: WordList,
  settings: ClientSettings,
): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return wordsOf(list, settings)?.includes(domain) ?? false;
}
