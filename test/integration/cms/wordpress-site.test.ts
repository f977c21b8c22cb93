import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {useChromium} from '../../support/node/chromium.ts';
import {useStaticSite} from '../../support/node/static-site.ts';
import {Visitor} from '../../support/node/visitor.ts';
import {addPlugin, PLUGIN} from './wordpress-plugin.ts';
import {prerenderedCases} from './wordpress-prerendered-cases.ts';
import {admin, useWordPress, type Account} from './wordpress-site.ts';
import {WordPressUser} from './wordpress-user.ts';

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};
const johann = {'E-Mail-Adresse': 'johndoe@example.com', Passwort: 'password123'};
const ada = {
  'First name': 'Ada',
  'Last name': 'Lovelace',
  'Email address': 'ada@example.org',
  'Display name': 'Ada L.',
  Password: 'analytical-engine-1843',
  'Repeat password': 'analytical-engine-1843',
};

const writer: Account = {name: 'author', password: 'correct-horse-battery-1'};

describe('WordPress with MariaDB', {timeout: 600_000}, () => {
  const chromium = useChromium();
  const site = useWordPress();
  const sandbox = useStaticSite();
  const users = {} as {administrator: WordPressUser; author: WordPressUser};

  it('lets an administrator activate the plugin, and add an author', async () => {
    addPlugin(site, sandbox.domain);
    users.administrator = await WordPressUser.logIn(chromium.browser, site, admin);
    await users.administrator.activate(PLUGIN);
    await users.administrator.addAuthor(writer);
    users.author = await WordPressUser.logIn(chromium.browser, site, writer);
  });

  for (const [title, tag, text, values] of [
    ['Sign in', 'capture-sign-in', '[capture_sign_in]', john],
    ['Anmelden', 'capture-sign-in', '[capture_sign_in locale="de-DE"]', johann],
    ['Register', 'capture-register', '[capture_register]', ada],
  ] as const) {
    it(`shows visitors the form of an author’s post: ${text}`, async () => {
      const url = await users.author.publish(title, ['core/shortcode', {text}]);
      const visitor = await Visitor.open(chromium.browser, url);
      assert.equal(await visitor.submit(tag, values), 'capture-success');
      assert.deepEqual(visitor.complaints, []);
      await visitor.page.close();
    });
  }

  describe('with prerendered forms', () => prerenderedCases({chromium, site, sandbox, users}));

  it('has no PHP warnings of the plugin', () => {
    const path = join(site.content, 'debug.log');
    const log = existsSync(path) ? readFileSync(path, 'utf8') : '';
    assert.deepEqual(log.match(/^.*capture-forms\.php.*$/gm) ?? [], []);
  });
});
