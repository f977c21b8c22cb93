import {readdirSync, readFileSync} from 'node:fs';
import {minify} from 'terser';
import type {Plugin} from 'vite';

/** The members that the sources mark with `@internal`: nothing outside a script that holds them all knows their names. */
function internalNames(): readonly string[] {
  const member =
    /@internal\s+\*\/\s+(?:(?:abstract|get|override|protected|readonly|static) )*(\w+)/g;
  return readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .flatMap((source) => [...source.matchAll(member)].map(([, name = '']) => name));
}

/** Minifies what is minified already: each of the two minifiers finds what the other does not. */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    async generateBundle(_, bundle) {
      // Lit's own names for what nobody else calls begin with `_$`.
      const regex = new RegExp(`^(${internalNames().join('|')}|_\\$.*)$`);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const map = bundle[chunk.sourcemapFileName ?? ''];
        const content = map?.type === 'asset' && String(map.source);
        const result = await minify(chunk.code, {
          ecma: 2020,
          compress: {passes: 2, hoist_funs: true},
          // Terser leaves the names that browsers know as they are.
          mangle: {properties: {regex}},
          ...(content && {sourceMap: {content}}),
        });
        chunk.code = result.code ?? chunk.code;
        if (content) map.source = String(result.map);
      }
    },
  };
}
