import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';

/** Installs the dependencies in a folder's lockfile, unless they are up to date. */
export function installIn(folder: string): void {
  const timeOf = (name: string) =>
    statSync(`${folder}/${name}`, {throwIfNoEntry: false})?.mtimeMs ?? 0;
  if (timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json')) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    // Under NODE_ENV=production, npm leaves out development dependencies.
    env: {...process.env, NODE_ENV: 'development'},
  });
}
