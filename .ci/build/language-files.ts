import type {Plugin} from 'vite';
import {languages, readXliff} from '../locales/xliff.ts';

/**
 * What a classic script begins with: a byte order mark, which has browsers read it as UTF-8 also where neither its server
 * nor its page says so; and a line and a semicolon, which end what stands before it in one file with others.
 */
export const scriptOpening = (comment = '') => `\ufeff${comment}\n;`;

/**
 * What dist/languages/ has for a language: for a script tag a script, which leaves the sentences where the elements
 * find them; for the elements, which fetch it, the JSON in it.
 */
export function languageFile(tag: string): string {
  const sentences = Object.fromEntries(
    readXliff(tag)
      .units.filter(({target}) => target)
      .map(({id, target}) => [id, target]),
  );
  return `${scriptOpening()}(globalThis[Symbol.for("capture-forms")]??={})["${tag}"]=${JSON.stringify(sentences)}`;
}

/** The language file that an address of the sources asks for; undefined where it asks for something else. */
export function languageFileAt(path: string): string | undefined {
  const tag = /^\/src\/platform\/languages\/([\w-]+)\.js$/.exec(path)?.[1];
  return tag && languages.includes(tag) ? languageFile(tag) : undefined;
}

/** Puts the language files beside the script, when it is served and when it is built. */
export function languageFiles(): Plugin {
  return {
    name: 'language-files',
    configureServer({middlewares}) {
      middlewares.use(({url = ''}, response, next) => {
        const file = languageFileAt(url.replace(/\?.*/, ''));
        if (file === undefined) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(file);
      });
    },
    generateBundle() {
      for (const tag of languages) {
        this.emitFile({
          type: 'asset',
          fileName: `languages/${tag}.js`,
          source: languageFile(tag),
        });
      }
    },
  };
}
