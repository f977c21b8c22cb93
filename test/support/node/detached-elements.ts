import type {Page} from 'puppeteer-core';
import {collectGarbage} from './garbage.ts';

/** Counts the elements of a tag that a page holds in memory but does not show. */
export async function countDetached(page: Page, tag: string): Promise<number> {
  await collectGarbage(page);
  const prototype = await page.evaluateHandle(
    (name) => customElements.get(name)?.prototype as object,
    tag,
  );
  const list = await page.queryObjects(prototype);
  const count = await list.evaluate((all) => (all as unknown as readonly unknown[]).length);
  await list.dispose();
  await prototype.dispose();
  return count - (await page.$$(tag)).length;
}
