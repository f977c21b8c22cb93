import type {Page} from 'puppeteer-core';

/**
 * Collects a page's garbage, in a task of its own. `queryObjects` also collects it, but with its own call on the stack,
 * where a stale pointer can keep an object alive.
 *
 * @see https://v8.dev/blog/oilpan-library
 */
export async function collectGarbage(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  // What the first collection releases may release more.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}
