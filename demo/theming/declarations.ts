import source from '../../src/elements/capture-form.ts?raw';

/** Something that a page can change of an element, as the comment above the element's class declares it. */
export interface Declaration {
  readonly name: string;
  readonly description: string;
}

/** All declarations with a JSDoc tag such as `csspart`. */
export const declarationsOf = (tag: string): readonly Declaration[] =>
  [...source.matchAll(new RegExp(`^ \\* @${tag} \\[?([\\w-]+).*? - (.*)$`, 'gm'))].map(
    ([, name = '', description = '']) => ({name, description: description.replaceAll('`', '')}),
  );
