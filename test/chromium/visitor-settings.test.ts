import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useChromium} from '../support/node/chromium.ts';
import {useSinglePage} from '../support/node/single-page-site.ts';

const attributes = 'domain="HOST" client_id="abc" flow="standard" flow_version="1"';
const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>
  <style>body { margin: 0 }</style><script src="/capture-forms.js" defer></script>
  <capture-sign-in ${attributes} switch_url="/other"></capture-sign-in>
  <capture-register ${attributes} fields='[{"name": "emailAddress"}, {"name": "newPassword"}, {"name": "birthdate"},
  {"name": "box", "type": "checkbox", "label": "Box"}]'></capture-register>`;

describe('the forms with a visitor’s settings', {timeout: 60_000}, () => {
  const chromium = useChromium();
  const site = useSinglePage(html);
  let page: Page;
  afterEach(() => page.close());
  beforeEach(async () => {
    page = await chromium.browser.newPage();
    await page.goto(site.origin);
    await page.waitForSelector('capture-register >>> form');
  });

  const emulate = async (name: string, value: string) => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features: [{name, value}]});
  };

  /** The computed style of the first element that matches. */
  const style = (selector: string, pseudo?: string) =>
    page.$eval(
      `capture-register >>> ${selector}`,
      (one, before) => {
        const {
          backgroundColor,
          borderTopColor,
          borderTopWidth,
          outlineColor,
          outlineStyle,
          animationName,
          color,
        } = getComputedStyle(one, before);
        return {
          backgroundColor,
          borderTopColor,
          borderTopWidth,
          outlineColor,
          outlineStyle,
          animationName,
          color,
        };
      },
      pseudo,
    );

  for (const scheme of ['light', 'dark']) {
    it(`keep their borders and their focus ring in forced colours, ${scheme}`, async () => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          {name: 'forced-colors', value: 'active'},
          {name: 'prefers-color-scheme', value: scheme},
        ],
      });
      const ground = await page.evaluate(() => {
        const probe = document.createElement('p');
        probe.style.color = 'Canvas';
        document.body.append(probe);
        return getComputedStyle(probe).color;
      });
      assert.equal(ground, scheme === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
      await (await page.$('capture-register >>> [part=button]'))?.click();
      await page.waitForSelector('capture-register >>> [part=summary]');
      for (const part of ['input', 'button', 'summary']) {
        const {borderTopColor, borderTopWidth, color} = await style(`[part=${part}]`);
        assert.notEqual(borderTopColor, ground, part);
        assert.notEqual(color, ground, part);
        assert(parseFloat(borderTopWidth) >= 1, part);
      }
      // Errors have texts and thicker borders, as their colours are lost.
      assert.equal((await style('[aria-invalid=true]')).borderTopWidth, '2px');
      await page.keyboard.press('Tab');
      const ring = await style(':focus-visible');
      assert.equal(ring.outlineStyle, 'solid');
      assert.notEqual(ring.outlineColor, ground);
    });
  }

  it('have no animation with reduced motion', async () => {
    const busy = async () => {
      for (const [name, value] of [
        ['emailAddress', 'a@example.com'],
        ['newPassword', 'password123'],
      ] as const) {
        await (await page.$(`capture-register >>> [name=${name}]`))?.type(value);
      }
      await page.keyboard.press('Enter');
      await page.waitForSelector('capture-register >>> [aria-busy=true]');
      return (await style('[part=button]', '::before')).animationName;
    };
    assert.equal(await busy(), 'capture-turn');
    await emulate('prefers-reduced-motion', 'reduce');
    assert.equal((await style('[part=button]', '::before')).animationName, 'none');
  });

  it('have one column and a visible focus at a zoom of 400 %', async () => {
    // A window of 1280 by 1024 pixels.
    await page.setViewport({width: 320, height: 256, deviceScaleFactor: 4});
    assert.equal(await page.evaluate(() => document.scrollingElement?.scrollWidth), 320);
    await page.$eval('capture-sign-in', (one) => (one as HTMLElement).focus());
    const seen: unknown[] = [];
    for (let stop = 0; stop < 13; stop++) {
      const {name, isInSight} = await page.evaluate(() => {
        let active = document.activeElement as HTMLInputElement;
        active = (active.shadowRoot?.activeElement ?? active) as HTMLInputElement;
        const {top, bottom, left, right} = active.getBoundingClientRect();
        return {
          name: active.name || active.ariaLabel || active.textContent.trim(),
          isInSight: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
        };
      });
      seen.push(name);
      assert(isInSight, name);
      await page.keyboard.press('Tab');
    }
    assert.equal(seen.at(-1), 'Create account');
  });
});
