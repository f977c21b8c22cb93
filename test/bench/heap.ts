import type {Page} from 'puppeteer-core';

/** The bytes of a page's JavaScript objects, once its garbage is collected. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  // What is let go by the first may let go of more.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
