import {fetchText} from '../platform/http.ts';
import {read, type Json} from '../json.ts';
import {scriptAddress} from '../platform/script-tag.ts';
import {reportTrouble} from '../platform/console.ts';

/** How long a form waits for its language before it speaks English, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Where a language file, which is a script, leaves its sentences, by language. A symbol of the whole page, for files and
 * copies of this script come in any order.
 */
const place = Symbol.for('capture-forms');
const page = globalThis as {[place]?: Record<string, unknown>};

const listeners = new Set<() => void>();

const files = (page[place] = new Proxy(page[place] ?? {}, {
  set(target, language, sentences) {
    const isSet = Reflect.set(target, language, sentences);
    for (const listener of listeners) listener();
    return isSet;
  },
}));

const loadings = new Map<string, Promise<void>>();

/** Calls `listener` whenever a language has come; gives what ends that. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The languages that are there, besides English, as BCP 47 tags. */
export const heldLanguages = (): readonly string[] => Object.keys(files);

/** A language's sentences, by id; empty while it is not there. */
export const sentencesOf = (language: string): Json => read(files[language]);

async function fetchLanguage(language: string) {
  const path = `languages/${language}.js`;
  const {href} = new URL(path, scriptAddress);
  // The same bytes that the page's author asked for, if it has a tag of its own.
  const tag = [...document.scripts].find(({src}) => src.split('?')[0] === href);
  const code = await fetchText(href, {integrity: tag?.integrity});
  // The file is read and not run: neither a policy nor an integrity is passed by.
  files[language] = JSON.parse(code.split(`["${language}"]=`)[1] ?? '');
}

/** The languages that the console has been told of. */
const told = new Set<string>();

const begin = (language: string, tag: string) =>
  new Promise<void>((resolve) => {
    const giveUp = (why: unknown) => {
      if (!told.has(language)) {
        const file = `languages/${language}.js`;
        reportTrouble(tag, `speaks English, as ${file} cannot be had: ${String(why)}`);
      }
      told.add(language);
      resolve();
    };
    const timer = setTimeout(giveUp, PATIENCE, `it did not come in ${PATIENCE} ms`);
    void fetchLanguage(language)
      .then(resolve, (error: unknown) => {
        // The next element may have more luck.
        loadings.delete(language);
        giveUp(error);
      })
      .then(() => clearTimeout(timer));
  });

/**
 * Fetches a language, once for the whole page, and tells the console if it cannot be had.
 *
 * @param tag the element's, for the console
 * @returns resolves when it is there or should be waited for no longer; never rejects
 */
export function loadLanguage(language: string, tag: string): Promise<void> {
  const loading = loadings.get(language) ?? begin(language, tag);
  loadings.set(language, loading);
  return loading;
}
