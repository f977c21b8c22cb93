import assert from 'node:assert/strict';
import {before, describe, it, type TestContext} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useChromium} from '../support/node/chromium.ts';
import {countDetached} from '../support/node/detached-elements.ts';
import {useSinglePage} from '../support/node/single-page-site.ts';

const html = `<!doctype html><title>A page</title>
  <script src="/capture-forms.js"></script>`;

/** The number of nodes and of listeners that Chromium itself may add meanwhile. */
const TOLERANCE = 20;

/** Adds, submits and removes elements, one after the other. */
const addAndRemove = (page: Page, tag: string, times: number) =>
  page.evaluate(
    async (name, count) => {
      for (let i = 0; i < count; i++) {
        const form = document.createElement(name);
        form.setAttribute('locale', i % 2 ? 'en' : 'ar');
        document.body.append(form);
        await Promise.resolve();
        const password = form.shadowRoot?.querySelector<HTMLInputElement>('[type=password]');
        if (password) password.value = 'password123';
        form.shadowRoot?.querySelector('form')?.requestSubmit();
        form.remove();
      }
    },
    tag,
    times,
  );

describe('the memory of a page', {timeout: 240_000}, () => {
  const chromium = useChromium();
  const site = useSinglePage(html);
  let page: Page;

  before(async () => {
    page = await chromium.browser.newPage();
    await page.goto(site.origin);
  });

  /** Expects no detached element, and counts the nodes and listeners. */
  async function count(tag: string) {
    assert.equal(await countDetached(page, tag), 0, 'detached elements');
    const {Nodes: nodes = 0, JSEventListeners: listeners = 0} = await page.metrics();
    return {nodes, listeners};
  }

  for (const tag of ['capture-sign-in', 'capture-register']) {
    it(`keeps nothing of 2,000 <${tag}> that were added and removed`, async (test: TestContext) => {
      // The first elements leave what all elements share: styles, languages, templates.
      await addAndRemove(page, tag, 10);
      const before = await count(tag);
      await addAndRemove(page, tag, 2_000);
      const after = await count(tag);
      const nodes = after.nodes - before.nodes;
      const listeners = after.listeners - before.listeners;
      test.diagnostic(`left of 2,000 <${tag}>: 0 elements, ${nodes} nodes, ${listeners} listeners`);
      assert(nodes < TOLERANCE && listeners < TOLERANCE);
    });
  }
});
