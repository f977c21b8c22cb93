import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import type {Locale} from '@lit/localize-tools/lib/types/locale.js';
import {resolve} from 'node:path';

/** What `lit-localize` extracts from, and where it writes to. */
export const catalogue = (languages: readonly string[]): RuntimeLitLocalizer =>
  new RuntimeLitLocalizer({
    baseDir: resolve('.'),
    resolve: (path: string) => resolve(path),
    sourceLocale: 'en' as Locale,
    targetLocales: [...languages] as Locale[],
    inputFiles: ['src/localize/messages.ts'],
    interchange: {format: 'xliff', xliffDir: 'locales'},
    // Its own language modules are not written: see language-files.ts.
    output: {mode: 'runtime', outputDir: ''},
  });

/** The sentences of src/localize/messages.ts, by id, with their notes. @throws where one is no good */
export function readEnglish(): ReadonlyMap<string, {readonly text: string; readonly note: string}> {
  const {messages, errors} = catalogue([]).extractSourceMessages();
  if (errors[0]) throw new Error(String(errors[0].messageText));
  return new Map(
    messages.map(({name, contents, desc = ''}) => [name, {text: contents.join(''), note: desc}]),
  );
}
