import {build, type Plugin, type Rolldown} from 'vite';
import {minifyLiterals} from './minify-literals.ts';

/** Bundles the module at a path, with everything that it imports, into one minified classic script. */
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

/** Bundles a module given as text, with everything that it imports. */
export function bundle(code: string): Promise<string> {
  const id = `${process.cwd()}/module.ts`;
  return bundleFile(id, {
    name: 'module-text',
    enforce: 'pre',
    resolveId: (source) => (source === id ? id : null),
    load: (source) => (source === id ? code : null),
  });
}
