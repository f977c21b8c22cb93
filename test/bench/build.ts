import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, type Rolldown} from 'vite';
import {minifyLiterals} from '../../.ci/minify-literals.ts';
import {contenders, rivals, scripts} from './contenders.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Installs the rivals, unless that is done. */
function install() {
  const timeOf = (name: string) => statSync(here + name, {throwIfNoEntry: false})?.mtimeMs ?? 0;
  if (timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json')) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
}

/** A module with all that it imports as one minified script, as everything is served here. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [minifyLiterals()],
    build: {
      target: 'es2022',
      minify: 'oxc',
      write: false,
      copyPublicDir: false,
      lib: {entry, formats: ['iife'], name: 'Contender'},
    },
  });
  const [{output}] = [result].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}

/** The scripts of all contenders by their paths on the site, and the languages of our own; without the rivals, if need be. */
export async function buildScripts(withRivals: boolean): Promise<ReadonlyMap<string, string>> {
  if (withRivals) install();
  const foreign = new Set<string>(rivals.map((name) => contenders[name].script));
  const files = new Map<string, string>();
  for (const [name, entry] of Object.entries(scripts)) {
    if (foreign.has(name) && !withRivals) continue;
    const isBuilt = entry.includes('dist/');
    files.set(
      `/${name}.js`,
      isBuilt ? readFileSync(here + entry, 'utf8') : await bundle(here + entry),
    );
  }
  for (const name of readdirSync(`${dist}languages`)) {
    files.set(`/languages/${name}`, readFileSync(`${dist}languages/${name}`, 'utf8'));
  }
  return files;
}

/** The version of each rival's package that is installed. */
export function rivalVersions(): Readonly<Record<string, string>> {
  const versionOf = (name: string) =>
    JSON.parse(readFileSync(`${here}node_modules/${name}/package.json`, 'utf8')).version as string;
  const {dependencies} = JSON.parse(readFileSync(`${here}package.json`, 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.fromEntries(Object.keys(dependencies).map((name) => [name, versionOf(name)]));
}
