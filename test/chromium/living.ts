import type {Page} from 'puppeteer-core';

/** How many elements of a tag's class a page still holds, once its garbage is collected. */
async function livingIn(page: Page, tag: string): Promise<number> {
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

/** How many elements a page holds that it does not show, after the browser had its time to let go of them. */
export async function leftIn(page: Page, tag: string): Promise<number> {
  const shown = (await page.$$(tag)).length;
  const end = Date.now() + 60_000;
  let living = await livingIn(page, tag);
  // The browser itself looks at forms for a while after they have gone, to fill them in and to save passwords.
  while (living > shown && Date.now() < end) living = await livingIn(page, tag);
  return living - shown;
}
