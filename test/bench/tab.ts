import type {Page} from 'puppeteer-core';
import {contenders, type Name} from './contenders.ts';
import type {World} from './measure.ts';
import {pathOf} from './site.ts';

/** A contender's page, in a profile of its own: nothing is cached, and no connection open. */
export interface Tab {
  readonly page: Page;
  close(): Promise<void>;
}

async function prepare(page: Page): Promise<void> {
  await page.setViewport({width: 800, height: 1200});
  page.setDefaultTimeout(30_000);
  // tsx gives functions their names by this one, also those that are sent to the page.
  await page.evaluateOnNewDocument('globalThis.__name = (it) => it');
}

/** Opens an empty tab. */
export async function openTab({browser}: World): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await prepare(page);
  return {page, close: () => context.close()};
}

/** Opens an empty tab in the browser's own profile: in others, which are incognito, Chromium connects to nothing ahead. */
export async function openUsualTab({browser}: World): Promise<Tab> {
  const page = await browser.newPage();
  await prepare(page);
  return {page, close: () => page.close()};
}

/** Opens a contender's page and waits for its form; more scripts of the site may come after it. */
export async function openContender(
  world: World,
  name: Name,
  ...scripts: readonly string[]
): Promise<Tab> {
  const tab = await openTab(world);
  await showContender(world, tab, name, ...scripts);
  return tab;
}

/** Opens a contender's page anew in a tab. */
export async function showContender(
  {site}: World,
  {page}: Tab,
  name: Name,
  ...scripts: readonly string[]
): Promise<void> {
  await page.goto(site.origin + pathOf(name));
  await page.waitForSelector(contenders[name].input.join(' >>> '));
  for (const script of scripts) await page.addScriptTag({url: `/${script}.js`});
}

/** A tab for each contender, opened as it is first asked for. */
export function tabsOf(world: World, ...scripts: readonly string[]) {
  const tabs = new Map<string, Promise<Tab>>();
  return {
    of(name: Name): Promise<Tab> {
      const tab = tabs.get(name) ?? openContender(world, name, ...scripts);
      tabs.set(name, tab);
      return tab;
    },
    async close() {
      for (const tab of tabs.values()) await (await tab).close();
    },
  };
}
