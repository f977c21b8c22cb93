import {readdirSync} from 'node:fs';

const folder = new URL('../../src/elements/', import.meta.url);

/** The tags of the elements. Each has a file of that name in src/elements/; `capture-form.ts` is their base. */
export const elementTags: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name.startsWith('capture-') && name !== 'capture-form');
