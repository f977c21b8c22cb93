import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import puppeteer, {type Browser, type LaunchOptions} from 'puppeteer-core';
import {chromiumFlags, findChromium} from '../../../.ci/programs/browsers.ts';

/** Starts Chromium. The caller has to close it. */
export function startChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  assert(executablePath, 'Chromium is not installed.');
  return puppeteer.launch({executablePath, args: chromiumFlags, ...options});
}

/** A browser that a suite shares. */
export interface BrowserFixture {
  readonly browser: Browser;
}

/** Starts Chromium for all tests of the current suite. */
export function useChromium(options?: LaunchOptions): BrowserFixture {
  const fixture = {} as {browser: Browser};
  before(async () => void (fixture.browser = await startChromium(options)));
  after(() => fixture.browser?.close());
  return fixture;
}
