import assert from 'node:assert/strict';
import {before, describe, it, type TestContext} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useChromium} from '../support/node/chromium.ts';
import {countDetached} from '../support/node/detached-elements.ts';
import {useSinglePage} from '../support/node/single-page-site.ts';

const attributes = 'client_id="abc" flow="standard" flow_version="1" switch_url="/other"';
const html = `<!doctype html><title>A page</title>
  <script src="/capture-forms.js"></script>
  <capture-sign-in domain="HOST" ${attributes}></capture-sign-in>`;

describe('a page that lives long', {timeout: 240_000}, () => {
  const chromium = useChromium();
  const site = useSinglePage(html);
  let page: Page;

  before(async () => {
    page = await chromium.browser.newPage();
    await page.goto(site.origin);
  });

  /** What is alive in the page, once of its forms only those are that it shows. */
  async function remains(tag: string) {
    assert.equal(
      await countDetached(page, tag),
      0,
      'the forms that are alive are those that the page shows',
    );
    const {Nodes: nodes = 0, JSEventListeners: listeners = 0} = await page.metrics();
    return {nodes, listeners};
  }

  for (const tag of ['capture-sign-in', 'capture-register']) {
    it(`keeps nothing of 2,000 <${tag}> that have come and gone`, async (test: TestContext) => {
      const comeAndGo = (times: number) =>
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
      // What the first ones leave is the page's: styles, words, templates.
      await comeAndGo(10);
      const before = await remains(tag);
      await comeAndGo(2_000);
      const after = await remains(tag);
      const nodes = after.nodes - before.nodes;
      const listeners = after.listeners - before.listeners;
      test.diagnostic(`left of 2,000 <${tag}>: 0 elements, ${nodes} nodes, ${listeners} listeners`);
      // The browser keeps a few of its own.
      assert(nodes < 20 && listeners < 20);
    });
  }

  it('comes back from the back-forward cache with a form that is neither busy nor keeps a password', async () => {
    await page.goto(site.origin);
    const form = await page.waitForSelector('capture-sign-in >>> form');
    await page.evaluate(() => {
      addEventListener('pageshow', ({persisted}) => (document.title = `persisted: ${persisted}`));
    });
    await (await page.$('capture-sign-in >>> [type=email]'))?.type('johndoe@example.com');
    await (await page.$('capture-sign-in >>> [type=password]'))?.type('password123');
    const asked = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Enter');
    await asked;
    assert.equal(await form?.evaluate((one) => one.ariaBusy), 'true');
    await page.goto(`${site.origin}/elsewhere`);
    await page.goBack();
    assert.equal(await page.title(), 'persisted: true');
    const seen = await page.$eval('capture-sign-in >>> form', (one) => ({
      busy: one.ariaBusy,
      values: [...one.querySelectorAll('input')].map(({value}) => value),
    }));
    assert.deepEqual(seen, {busy: 'false', values: ['johndoe@example.com', '']});
  });
});
