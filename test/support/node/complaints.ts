import type {Page} from 'puppeteer-core';

/** Records the errors and warnings of a page from now on, except expected ones. */
export function complaintsOf(page: Page, isExpected = (_: string) => false): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn'].includes(message.type()) && !isExpected(text)) complaints.push(text);
  });
  return complaints;
}
