import {existsSync} from 'node:fs';
import {findOnPath} from './browsers.ts';

const busLauncher = '/usr/libexec/at-spi-bus-launcher';

/** What the tests with a screen reader need: how to find each, and its Debian packages. */
export const speech = {
  orca: {find: () => findOnPath('orca'), packages: ['orca']},
  'at-spi': {
    find: () => (existsSync(busLauncher) ? busLauncher : undefined),
    packages: ['at-spi2-core'],
  },
  dbus: {find: () => findOnPath('dbus-daemon'), packages: ['dbus-daemon']},
  xdotool: {find: () => findOnPath('xdotool'), packages: ['xdotool']},
} as const;
