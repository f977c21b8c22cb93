import assert from 'node:assert/strict';
import type {Browser, Page} from 'puppeteer-core';
import {after, before} from 'node:test';
import {createLogger} from 'vite';
import {startChromium} from '../support/node/chromium.ts';
import {serveDemo} from '../support/node/demo-server.ts';

/** A page of the demo, as `npm start` serves it, in a real browser. */
export interface DemoPage {
  readonly browser: Browser;
  readonly page: Page;
  /** The errors of the page and the server, and requests to other machines. */
  readonly problems: readonly string[];
  stop(): Promise<void>;
}

/** @param path the path of the page, relative to the project's root */
async function openDemo(path = ''): Promise<DemoPage> {
  const problems: string[] = [];
  const customLogger = createLogger('warn');
  customLogger.warn = customLogger.error = (line) => problems.push(line);
  const server = await serveDemo(`demo-test${path.replace(/\W/g, '-')}`, customLogger);
  const browser = await startChromium();
  const page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') problems.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  const url = server.resolvedUrls?.local[0];
  assert(url, 'Vite listens nowhere.');
  await page.goto(url + path);
  return {
    browser,
    page,
    problems,
    stop: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens a page of the demo for all tests of the current suite. */
export function useDemo(path?: string): DemoPage {
  const demo = {} as DemoPage;
  before(async () => void Object.assign(demo, await openDemo(path)));
  after(() => demo.stop?.());
  return demo;
}
