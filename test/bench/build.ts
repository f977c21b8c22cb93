import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {bundleFile} from '../../.ci/build/bundle.ts';
import {installIn} from '../../.ci/programs/install.ts';
import {contenders, rivals, scripts} from './contenders.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The scripts of all contenders by their paths on the site, and the languages of our own; without the rivals, if need be. */
export async function buildScripts(withRivals: boolean): Promise<ReadonlyMap<string, string>> {
  if (withRivals) installIn(here);
  const foreign = new Set<string>(rivals.map((name) => contenders[name].script));
  const files = new Map<string, string>();
  for (const [name, entry] of Object.entries(scripts)) {
    if (foreign.has(name) && !withRivals) continue;
    const isBuilt = entry.includes('dist/');
    files.set(
      `/${name}.js`,
      isBuilt ? readFileSync(here + entry, 'utf8') : await bundleFile(here + entry),
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
