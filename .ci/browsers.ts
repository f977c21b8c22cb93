import {Launcher} from 'chrome-launcher';
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The executable of a Chromium or Chrome on this machine: the one that CHROME_PATH names, or one that is installed. */
export function findChromium(): string | undefined {
  const wanted = process.env['CHROME_PATH'];
  if (wanted) return wanted;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const onPath = found.find(isExecutable);
  if (onPath) return onPath;
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // It throws where there is none.
    return undefined;
  }
}

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
