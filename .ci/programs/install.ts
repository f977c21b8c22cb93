import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';

/** Installs what the lockfile of a folder names, unless that is done. */
export function installIn(folder: string): void {
  const timeOf = (name: string) =>
    statSync(`${folder}/${name}`, {throwIfNoEntry: false})?.mtimeMs ?? 0;
  if (timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json')) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    // A build for production would leave tools out.
    env: {...process.env, NODE_ENV: 'development'},
  });
}
