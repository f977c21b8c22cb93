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

/** How many objects of a tag's class a page still holds, once its garbage is collected. */
export async function livingIn(page: Page, tag: string): Promise<number> {
  const prototype = await page.evaluateHandle(
    (name) => customElements.get(name)?.prototype as object,
    tag,
  );
  const list = await page.queryObjects(prototype);
  const count = await list.evaluate((all) => (all as unknown as readonly unknown[]).length);
  await list.dispose();
  await prototype.dispose();
  return count;
}
