import assert from 'node:assert/strict';
import puppeteer, {type Browser, type LaunchOptions} from 'puppeteer-core';
import {chromiumFlags, findChromium} from '../../../.ci/programs/browsers.ts';

/** Starts the Chromium of this system for a test, which has to close it. */
export function startChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  assert(executablePath, 'Chromium is not installed.');
  return puppeteer.launch({executablePath, args: chromiumFlags, ...options});
}
