import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const apps = join(root, 'demo/server-rendering');

/** Runs npm in a folder. Its output is shown only in the error, if it fails. */
function npm(folder: string, ...args: readonly string[]): void {
  const env = {
    ...process.env,
    // Sets them itself.
    NODE_ENV: '',
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
  };
  execFileSync('npm', args, {cwd: folder, stdio: 'pipe', env});
}

/** Replaces a folder by what the package publishes for browsers and servers. */
function copyPackage(folder: string): void {
  rmSync(folder, {recursive: true, force: true});
  for (const name of ['package.json', 'dist']) {
    cpSync(join(root, name), join(folder, name), {recursive: true});
  }
}

/** Installs the packages of an app, and this one, unless they are there. */
function install(folder: string): void {
  const modules = join(folder, 'node_modules');
  const stamp = join(modules, 'installed.json');
  const wanted = readFileSync(join(folder, 'package.json'), 'utf8');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(modules, {recursive: true, force: true});
    const source = join(root, 'node_modules/.cache/server-rendering/package');
    copyPackage(source);
    npm(folder, 'install', source, '--install-links', '--no-save', '--no-package-lock');
    writeFileSync(stamp, wanted);
  }
  copyPackage(join(modules, 'capture-forms'));
}

/**
 * Installs the packages of an app of demo/server-rendering/, and builds it. In its own folder: below `node_modules`, Next
 * and Nuxt would take its files for those of a package.
 *
 * @returns the path of the folder
 */
export function buildApp(name: string): string {
  const folder = join(apps, name);
  install(folder);
  npm(folder, 'run', 'build', '--if-present');
  return folder;
}
