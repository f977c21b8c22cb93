import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useChromium} from '../../support/node/chromium.ts';
import {renderAem} from './aem.ts';
import {renderDrupal} from './drupal.ts';
import {renderShopify} from './shopify.ts';
import type {Written} from './recipe.ts';
import {useStaticSite} from '../../support/node/static-site.ts';
import {Visitor} from '../../support/node/visitor.ts';
import {renderWordPress} from './wordpress.ts';

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};
const johann = {'E-Mail-Adresse': 'johndoe@example.com', Passwort: 'password123'};
const jane = {
  'First name': 'Jane',
  'Last name': 'Roe',
  'Email address': 'janeroe@example.com',
  'Display name': 'JaneRoe',
  Password: 'password456',
  'Repeat password': 'password456',
};

const chromium = useChromium();
const site = useStaticSite();

for (const [name, render] of [
  ['WordPress', renderWordPress],
  ['Drupal', renderDrupal],
  ['AEM', renderAem],
  ['Shopify', renderShopify],
] as const) {
  describe(name, {timeout: 120_000}, () => {
    /** Opens the page that the system renders for a form. */
    const open = async (tag: string, written: Written = {}) => {
      site.put('/page.html', await render(site, tag, written));
      return Visitor.open(chromium.browser, `${site.origin}/page.html`);
    };

    /** Adds a test that expects no errors and warnings in its page. */
    const testPage = (title: string, act: () => Promise<Visitor>) =>
      it(title, async () => {
        const {page, complaints} = await act();
        assert.deepEqual(complaints, []);
        await page.close();
      });

    testPage('renders a form that signs in', async () => {
      const visitor = await open('capture-sign-in');
      assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
      return visitor;
    });

    testPage('renders a form that registers', async () => {
      const visitor = await open('capture-register');
      const email = `${name.toLowerCase()}@example.com`;
      const values = {...jane, 'Email address': email, 'Display name': name};
      assert.equal(await visitor.submit('capture-register', values), 'capture-success');
      return visitor;
    });

    testPage('renders a form with the locale and the links of the author', async () => {
      const visitor = await open('capture-sign-in', {
        locale: 'de-DE',
        switch_url: '/register?a=1&b=2',
        forgot_url: '/forgotten',
      });
      assert.equal(await visitor.submit('capture-sign-in', johann), 'capture-success');
      const urls = await visitor.page.$eval('capture-sign-in', (element) =>
        ['switch_url', 'forgot_url'].map((attribute) => element.getAttribute(attribute)),
      );
      assert.deepEqual(urls, ['/register?a=1&b=2', '/forgotten']);
      return visitor;
    });

    for (const evil of ['" data-evil="', '"><script>document.title = `evil`</script>']) {
      it(`escapes what an author writes: ${evil}`, async () => {
        const {page} = await open('capture-sign-in', {
          locale: evil,
          switch_url: evil,
          forgot_url: evil,
        });
        await page.waitForSelector('capture-sign-in >>> form');
        assert.equal(await page.$('[data-evil]'), null);
        const scripts = await page.$$eval('script', (all) => all.map(({text}) => text));
        assert.deepEqual([...new Set(scripts)], ['']);
        await page.close();
      });
    }
  });
}
