import type {Page} from 'puppeteer-core';
import {collectGarbage} from '../support/node/garbage.ts';

/** The size of a page's JavaScript heap in bytes, after a garbage collection. */
export async function heapOf(page: Page): Promise<number> {
  await collectGarbage(page);
  const session = await page.createCDPSession();
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
