// Before the tests: gets a Chromium where there is none, on Debian as root, or says what to install.
import {spawnSync} from 'node:child_process';
import {findChromium} from './browsers.ts';

const apt = (...args: string[]) =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0;

const mayInstall = () => process.getuid?.() === 0 && apt('--version');

if (!findChromium() && mayInstall()) {
  console.log('No Chromium found: installing the one of this system.');
  apt('update');
  apt('install', '--no-install-recommends', 'chromium');
}
const chromium = findChromium();
if (!chromium) {
  console.error(
    'No Chromium found: install Chromium or Chrome, or set CHROME_PATH to its executable.',
  );
  process.exit(1);
}
console.log(`Chromium: ${chromium}`);
