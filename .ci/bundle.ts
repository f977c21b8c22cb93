import {build, type Rolldown} from 'vite';
import {minifyLiterals} from './minify-literals.ts';

/** Bundles a module, given as text, with all that it imports, as the classic script is: one minified file, in memory. */
export async function bundle(code: string): Promise<string> {
  // A path that minifyLiterals takes for one of our own sources.
  const id = `${process.cwd()}/src/measured.ts`;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'measured',
        enforce: 'pre',
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? code : null),
      },
      minifyLiterals(),
    ],
    build: {
      target: 'es2022',
      minify: 'oxc',
      write: false,
      copyPublicDir: false,
      lib: {entry: id, formats: ['iife'], name: 'Measured'},
    },
  });
  const [{output}] = [result].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}
