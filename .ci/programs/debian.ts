import {spawnSync} from 'node:child_process';
import {rmSync, writeFileSync} from 'node:fs';

const aptGet = (...args: readonly string[]) =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0;

/** Whether this process may install Debian packages. */
export const canInstall = (): boolean => process.getuid?.() === 0 && aptGet('--version');

/**
 * Packages ask this script before they start a service; exit status 101 forbids it.
 *
 * @see https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt
 */
const policyScript = '/usr/sbin/policy-rc.d';

/** Forbids packages to start services, unless this system has a policy of its own. Returns how to undo that. */
function forbidServices(): () => void {
  try {
    writeFileSync(policyScript, '#!/bin/sh\nexit 101\n', {mode: 0o755, flag: 'wx'});
  } catch {
    return () => {};
  }
  return () => rmSync(policyScript);
}

/** Installs Debian packages. Starts no service. */
export function installPackages(names: readonly string[]): void {
  const allowServices = forbidServices();
  try {
    aptGet('update');
    aptGet('install', '--no-install-recommends', ...names);
  } finally {
    allowServices();
  }
}
