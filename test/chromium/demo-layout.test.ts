import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import axe from 'axe-core';
import type {Page} from 'puppeteer-core';
import {choose, openTab, useDemo} from './demo-page.ts';

const sizes = [
  {width: 375, height: 812},
  {width: 1024, height: 768},
  {width: 1280, height: 900},
  {width: 1440, height: 900},
];
const presets = ['plain', 'detailed', 'arabic', 'dark', 'hostile', 'widget', 'prerendered'];
const tabs = ['HTML', 'Events', 'Request', 'Mailbox'];
const schemes = ['light', 'dark'];

/**
 * What is partly outside of the page or of its box, apart from what can be scrolled to. Without functions of its own, which
 * the page would not know.
 */
function findCutOff(): readonly string[] {
  const {clientWidth, scrollWidth} = document.documentElement;
  const names = scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`] : [];
  const scrollers = [...document.querySelectorAll('body *')].filter((element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowX),
  );
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || element.matches('.visually-hidden')) continue;
    const {left, right} = element.getBoundingClientRect();
    const canScroll = scrollers.some((one) => one !== element && one.contains(element));
    const isOutside = (left < 0 || right > clientWidth) && !canScroll;
    const isTooLong =
      element.matches('input, button, select') && element.scrollWidth > element.clientWidth;
    if (isOutside || isTooLong) names.push(`${element.localName}#${element.id}`);
  }
  return names;
}

describe('the layout of the demo', {timeout: 480_000}, () => {
  const demo = useDemo();
  let page: Page;
  before(() => void ({page} = demo));

  const open = async (query: string) => {
    await page.setViewport({width: 1280, height: 900});
    await page.goto(new URL(`/${query}`, page.url()).href);
    await page.waitForSelector('#preview > :is(:defined, iframe)');
    await page.waitForFunction(() => {
      const form = document.querySelector('#preview > *');
      return form?.localName === 'iframe' || form?.shadowRoot?.querySelector('button');
    });
  };

  for (const preset of presets) {
    it(`cuts nothing off, with the preset ${preset}`, async () => {
      await open(`?preset=${preset}`);
      // Placeholders are cut off without notice.
      await page.$eval('#domain', (input) => {
        (input as HTMLInputElement).value = (input as HTMLInputElement).placeholder;
      });
      for (const size of sizes) {
        await page.setViewport(size);
        await page.$eval('#controls', (details) => ((details as HTMLDetailsElement).open = true));
        for (const tab of tabs) {
          await openTab(page, tab);
          assert.deepEqual(await page.evaluate(findCutOff), [], `${size.width} ${tab}`);
        }
      }
    });
  }

  it('never wraps code', async () => {
    await open('');
    const styles = await page.$$eval('pre', (blocks) =>
      blocks.map((block) => {
        const {whiteSpace, overflowX} = getComputedStyle(block);
        return `${whiteSpace} ${overflowX}`;
      }),
    );
    assert(styles.length >= 2);
    for (const style of styles) assert.equal(style, 'pre auto');
  });

  it('shows the form before the controls on a phone, which are closed at first', async () => {
    await open('');
    await page.setViewport({width: 375, height: 812});
    await page.waitForSelector('#controls:not([open])');
    const bottom = await page.$eval('#preview', (form) => form.getBoundingClientRect().bottom);
    const top = await page.$eval('#controls', (details) => details.getBoundingClientRect().top);
    assert(bottom < 812, `The form ends at ${bottom}.`);
    assert(top > bottom);
  });

  for (const size of sizes.slice(1)) {
    it(`keeps the stage in view at ${size.width} pixels`, async () => {
      await open('');
      await page.setViewport(size);
      const distance = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return scrollY;
      });
      assert(distance > 200, 'The page has nothing to scroll.');
      const {top, bottom} = await page.$eval('#stage', (stage) =>
        stage.getBoundingClientRect().toJSON(),
      );
      assert(top >= 0 && bottom <= size.height, `The stage is from ${top} to ${bottom}.`);
    });
  }

  const widthOfForm = () =>
    page.$eval('#preview > *', (form) => form.getBoundingClientRect().width);

  for (const width of ['320', '480', '640']) {
    it(`shows a form of ${width} pixels where that is chosen, on every screen`, async () => {
      await open('');
      await choose(page, 'Width of the form', `${width} pixels`);
      for (const size of sizes) {
        await page.setViewport(size);
        assert.equal(await widthOfForm(), Number(width), `${size.width}`);
      }
    });
  }

  it('shows a form as wide as the stage where that is chosen, on every screen', async () => {
    await open('');
    await choose(page, 'Width of the form', 'As wide as there is room');
    for (const size of sizes) {
      await page.setViewport(size);
      const paddings = await page.$$eval('.backdrop, .sheet', (boxes) =>
        boxes.map((box) => 2 * parseFloat(getComputedStyle(box).paddingLeft)),
      );
      const padding = paddings.reduce((sum, one) => sum + one);
      const room = await page.$eval('.backdrop', (backdrop) => backdrop.clientWidth);
      const rest = room - padding - (await widthOfForm());
      assert(Math.abs(rest) < 1, `${size.width}: ${rest} pixels are left.`);
    }
  });

  for (const scheme of schemes) {
    it(`passes axe in ${scheme} colours`, async () => {
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      for (const query of ['', '?preset=dark', '?fields=own&own_fields=x&flow=none']) {
        await open(query);
        await page.evaluate(axe.source);
        for (const tab of tabs) {
          await openTab(page, tab);
          const found = await page.evaluate(async () => {
            const {axe: tool} = globalThis as unknown as {axe: typeof axe};
            const {violations} = await tool.run(document, {resultTypes: ['violations']});
            return violations.flatMap(({id, nodes}) =>
              nodes.map(({target}) => `${id}: ${target.join(' ')}`),
            );
          });
          assert.deepEqual(found, [], `${query} ${tab}`);
        }
      }
    });
  }

  it('has no errors and sends nothing to another machine', () => {
    assert.deepEqual(demo.problems, []);
  });
});
