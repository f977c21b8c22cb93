// Installs what the apps are made with, unless that is done, checks their types and builds them into dist/, a folder each.
// They are built for development: only then do the frameworks tell what they mind. The elements are those of the last
// `npm run build`.
import {execFileSync} from 'node:child_process';
import {cpSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {installIn} from '../../../.ci/programs/install.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

const run = (command: string, args: readonly string[], folder = here) =>
  execFileSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    env: {...process.env, NODE_ENV: 'development'},
  });
const tool = (name: string, ...args: readonly string[]) =>
  run(`${here}node_modules/.bin/${name}`, args);

installIn(here);
// The package as an installation would put it there: from behind a link, its types would not find the frameworks.
const home = `${here}node_modules/capture-forms`;
rmSync(home, {recursive: true, force: true});
for (const name of ['package.json', 'dist'])
  cpSync(`${root}${name}`, `${home}/${name}`, {recursive: true});

rmSync(`${here}dist`, {recursive: true, force: true});

tool('vue-tsc', '-p', 'vue');
tool(
  'svelte-check',
  '--workspace',
  'svelte',
  '--tsconfig',
  './tsconfig.json',
  '--fail-on-warnings',
);
for (const name of ['react', 'preact', 'solid']) tool('tsc', '-p', name);

for (const name of ['vue', 'react', 'preact', 'solid', 'svelte']) {
  tool(
    'vite',
    ...['build', name, '--mode=development', `--base=/${name}/`, `--outDir=${here}dist/${name}`],
    ...['--emptyOutDir', '--logLevel=warn'],
  );
}
// Angular's builder takes no folder but the one it is in.
run(`${here}node_modules/.bin/architect`, ['app:build:development'], `${here}angular`);

// Nothing to build: the pages, and beside them the scripts that they load.
const scripts = {
  'capture-forms.js': `${root}dist/capture-forms.js`,
  languages: `${root}dist/languages`,
  'alpine.js': `${here}node_modules/alpinejs/dist/cdn.js`,
  'htmx.js': `${here}node_modules/htmx.org/dist/htmx.js`,
};
for (const name of ['plain', 'alpine', 'htmx'])
  cpSync(`${here}${name}`, `${here}dist/${name}`, {recursive: true});
for (const [name, file] of Object.entries(scripts)) {
  cpSync(file, `${here}dist/${name}`, {recursive: true});
}
