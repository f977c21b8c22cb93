import {build, type Plugin, type Rolldown} from 'vite';
import {minifyLiterals} from './minify-literals.ts';

/** Bundles a module with all that it imports, as the classic script is: one minified file, in memory. */
export async function bundleFile(entry: string, ...plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [...plugins, minifyLiterals()],
    build: {
      target: 'es2022',
      minify: 'oxc',
      write: false,
      copyPublicDir: false,
      lib: {entry, formats: ['iife'], name: 'Bundled'},
    },
  });
  const [{output}] = [result].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}

/** The same for a module that is given as text. */
export function bundle(code: string): Promise<string> {
  // A path that minifyLiterals takes for one of our own sources.
  const id = `${process.cwd()}/src/measured.ts`;
  return bundleFile(id, {
    name: 'measured',
    enforce: 'pre',
    resolveId: (source) => (source === id ? id : null),
    load: (source) => (source === id ? code : null),
  });
}
