import {minifyHTMLLiterals} from '@literals/html-css-minifier';
import type {Plugin} from 'vite';

/** Minifies the html`` and css`` literals of src/. */
export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: {id: {include: /\/src\/.*\.ts$/, exclude: /node_modules/}, code: /\b(html|css)`/},
      async handler(code, id) {
        const result = await minifyHTMLLiterals(code, {fileName: id});
        return result && {code: result.code, map: JSON.stringify(result.map)};
      },
    },
  };
}
