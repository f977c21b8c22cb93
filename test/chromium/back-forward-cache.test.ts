import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useChromium} from '../support/node/chromium.ts';
import {useSinglePage} from '../support/node/single-page-site.ts';

const html = `<!doctype html><title>A page</title>
  <script src="/capture-forms.js"></script>
  <capture-sign-in domain="HOST" client_id="abc" flow="standard" flow_version="1"></capture-sign-in>`;

describe('a page from the back-forward cache', {timeout: 60_000}, () => {
  const chromium = useChromium();
  const site = useSinglePage(html);

  it('has a form that is not busy and has no password', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(site.origin);
    const form = await page.waitForSelector('capture-sign-in >>> form');
    await page.evaluate(() => {
      addEventListener('pageshow', ({persisted}) => (document.title = `persisted: ${persisted}`));
    });
    await (await page.$('capture-sign-in >>> [type=email]'))?.type('johndoe@example.com');
    await (await page.$('capture-sign-in >>> [type=password]'))?.type('password123');
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Enter');
    await posted;
    assert.equal(await form?.evaluate((one) => one.ariaBusy), 'true');
    await page.goto(`${site.origin}/elsewhere`);
    await page.goBack();
    assert.equal(await page.title(), 'persisted: true');
    const {busy, values} = await page.$eval('capture-sign-in >>> form', (one) => ({
      busy: one.ariaBusy,
      values: [...one.querySelectorAll('input')].map(({value}) => value),
    }));
    assert.equal(busy, 'false');
    assert.deepEqual(values, ['johndoe@example.com', '']);
  });
});
