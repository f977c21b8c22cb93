import {join} from 'node:path';
import type {LaunchOptions} from 'puppeteer-core';
import {LIMIT} from './deadline.ts';

/** Where a browser runs. */
export interface Place {
  /** The value of `DISPLAY`. */
  readonly display: string;
  /** The folder for all files of the browser. */
  readonly folder: string;
}

/** The options to launch any browser there. */
export const launchOptions = ({display, folder}: Place) =>
  ({
    headless: false,
    defaultViewport: null,
    userDataDir: join(folder, 'profile'),
    timeout: LIMIT,
    protocolTimeout: LIMIT,
    // The test handles signals, to close everything else, too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: {...process.env, DISPLAY: display, TMPDIR: folder},
  }) satisfies LaunchOptions;
