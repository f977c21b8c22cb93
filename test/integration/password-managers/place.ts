import {join} from 'node:path';
import type {LaunchOptions} from 'puppeteer-core';
import {LIMIT} from './deadline.ts';

/** Where a browser runs. */
export interface Place {
  /** What `DISPLAY` has to be. */
  readonly display: string;
  /** What may hold all that it writes. */
  readonly folder: string;
}

/** How to launch any browser there. */
export const launchOptions = ({display, folder}: Place) =>
  ({
    headless: false,
    defaultViewport: null,
    userDataDir: join(folder, 'profile'),
    timeout: LIMIT,
    protocolTimeout: LIMIT,
    // The stage does, and then closes all the rest, too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: {...process.env, DISPLAY: display, TMPDIR: folder},
  }) satisfies LaunchOptions;
