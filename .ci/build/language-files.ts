import type {Plugin} from 'vite';
import {languages, readXliff} from '../locales/xliff.ts';

/**
 * The start of a classic script. The byte order mark makes browsers decode it as UTF-8, whatever its server and page
 * declare. The line break and semicolon end a script before it, where several are concatenated into one file.
 */
export const scriptOpening = (comment = '') => `\ufeff${comment}\n;`;

/**
 * A language's file in dist/languages/. As a script, it stores the messages where the elements look for them. Elements
 * that fetch it read only the JSON in it.
 */
export function languageFile(tag: string): string {
  const messages = Object.fromEntries(
    readXliff(tag)
      .units.filter(({target}) => target)
      .map(({id, target}) => [id, target]),
  );
  return `${scriptOpening()}(globalThis[Symbol.for("capture-forms")]??={})["${tag}"]=${JSON.stringify(messages)}`;
}

/** The language file at a URL path below src/; undefined for other paths. */
export function languageFileAt(path: string): string | undefined {
  const tag = /^\/src\/platform\/languages\/([\w-]+)\.js$/.exec(path)?.[1];
  return tag && languages.includes(tag) ? languageFile(tag) : undefined;
}

/** Serves the language files in development, and adds them to the build. */
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
