import {jsonObject, type JsonObject} from '../json.ts';
import {warn} from '../platform/console.ts';
import {documentProperty} from '../platform/document.ts';
import {fetchText} from '../platform/http.ts';
import {scriptAddress} from '../platform/script-tag.ts';

/** The longest time that a form waits for its language. After it, English is shown. */
const LANGUAGE_TIMEOUT_MS = 1_000;

/** The largest language file. Ours have up to 8 kB. */
const MAX_BYTES = 100_000;

/**
 * The key of the global under which language files, which are scripts, store their messages. A symbol of the whole page,
 * as language files and several copies of this script can run in any order.
 */
const key = Symbol.for('capture-forms');
const global = globalThis as {[key]?: Record<string, unknown>};

const listeners = new Set<() => void>();

const files = (global[key] = new Proxy(global[key] ?? {}, {
  set(target, language, messages) {
    const isSet = Reflect.set(target, language, messages);
    for (const listener of listeners) listener();
    return isSet;
  },
}));

const loads = new Map<string, Promise<void>>();

/** Calls `listener` whenever a language has been loaded. Returns a function that removes the listener. */
export function onLanguageLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** BCP 47 tags of the loaded languages; English, which is built in, is not among them. */
export const loadedLanguages = (): readonly string[] => Object.keys(files);

/** The messages of a language, by id; empty if it is not loaded. */
export const loadedMessages = (language: string): JsonObject => jsonObject(files[language]);

/** The URL of a language file; its path if the script does not know its own URL. */
function addressOf(language: string): string {
  const path = `languages/${language}.js`;
  try {
    return new URL(path, scriptAddress).href;
  } catch {
    return path;
  }
}

async function fetchLanguage(language: string) {
  const href = addressOf(language);
  if (!href.includes(':')) throw new Error('the script does not know its own URL');
  // If the page has a script tag for this file, its `integrity` applies here too.
  const tag = [...documentProperty(document, 'scripts')].find(
    ({src}) => src.split('?')[0] === href,
  );
  const code = await fetchText({url: href, maxBytes: MAX_BYTES, integrity: tag?.integrity});
  // The file is parsed, not run, so that Content Security Policy and Trusted Types are respected.
  files[language] = JSON.parse(code.split(`["${language}"]=`)[1] ?? '');
}

/** The languages whose failure has been reported. */
const reported = new Set<string>();

const startLoading = (language: string, tag: string) =>
  new Promise<void>((resolve) => {
    const giveUp = (reason: unknown) => {
      const detail = String(reason).replace(/^Error: /, '');
      if (!reported.has(language)) {
        warn(tag, `could not load ${addressOf(language)} (${detail}); showing English`);
      }
      reported.add(language);
      resolve();
    };
    const timer = setTimeout(giveUp, LANGUAGE_TIMEOUT_MS, `no answer in ${LANGUAGE_TIMEOUT_MS} ms`);
    void fetchLanguage(language)
      .then(resolve, (error: unknown) => {
        // Failures are not cached; the next element retries.
        loads.delete(language);
        giveUp(error);
      })
      .then(() => clearTimeout(timer));
  });

/**
 * Loads a language, once for the whole page. A failure is reported on the console.
 *
 * @param language one of our languages
 * @param tag the element's tag, for the console
 * @returns resolves when the language is loaded, or when the form should wait no longer; never rejects
 */
export function loadLanguage(language: string, tag: string): Promise<void> {
  const load = loads.get(language) ?? startLoading(language, tag);
  loads.set(language, load);
  return load;
}
