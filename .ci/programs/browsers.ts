import {Launcher} from 'chrome-launcher';
import {accessSync, constants, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first executable of these names that PATH has, or where servers are, which only root's has. */
export const onPath = (...names: readonly string[]) =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);

/** The executable of a Chromium or Chrome on this machine: the one that CHROME_PATH names, or one that is installed. */
export function findChromium(): string | undefined {
  const wanted = process.env['CHROME_PATH'];
  if (wanted) return wanted;
  const found = onPath(
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
    // It throws where there is none.
    return undefined;
  }
}

/** The executable of a Firefox on this machine: the one that FIREFOX_PATH names, or one that is installed. */
export const findFirefox = (): string | undefined =>
  process.env['FIREFOX_PATH'] ||
  onPath('firefox-esr', 'firefox') ||
  ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(isExecutable);

/** An X server whose screen nobody sees. */
export const findXvfb = (): string | undefined => onPath('Xvfb');

/** What it takes to run WebKitGTK. */
export interface WebKit {
  /** WebKitWebDriver. */
  readonly driver: string;
  /** MiniBrowser. */
  readonly browser: string;
  /** Xvfb, as this browser cannot do without a display. */
  readonly display: string;
}

const foldersIn = (path: string) => {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [];
  }
};

/** WebKitGTK, as Debian's packages have it. */
export function findWebKit(): WebKit | undefined {
  const driver = onPath('WebKitWebDriver');
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

/** The engines that tests run in, each with how to find it and the Debian packages that bring it. */
export const engines = {
  chromium: {find: findChromium, packages: ['chromium']},
  firefox: {find: findFirefox, packages: ['firefox-esr']},
  webkit: {find: findWebKit, packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb']},
} as const;

/** What else tests may need. */
export const tools = {
  xvfb: {find: findXvfb, packages: ['xvfb']},
  openssl: {find: () => onPath('openssl'), packages: ['openssl']},
} as const;

export type Engine = keyof typeof engines;

/**
 * The engines that tests have to run in: those that BROWSERS names, with commas between them, or else Chromium.
 *
 * @throws for a name that is none
 */
export function requiredEngines(): readonly Engine[] {
  const names = (process.env['BROWSERS'] || 'chromium').split(',').map((name) => name.trim());
  for (const name of names) {
    if (!Object.hasOwn(engines, name)) {
      throw new Error(`BROWSERS: "${name}" is none of ${Object.keys(engines).join()}`);
    }
  }
  return names as Engine[];
}

/** The engines that tests run in: those that BROWSERS names, or else all that are there. */
export const usedEngines = (): readonly Engine[] =>
  process.env['BROWSERS']
    ? requiredEngines()
    : (Object.keys(engines) as Engine[]).filter((name) => engines[name].find());

/** Runs as root, as in containers, and speaks to nobody but the page. */
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
