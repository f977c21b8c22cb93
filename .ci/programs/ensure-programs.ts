// Before the tests: gets what is required where it is missing, on Debian as root, or says what to install.
// That is what its arguments name, or else the browsers that BROWSERS names.
import {spawnSync} from 'node:child_process';
import {rmSync, writeFileSync} from 'node:fs';
import {engines, requiredEngines, tools, usedEngines} from './browsers.ts';
import {cms} from './cms.ts';
import {servers} from './servers.ts';

const programs = {...engines, ...tools, ...servers, ...cms};

const apt = (...args: string[]) =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0;

const mayInstall = () => process.getuid?.() === 0 && apt('--version');

/** Debian's packages ask it whether to start what they bring: 101 is no. */
const policy = '/usr/sbin/policy-rc.d';

/** Installs packages, and starts no service. */
function install(packages: readonly string[]) {
  let isOurs = false;
  try {
    writeFileSync(policy, '#!/bin/sh\nexit 101\n', {mode: 0o755, flag: 'wx'});
    isOurs = true;
  } catch {
    // This system has one of its own.
  }
  try {
    apt('update');
    apt('install', '--no-install-recommends', ...packages);
  } finally {
    if (isOurs) rmSync(policy);
  }
}

const named = process.argv.slice(2) as (keyof typeof programs)[];
const required = named.length ? named : requiredEngines();
const missing = () => required.filter((name) => !programs[name].find());

if (missing().length && mayInstall()) {
  console.log(`No ${missing().join()} found: installing from this system's packages.`);
  install(missing().flatMap((name) => programs[name].packages));
}
for (const name of missing()) {
  console.error(
    `No ${name} found: install ${programs[name].packages.join(' ')}. CHROME_PATH and FIREFOX_PATH name executables elsewhere.`,
  );
  process.exitCode = 1;
}
for (const name of named.length ? named : usedEngines()) {
  console.log(`${name}: ${JSON.stringify(programs[name].find())}`);
}
