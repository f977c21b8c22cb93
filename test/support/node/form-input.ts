import type {ElementHandle, Frame, Page} from 'puppeteer-core';

/** Waits for an input of an element, by its label. */
export const findInput = (page: Page | Frame, tag: string, label: string) =>
  page.waitForSelector(`${tag} >>> ::-p-aria([name="${label}"][role="textbox"])`) as Promise<
    ElementHandle<HTMLElement>
  >;

/** Types into the inputs of an element, by label. */
export async function fillIn(
  page: Page | Frame,
  tag: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await (await findInput(page, tag, label)).type(value);
  }
}
