import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {useChromium} from '../../support/node/chromium.ts';
import type {CaptureSignIn} from '../../../src/elements/capture-sign-in.ts';
import {App} from './app.ts';
import {useSite} from './site.ts';

const john = {email: 'johndoe@example.com', password: 'password123'};
const german = {email: 'E-Mail-Adresse', password: 'Passwort'};

const settings = {
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
};

/** htmx inserts markup, and sets no properties. */
const messages = (name: string, text: string) =>
  name === 'htmx' ? `{"signIn": "${text}"}` : {signIn: text};

const chromium = useChromium();
const site = useSite();

for (const name of [
  'vue',
  'react',
  'svelte',
  'solid',
  'angular',
  'preact',
  'alpine',
  'htmx',
  'plain',
]) {
  describe(name, {timeout: 120_000}, () => {
    beforeEach(() => {
      site.capture.state.fault = {kind: 'none'};
      site.capture.requests.length = 0;
    });

    /** Adds a test with a page of its own, and expects no other errors and warnings on the console. */
    const testApp = (title: string, act: (app: App) => Promise<void>) =>
      it(title, async () => {
        const app = await App.open(chromium.browser, `${site.origin}/${name}/`);
        await act(app);
        assert.deepEqual(app.complaints, []);
        await app.page.close();
      });

    /** The parameters of the last form that was posted. */
    const posted = () => {
      const newest = site.capture.requests.filter(({method}) => method === 'POST').at(-1);
      return Object.fromEntries(new URLSearchParams(newest?.body));
    };

    testApp('sets attributes and properties of the element', async ({page}) => {
      const seen = await page.$eval('capture-sign-in', (element) => {
        const {domain, clientId, flow, flowVersion, locale} = element as CaptureSignIn;
        return {
          domain,
          client_id: clientId,
          flow,
          flow_version: flowVersion,
          locale,
          messages: (element as CaptureSignIn).messages,
        };
      });
      assert.deepEqual(seen, {
        domain: '/capture',
        ...settings,
        locale: 'en-US',
        messages: messages(name, 'Come in (0)'),
      });
    });

    testApp('receives capture-submit and capture-success', async (app) => {
      await app.signIn(john.email, john.password);

      const [submit, success, ...rest] = await app.events(2);
      assert.equal(submit?.type, 'capture-submit');
      assert.equal(submit.detail.form, 'signInForm');
      assert.equal(success?.type, 'capture-success');
      assert.equal(success.detail.capture_user.email, john.email);
      assert(success.detail.access_token);
      assert.deepEqual(rest, []);
      const {client_id, flow, flow_version, locale} = posted();
      assert.deepEqual({client_id, flow, flow_version, locale}, {...settings, locale: 'en-US'});
    });

    testApp('receives capture-error if the server refuses', async (app) => {
      await app.signIn(john.email, 'wrong');

      const [, error] = await app.events(2);
      assert.equal(error?.type, 'capture-error');
      assert.equal(error.detail.kind, 'credentials');
      const [text] = error.detail.invalid_fields['signInForm'] ?? [];
      assert(text);
      assert((await app.message()).endsWith(text));
      // Only the element warns, for the site owner.
      assert.match(app.complaints.splice(0).join('\n'), /^<capture-sign-in> .*credentials.*$/);
    });

    testApp('keeps values and errors when it renders again', async (app) => {
      const input = await app.type('Email address', 'john');
      await app.page.keyboard.press('Enter');
      const [error] = await app.events(1);
      assert.equal(error?.type, 'capture-error');
      assert.equal(error.detail.kind, 'fields');
      const wrong = Object.values(error.detail.invalid_fields).flat();
      assert.equal(wrong.length, 2);
      assert.deepEqual(await app.errors(), wrong);

      await app.press(name === 'htmx' ? 'Render' : 'Render 0');
      await app.find('button', 'Come in (1)');
      const seen = await app.page.$eval(
        'capture-sign-in',
        (element) => (element as CaptureSignIn).messages,
      );
      assert.deepEqual(seen, messages(name, 'Come in (1)'));
      assert.deepEqual(await app.errors(), wrong);
      assert(await input.evaluate((one) => one.isConnected && one.matches('[aria-invalid=true]')));
      assert.equal(await input.evaluate((one) => (one as HTMLInputElement).value), 'john');
    });

    testApp('keeps values when the language changes', async (app) => {
      await app.type('Email address', john.email);
      await app.type('Password', john.password);
      await app.choose('de-DE');

      const email = await app.find('textbox', german.email);
      const password = await app.find('textbox', german.password);
      const valueOf = (input: typeof email) =>
        input.evaluate((one) => (one as HTMLInputElement).value);
      assert.equal(await valueOf(email), john.email);
      assert.equal(await valueOf(password), john.password);
      await password.press('Enter');
      await app.events(2);
      assert.equal(posted()['locale'], 'de-DE');
    });

    testApp('receives no event of a removed form, and can mount a new one', async (app) => {
      const {page} = app;
      site.capture.state.fault = {kind: 'silent'};
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await app.signIn(john.email, john.password);
      const request = await sent;
      const aborted = new Promise<void>((resolve) => {
        page.on('requestfailed', (failed) => failed === request && resolve());
      });
      await app.press('Remove');
      await page.waitForFunction(() => !document.querySelector('capture-sign-in'));
      await aborted;

      site.capture.state.fault = {kind: 'none'};
      await app.press('Mount');
      await app.find('button', 'Come in (0)');
      await app.signIn(john.email, john.password);
      const events = await app.events(3);
      assert.deepEqual(
        events.map(({type}) => type),
        ['capture-submit', 'capture-submit', 'capture-success'],
      );
    });
  });
}
