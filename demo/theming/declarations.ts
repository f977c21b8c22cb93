import source from '../../src/elements/capture-form.ts?raw';

/** A custom property, part, state or slot, as the comment of the elements' base class declares it. */
export interface Declaration {
  readonly name: string;
  readonly description: string;
}

/** All declarations with a JSDoc tag, such as `csspart`. */
export const declarationsOf = (tag: string): readonly Declaration[] =>
  [...source.matchAll(new RegExp(`^ \\* @${tag} \\[?([\\w-]+).*? - (.*)$`, 'gm'))].map(
    ([, name = '', description = '']) => ({name, description: description.replaceAll('`', '')}),
  );
