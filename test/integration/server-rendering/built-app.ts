import {execFileSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/server-rendering');

/** Runs npm in a folder. Its output is shown only in the error, if it fails. */
function npm(folder: string, ...args: readonly string[]): void {
  execFileSync('npm', args, {
    cwd: folder,
    stdio: 'pipe',
    // No framework reports its use.
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NUXT_TELEMETRY_DISABLED: '1',
    },
  });
}

/** Replaces a folder by the files that the package publishes, apart from its documents. */
function copyPackage(folder: string): void {
  rmSync(folder, {recursive: true, force: true});
  for (const name of ['package.json', 'dist']) {
    cpSync(join(root, name), join(folder, name), {recursive: true});
  }
}

/** Installs the packages of an app, and this one, unless they are there. */
function install(folder: string): void {
  const packages = readFileSync(join(folder, 'package.json'), 'utf8');
  const installed = join(folder, 'node_modules/installed.json');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== packages) {
    rmSync(join(folder, 'node_modules'), {recursive: true, force: true});
    copyPackage(join(cache, 'package'));
    npm(folder, 'install', '../package', '--install-links', '--no-save', '--no-package-lock');
    writeFileSync(installed, packages);
  }
  copyPackage(join(folder, 'node_modules/capture-forms'));
}

/**
 * Copies an app of demo/server-rendering/ into a folder of the cache, installs its packages and builds it.
 *
 * @returns the path of the folder
 */
export function buildApp(name: string): string {
  const folder = join(cache, name);
  mkdirSync(folder, {recursive: true});
  for (const entry of readdirSync(folder)) {
    if (entry !== 'node_modules') rmSync(join(folder, entry), {recursive: true});
  }
  cpSync(join(root, 'demo/server-rendering', name), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('/node_modules'),
  });
  install(folder);
  npm(folder, 'run', 'build', '--if-present');
  return folder;
}
