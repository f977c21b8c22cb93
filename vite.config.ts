import {chmodSync} from 'node:fs';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {inlineMessages} from './.ci/build/inline-messages.ts';
import {languageFiles, opening} from './.ci/build/language-files.ts';
import {litUnmarked} from './.ci/build/lit-unmarked.ts';
import {minifyAgain} from './.ci/build/minify-again.ts';
import {minifyLiterals} from './.ci/build/minify-literals.ts';
import {sandbox} from './demo/sandbox/server/vite-plugin.ts';
import {scriptHash} from './demo/page/script-hash.ts';

/** Has every file of a build begin with this. */
const beginWith = (text: string): Plugin => ({
  name: 'begin-with',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = text + file.code;
      else if (file.fileName.endsWith('.map')) {
        const map = JSON.parse(String(file.source)) as {mappings: string};
        // Each line more is a semicolon.
        map.mappings = text.replace(/[^\n]/g, '').replaceAll('\n', ';') + map.mappings;
        file.source = JSON.stringify(map);
      }
    }
  },
});

/** Has Chromium compile all functions while the script comes, not one by one as they are called; it has to be the first line. */
const compileAhead = '//# allFunctionsCalledOnLoad';

/** A second copy of the script must end before Lit begins: under Trusted Types, a second Lit throws. */
const loadOnce = '[`capture-sign-in`,`capture-register`].every(r=>customElements.get(r))||';

/** Lets a shell run the command, where the platform has a bit for that. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({dir = ''}) {
    chmodSync(`${dir}/command.js`, 0o755);
  },
};

const lib = {
  // For a script tag: one file, Lit inside.
  classic: {
    build: {
      emptyOutDir: false,
      lib: {
        entry: 'src/script.ts',
        formats: ['iife'],
        name: 'CaptureForms',
        fileName: () => 'capture-forms.js',
      },
    },
    // Its own tag says where it is.
    define: {'import.meta.url': '""'},
    plugins: [litUnmarked(), minifyAgain(), beginWith(opening(compileAhead) + loadOnce)],
  },
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
    },
    plugins: [beginWith(opening())],
  },
  // For bundlers: one module an element, Lit an import.
  production: {
    build: {
      lib: {
        entry: ['src/index.ts', 'src/elements/capture-sign-in.ts', 'src/elements/capture-register.ts'],
        formats: ['es'],
      },
      rolldownOptions: {
        external: /^lit/,
        output: {entryFileNames: '[name].js', chunkFileNames: 'capture-form.js'},
      },
    },
    plugins: [languageFiles()],
  },
  // For Node: the command, one file.
  command: {
    build: {
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: false,
      ssr: 'src/cli/main.ts',
      rolldownOptions: {output: {entryFileNames: 'command.js'}},
    },
    plugins: [executable],
  },
} satisfies Record<string, UserConfig>;

// `vite` serves the demo, `vite build` writes the modules, and `vite build --mode …` the others beside them.
export default defineConfig(({mode, command}): UserConfig => {
  if (command === 'serve') {
    return {
      plugins: [sandbox(), scriptHash(), languageFiles()],
      // Of all the pages below this folder, those of the frameworks' apps have packages of their own.
      optimizeDeps: {entries: 'index.html'},
    };
  }
  const {plugins, build, define} = (
    mode in lib ? lib[mode as keyof typeof lib] : lib.production
  ) as UserConfig;
  return {
    plugins: [minifyLiterals(), inlineMessages(), plugins],
    ...(define && {define}),
    build: {target: 'es2022', minify: 'oxc', sourcemap: 'hidden', copyPublicDir: false, ...build},
  };
});
