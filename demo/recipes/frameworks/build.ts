// Checks the types of the apps, and builds each into a folder of dist/, with the elements of the last `npm run build`.
// Installs the apps' dependencies if necessary. The builds are development builds, in which frameworks report more errors.
import {execFileSync} from 'node:child_process';
import {cpSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {installIn} from '../../../.ci/programs/install.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

const runBinary = (name: string, args: readonly string[], cwd = here) =>
  execFileSync(`${here}node_modules/.bin/${name}`, args, {
    cwd,
    stdio: 'inherit',
    env: {...process.env, NODE_ENV: 'development'},
  });

installIn(here);
// Copies the package, as npm would install it. From a symbolic link, its types could not resolve the frameworks.
const installedPackage = `${here}node_modules/capture-forms`;
rmSync(installedPackage, {recursive: true, force: true});
for (const name of ['package.json', 'dist']) {
  cpSync(`${root}${name}`, `${installedPackage}/${name}`, {recursive: true});
}

rmSync(`${here}dist`, {recursive: true, force: true});

runBinary('vue-tsc', ['-p', 'vue']);
runBinary('svelte-check', [
  '--workspace',
  'svelte',
  '--tsconfig',
  './tsconfig.json',
  '--fail-on-warnings',
]);
for (const name of ['react', 'preact', 'solid']) runBinary('tsc', ['-p', name]);

for (const name of ['vue', 'react', 'preact', 'solid', 'svelte']) {
  runBinary('vite', [
    ...['build', name, '--mode=development', `--base=/${name}/`, `--outDir=${here}dist/${name}`],
    ...['--emptyOutDir', '--logLevel=warn'],
  ]);
}
// Angular's builder only builds in the current folder.
runBinary('architect', ['app:build:development'], `${here}angular`);

// These apps have no build. Copies their pages and the scripts that they load.
const scripts = {
  'capture-forms.js': `${root}dist/capture-forms.js`,
  languages: `${root}dist/languages`,
  'alpine.js': `${here}node_modules/alpinejs/dist/cdn.js`,
  'htmx.js': `${here}node_modules/htmx.org/dist/htmx.js`,
};
for (const name of ['plain', 'alpine', 'htmx']) {
  cpSync(`${here}${name}`, `${here}dist/${name}`, {recursive: true});
}
for (const [name, file] of Object.entries(scripts)) {
  cpSync(file, `${here}dist/${name}`, {recursive: true});
}
