import assert from 'node:assert/strict';
import type {Browser, ElementHandle, Frame, Page} from 'puppeteer-core';
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
  await page.setViewport({width: 1280, height: 900});
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

/** The detail of an event, as the log shows it. */
type Detail = {
  readonly form: string;
  readonly kind: string;
  readonly code: number;
  readonly access_token: string;
  readonly verified?: boolean;
  readonly capture_user: {readonly email: string};
};

/** Waits for an element with this role and name, also in shadow roots. */
export async function byRole(
  within: Page | Frame | ElementHandle,
  role: string,
  name = '',
): Promise<ElementHandle> {
  const found = await within.waitForSelector(`aria/${name}[role="${role}"]`);
  assert(found, `There is no ${role} '${name}'.`);
  return found;
}

/** Waits for a part of a form that has content, also in shadow roots. */
export async function byPart(
  within: Page | Frame | ElementHandle,
  part: string,
): Promise<ElementHandle> {
  // Visible: otherwise the wait would only look again after changes outside of shadow roots.
  const found = await within.waitForSelector(`>>> [part=${part}]`, {visible: true});
  assert(found, `There is no ${part}.`);
  return found;
}

/** Types into a text field, in place of what is there. */
export async function type(
  form: Page | Frame | ElementHandle,
  label: string,
  text: string,
): Promise<void> {
  const input = await byRole(form, 'textbox', label);
  await input.click({count: 3});
  await input.type(text);
}

export async function press(within: Page | Frame | ElementHandle, name: string): Promise<void> {
  const button = await byRole(within, 'button', name);
  await button.click();
}

export function textOf(element: ElementHandle): Promise<string> {
  return element.evaluate((one) => (one as HTMLElement).innerText);
}

/** Shows a panel of the page, and returns it. */
export async function openTab(page: Page, name: string): Promise<ElementHandle> {
  const tab = await byRole(page, 'tab', name);
  await tab.click();
  return byRole(page, 'tabpanel', name);
}

/** Chooses an option by its text. */
export async function choose(page: Page, list: string, title: string): Promise<void> {
  const select = await byRole(page, 'combobox', list);
  const value = await select.$$eval(
    'option',
    (options, wanted) => options.find(({text}) => text === wanted)?.value,
    title,
  );
  assert(value !== undefined, `${list} has no '${title}'.`);
  await select.select(value);
}

/** Waits until that event is the newest in the log, and returns the detail shown there. */
export async function nextEvent(page: Page, name: string, source: string): Promise<Detail> {
  await openTab(page, 'Events');
  const log = await byRole(page, 'log', 'Events');
  const json = await page.waitForFunction(
    (element, title) => {
      const [newest] = element.getElementsByTagName('article');
      const isIt = newest?.querySelector('h3')?.textContent.endsWith(title);
      return isIt && newest?.querySelector('pre')?.textContent;
    },
    {},
    log as ElementHandle<HTMLElement>,
    `${name} <${source}>`,
  );
  return JSON.parse(String(await json.jsonValue())) as Detail;
}
