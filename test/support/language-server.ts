import {executeServerCommand} from '@web/test-runner-commands';

/** What the server of the language files can do in place of sending one. */
export type LanguageFault = 'missing' | 'HTML' | 'truncated' | 'cut off' | 'held';

/** Has a language file misbehave from now on. */
export const breakLanguage = (tag: string, kind: LanguageFault) =>
  executeServerCommand('language-fault', {tag, kind} as never);

/** Has it behave again, and sends what was held. */
export const mendLanguage = (tag: string) =>
  executeServerCommand('language-release', {tag} as never);

/** What is in a language file. */
export async function sentencesIn(tag: string): Promise<Readonly<Record<string, string>>> {
  const code = await (await fetch(`/src/platform/languages/${tag}.js`)).text();
  return JSON.parse(code.slice(code.indexOf('{"'))) as Record<string, string>;
}

/** Puts a language on the page with a script tag, as an embedder may; resolves when it has run or failed. */
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
