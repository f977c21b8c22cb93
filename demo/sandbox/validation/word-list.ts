import type {WordList} from '../flows/flow.ts';

/** The settings of an API client, by name. */
export type Settings = {readonly [name: string]: string | undefined};

/** The words of a list in small letters; undefined where its setting does not exist. */
function wordsOf(list: WordList, settings: Settings): readonly string[] | undefined {
  const words = typeof list === 'string' ? settingOf(list, settings)?.split(',') : list;
  // Every value has the empty word in it.
  return words?.flatMap((word) => word.trim().toLowerCase() || []);
}

function settingOf(name: string, settings: Settings): string | undefined {
  return Object.hasOwn(settings, name) ? settings[name] : undefined;
}

/** Whether the value is one of the words. */
export function isAllowed(value: string, list: WordList, settings: Settings): boolean {
  return wordsOf(list, settings)?.includes(value.toLowerCase()) ?? true;
}

/** Whether the value has one of the words in it. */
export function isSuppressed(value: string, list: WordList, settings: Settings): boolean {
  const small = value.toLowerCase();
  return wordsOf(list, settings)?.some((word) => small.includes(word)) ?? false;
}

/** Whether the address is in one of the domains. */
export function isOfDomain(address: string, list: WordList, settings: Settings): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return wordsOf(list, settings)?.includes(domain) ?? false;
}
