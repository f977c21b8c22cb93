import {chmodSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {elementTags} from './.ci/build/element-tags.ts';
import {languageFiles, scriptOpening} from './.ci/build/language-files.ts';
import {minifyLiterals} from './.ci/build/minify-literals.ts';
import {prerenderedPage} from './demo/dev-server/prerendered-page.ts';
import {sandbox} from './demo/dev-server/sandbox-plugin.ts';
import {scriptHash} from './demo/dev-server/script-hash-plugin.ts';

/**
 * Makes Chromium compile all functions while the script loads, not when they are called. Must be the first line.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/** Ends a second copy of the script before its Lit runs: under Trusted Types, a second Lit throws. */
const loadOnce = `[${elementTags.map((tag) => `'${tag}'`)}].every(r=>customElements.get(r))||`;

/** The licence of a package. Each name is that of a package that the one before it depends on. */
function licence(...names: readonly string[]): string {
  let file = import.meta.url;
  for (const name of names) file = createRequire(file).resolve(name);
  const name = names.at(-1) ?? '';
  const folder = file.slice(0, file.lastIndexOf(`node_modules/${name}/`));
  const text = readFileSync(`${folder}node_modules/${name}/LICENSE`, 'utf8').trim();
  return `/*\n${name}\n\n${text}\n*/`;
}

/** The licences of the packages that a file contains. */
const notices: Readonly<Record<string, string>> = {
  sandbox: licence('host-validation-middleware'),
  server: [
    licence('lit'),
    licence('@lit-labs/ssr'),
    licence('@lit-labs/ssr', 'parse5'),
    licence('@lit-labs/ssr', 'parse5', 'entities'),
  ].join('\n'),
};

/** Makes the command executable. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({dir = ''}) {
    chmodSync(`${dir}/command.js`, 0o755);
  },
};

/** For a script tag: one file, Lit inside. */
const classic = (entry: string, name: string): UserConfig => ({
  build: {
    emptyOutDir: false,
    lib: {entry, formats: ['iife'], name: 'CaptureForms', fileName: () => `${name}.js`},
    rolldownOptions: {output: {postBanner: scriptOpening(compileHint) + loadOnce}},
  },
  plugins: [minifyLiterals()],
  // Its own tag says where it is.
  define: {'import.meta.url': '""'},
});

/**
 * For Node: files with the packages that they need inside.
 *
 * @param noExternal these packages, or all
 */
const forNode = (
  input: Readonly<Record<string, string>>,
  noExternal: string[] | true,
  plugin: Plugin,
): UserConfig => ({
  ssr: {noExternal},
  // The file names the modules that it contains: never the target of a linked node_modules.
  resolve: {preserveSymlinks: true},
  build: {
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: false,
    ssr: true,
    rolldownOptions: {
      input,
      output: {entryFileNames: '[name].js', postBanner: ({name}) => notices[name] ?? ''},
    },
  },
  plugins: [plugin],
});

const lib = {
  classic: classic('src/script.ts', 'capture-forms'),
  // For pages whose forms a server has rendered.
  hydrate: classic('src/script-hydrate.ts', 'capture-forms-hydrate'),
  // For pages of the Capture widget: a script that goes before the other.
  widget: {
    build: {
      emptyOutDir: false,
      sourcemap: false,
      lib: {
        entry: 'src/widget.ts',
        formats: ['iife'],
        name: 'CaptureWidget',
        fileName: () => 'widget.js',
      },
      rolldownOptions: {output: {postBanner: scriptOpening()}},
    },
  },
  // For bundlers, which minify: one module an element, Lit an import. The templates are those of the classic script, which
  // hydrates what a server has rendered with these modules.
  production: {
    build: {
      minify: false,
      lib: {
        entry: [
          'src/index.ts',
          'src/hydrate.ts',
          ...elementTags.map((tag) => `src/elements/${tag}.ts`),
        ],
        formats: ['es'],
      },
      rolldownOptions: {
        external: /^(@lit-labs|lit)/,
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          // The second chunk has what only the elements share, and not `hydrate.js`.
          chunkFileNames: ({moduleIds}) =>
            moduleIds.some((id) => id.endsWith('/capture-form.ts'))
              ? 'capture-form.js'
              : 'standard-texts.js',
          minifyInternalExports: false,
        },
      },
    },
    plugins: [languageFiles(), minifyLiterals()],
  },
  // For Node: the command, and the sandbox that it loads. The two share no code, so each is one file.
  command: forNode(
    {command: 'src/cli/main.ts', sandbox: 'demo/sandbox/server/site-sandbox.ts'},
    ['host-validation-middleware'],
    executable,
  ),
  // For the servers of sites: one file, with Lit's server rendering inside.
  server: forNode({server: 'src/server.ts'}, true, minifyLiterals()),
} satisfies Record<string, UserConfig>;

// `vite` serves the demo, `vite build` writes the modules, and `vite build --mode …` the others beside them.
export default defineConfig(({mode, command}): UserConfig => {
  if (command === 'serve') {
    return {
      plugins: [sandbox(), scriptHash(), prerenderedPage(), languageFiles()],
      // Of all the pages below this folder, those of the frameworks' apps have packages of their own. A page loads the second
      // one later, and Vite would reload the demo to add a package that it had not found at the start.
      optimizeDeps: {entries: ['index.html', 'src/hydrate.ts']},
    };
  }
  const {plugins, build, define, ssr, resolve} = (
    mode in lib ? lib[mode as keyof typeof lib] : lib.production
  ) as UserConfig;
  return {
    plugins,
    ...(define && {define}),
    ...(ssr && {ssr}),
    ...(resolve && {resolve}),
    build: {
      target: 'es2022',
      minify: 'terser',
      terserOptions: {compress: {passes: 2, hoist_funs: true}},
      sourcemap: 'hidden',
      copyPublicDir: false,
      ...build,
    },
  };
});
