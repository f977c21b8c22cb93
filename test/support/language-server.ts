import {LANGUAGE_FAULT_HEADER, type LanguageFault} from './language-fault.ts';

/** A fault of a language file in this page. */
interface PageFault {
  readonly kind: LanguageFault | 'held';
  /** Resolves when a held file may be requested. */
  readonly released: Promise<void>;
  release(): void;
}

/** By language tag. */
const faults = new Map<string, PageFault>();

const {fetch} = window;

// In the page, as the server cannot tell which of the pages that share it has sent a request.
window.fetch = async (input, init) => {
  const [, tag = ''] = /\/languages\/([\w-]+)\.js$/.exec(String(input)) ?? [];
  const fault = faults.get(tag);
  if (!fault) return fetch(input, init);
  const aborted = new Promise((resolve) => init?.signal?.addEventListener('abort', resolve));
  await Promise.race([fault.released, aborted]);
  if (fault.kind === 'held') return fetch(input, init);
  return fetch(input, {...init, headers: {[LANGUAGE_FAULT_HEADER]: fault.kind}});
};

/** Switches a fault of a language file on: it is not sent as it should be, or held until `mendLanguage`. */
export function breakLanguage(tag: string, kind: PageFault['kind']): Promise<void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  if (kind !== 'held') release();
  faults.set(tag, {kind, released, release});
  return Promise.resolve();
}

/** Switches the fault off, and requests a file that was held. */
export function mendLanguage(tag: string): Promise<void> {
  faults.get(tag)?.release();
  faults.delete(tag);
  return Promise.resolve();
}

/** The messages of a language file, by id. */
export async function sentencesIn(tag: string): Promise<Readonly<Record<string, string>>> {
  const code = await (await fetch(`/src/platform/languages/${tag}.js`)).text();
  return JSON.parse(code.slice(code.indexOf('{"'))) as Record<string, string>;
}

/** Adds a language to the page with a script tag, as an embedder may; resolves when it has run or failed. */
export const addLanguage = (tag: string, integrity?: string): Promise<'load' | 'error'> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    if (integrity) script.integrity = integrity;
    for (const type of ['load', 'error'] as const) {
      script.addEventListener(type, () => resolve(type));
    }
    script.src = `/src/platform/languages/${tag}.js`;
    document.head.append(script);
  });
