import type {Page} from 'puppeteer-core';

/** What a page's console is told from now on, but for what is expected there. */
export function complaintsOf(page: Page, isExpected = (_: string) => false): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn'].includes(message.type()) && !isExpected(text)) complaints.push(text);
  });
  return complaints;
}
