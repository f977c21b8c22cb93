// Before the tests: gets what is required where it is missing, on Debian as root, or says what to install.
// That is what its arguments name, or else the browsers that BROWSERS names.
import {spawnSync} from 'node:child_process';
import {engines, requiredEngines, tools, usedEngines} from './browsers.ts';

const programs = {...engines, ...tools};

const apt = (...args: string[]) =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0;

const mayInstall = () => process.getuid?.() === 0 && apt('--version');

const named = process.argv.slice(2) as (keyof typeof programs)[];
const required = named.length ? named : requiredEngines();
const missing = () => required.filter((name) => !programs[name].find());

if (missing().length && mayInstall()) {
  console.log(`No ${missing().join()} found: installing from this system's packages.`);
  apt('update');
  apt(
    'install',
    '--no-install-recommends',
    ...missing().flatMap((name) => programs[name].packages),
  );
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
