import {Launcher} from 'chrome-launcher';
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Finds the first executable with one of these names on PATH or in /usr/sbin, where Debian installs servers. */
export const findOnPath = (...names: readonly string[]) =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);

/** Finds the executable of Chromium or Chrome: CHROME_PATH, or else an installed one. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return named;
  const found = findOnPath(
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
  );
  if (found) return found;
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // It throws when it finds none.
    return undefined;
  }
}

/** Finds the executable of Firefox: FIREFOX_PATH, or else an installed one. */
export const findFirefox = (): string | undefined =>
  process.env['FIREFOX_PATH'] ||
  findOnPath('firefox-esr', 'firefox') ||
  ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(isExecutable);

/** Finds an X server without a screen. */
export const findXvfb = (): string | undefined => findOnPath('Xvfb');

/** The executables that run WebKitGTK. */
export interface WebKit {
  /** The path of WebKitWebDriver. */
  readonly driver: string;
  /** The path of MiniBrowser. */
  readonly browser: string;
  /** The path of Xvfb: this browser needs a display. */
  readonly display: string;
}

const foldersIn = (path: string) => {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [];
  }
};

/** Finds WebKitGTK where Debian's packages install it. */
export function findWebKit(): WebKit | undefined {
  const driver = findOnPath('WebKitWebDriver');
  const display = findXvfb();
  const browser = ['/usr/libexec', ...foldersIn('/usr/lib')]
    .flatMap(foldersIn)
    .filter((path) => /\/webkit(2)?gtk-[\d.]+$/.test(path))
    .sort()
    .reverse()
    .map((path) => join(path, 'MiniBrowser'))
    .find(isExecutable);
  return driver && display && browser ? {driver, display, browser} : undefined;
}

/** The engines that tests run in: how to find each, and its Debian packages. */
export const engines = {
  chromium: {find: findChromium, packages: ['chromium']},
  firefox: {find: findFirefox, packages: ['firefox-esr']},
  webkit: {find: findWebKit, packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb']},
} as const;

/** Fonts for all our languages: without one, Firefox shows wide boxes in place of letters. */
const findFonts = (): string | undefined =>
  ['/usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf'].find((path) => existsSync(path));

/** Other programs that tests need. */
export const tools = {
  fonts: {find: findFonts, packages: ['fonts-noto-core']},
  xvfb: {find: findXvfb, packages: ['xvfb']},
  python: {find: () => findOnPath('python3'), packages: ['python3']},
  openssl: {find: () => findOnPath('openssl'), packages: ['openssl']},
} as const;

export type Engine = keyof typeof engines;

/**
 * The engines that have to be installed: the comma-separated list in BROWSERS. Default: `chromium`.
 *
 * @throws for an unknown name
 */
export function requiredEngines(): readonly Engine[] {
  const names = (process.env['BROWSERS'] || 'chromium').split(',').map((name) => name.trim());
  for (const name of names) {
    if (!Object.hasOwn(engines, name)) {
      throw new Error(`BROWSERS: "${name}" is not one of ${Object.keys(engines).join()}`);
    }
  }
  return names as Engine[];
}

/** The engines that tests run in: the list in BROWSERS. Default: all that are installed. */
export const usedEngines = (): readonly Engine[] =>
  process.env['BROWSERS']
    ? requiredEngines()
    : (Object.keys(engines) as Engine[]).filter((name) => engines[name].find());

/** Lets Chromium run as root and in containers, without requests of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
