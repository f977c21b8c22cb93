import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {useChromium} from '../support/node/chromium.ts';
import {serveSinglePage} from '../support/node/single-page-site.ts';

const path = 'docs/getting-started.md';
const document = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The block of the document that holds this. */
function blockWith(language: string, text: string): string {
  const blocks = document.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
  const found = [...blocks].find(([, block]) => block?.includes(text))?.[1];
  assert(found, `${path} has no ${language} with ${text}`);
  return found;
}

const snippet = blockWith('html', '<script src="/capture-forms.js"').replace(
  /domain=".*?"/,
  'domain="HOST"',
);
const styles = blockWith('css', ':not(:defined)');

describe('the snippet of docs/getting-started.md', {timeout: 60_000}, () => {
  const chromium = useChromium();

  /** The layout shift when a form loads after the first paint, by https://wicg.github.io/layout-instability/. */
  async function shift(tag: string, css: string, width = 800): Promise<number> {
    let painted = () => {};
    const isPainted = new Promise<void>((resolve) => (painted = resolve));
    const site = await serveSinglePage(
      `<!doctype html><html lang="en"><title>A page</title><style>${css}</style><h1>Welcome</h1>
      ${snippet.replaceAll('capture-sign-in', tag)}<p>What stands below the form</p></html>`,
      () => isPainted,
    );
    const page = await chromium.browser.newPage();
    try {
      await page.setViewport({width, height: 1200});
      await page.exposeFunction('painted', painted);
      await page.evaluateOnNewDocument(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, {shifts});
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as unknown as {value: number}).value);
        }).observe({type: 'layout-shift', buffered: true});
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('first-contentful-paint').length) {
            void (globalThis as unknown as {painted(): void}).painted();
          }
        }).observe({type: 'paint', buffered: true});
      });
      await page.goto(site.origin);
      await page.waitForSelector(`${tag} >>> form:not([inert])`);
      return await page.evaluate(async () => {
        // Shifts are reported after their frame.
        for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        const {shifts} = globalThis as unknown as {shifts: readonly number[]};
        return shifts.reduce((sum, value) => sum + value, 0);
      });
    } finally {
      await page.close();
      site.stop();
    }
  }

  for (const tag of ['capture-sign-in', 'capture-register']) {
    for (const width of [320, 410, 420, 800]) {
      it(`causes no layout shift when <${tag}> loads in a page of ${width} px`, async () => {
        assert.equal(await shift(tag, styles, width), 0);
      });
    }

    it(`would cause one without the reserved space of <${tag}>`, async () => {
      assert((await shift(tag, '')) > 0);
    });
  }
});
