import type {Page} from 'puppeteer-core';

/** How long Chromium itself may keep an element: its autofill looks at forms for a while after they have gone. */
const RELEASE_TIMEOUT_MS = 60_000;

/** Counts the elements of a tag that a page holds in memory, after a garbage collection. */
async function countElements(page: Page, tag: string): Promise<number> {
  const prototype = await page.evaluateHandle(
    (name) => customElements.get(name)?.prototype as object,
    tag,
  );
  // Collects the garbage first.
  const list = await page.queryObjects(prototype);
  const count = await list.evaluate((all) => (all as unknown as readonly unknown[]).length);
  await list.dispose();
  await prototype.dispose();
  return count;
}

/** Counts the elements of a tag that a page holds in memory but does not show, once the browser has released its own. */
export async function countDetached(page: Page, tag: string): Promise<number> {
  const shown = (await page.$$(tag)).length;
  const end = Date.now() + RELEASE_TIMEOUT_MS;
  let count = await countElements(page, tag);
  while (count > shown && Date.now() < end) count = await countElements(page, tag);
  return count - shown;
}
