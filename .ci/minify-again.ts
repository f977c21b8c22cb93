import {minify} from 'terser';
import type {Plugin} from 'vite';

/** Minifies what is minified already: each of the two minifiers finds what the other does not. */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const map = bundle[chunk.sourcemapFileName ?? ''];
        const content = map?.type === 'asset' && String(map.source);
        const result = await minify(chunk.code, {
          ecma: 2020,
          compress: {passes: 3},
          ...(content && {sourceMap: {content}}),
        });
        chunk.code = result.code ?? chunk.code;
        if (content) map.source = String(result.map);
      }
    },
  };
}
