// Before the tests: gets the browsers that are required where there are none, on Debian as root, or says what to install.
import {spawnSync} from 'node:child_process';
import {engines, requiredEngines, usedEngines} from './browsers.ts';

const apt = (...args: string[]) =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0;

const mayInstall = () => process.getuid?.() === 0 && apt('--version');

const missing = () => requiredEngines().filter((name) => !engines[name].find());

if (missing().length && mayInstall()) {
  console.log(`No ${missing().join()} found: installing from this system's packages.`);
  apt('update');
  apt('install', '--no-install-recommends', ...missing().flatMap((name) => engines[name].packages));
}
for (const name of missing()) {
  console.error(
    `No ${name} found: install ${engines[name].packages.join(' ')}. CHROME_PATH and FIREFOX_PATH name executables elsewhere.`,
  );
  process.exitCode = 1;
}
for (const name of usedEngines()) console.log(`${name}: ${JSON.stringify(engines[name].find())}`);
