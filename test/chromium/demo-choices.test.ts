import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import type {ElementHandle, HTTPRequest, Page} from 'puppeteer-core';
import {byRole, choose, nextEvent, openTab, press, textOf, type, useDemo} from './demo-page.ts';

describe('the choices of the demo', {timeout: 240_000}, () => {
  const demo = useDemo();
  let page: Page;
  before(() => void ({page} = demo));

  const open = (query: string) => page.goto(new URL(`/${query}`, page.url()).href);

  const valueOf = (id: string) => page.$eval(id, (input) => (input as HTMLInputElement).value);

  // With its suggestions, the control is no text field for a screen reader.
  const typeFlow = async (name: string) => {
    const input = await byRole(page, 'combobox', 'Flow');
    await input.click({count: 3});
    await input.type(name);
  };

  /** Waits until a control has a message, or none. */
  const untilMessage = async (id: string, isShown: boolean) => {
    await page.waitForFunction(
      (message, wanted) => !!document.querySelector(message)?.textContent === wanted,
      {},
      `${id}-problem`,
      isShown,
    );
    const isInvalid = (await page.$(`${id}[aria-invalid=true]`)) !== null;
    assert.equal(isInvalid, isShown);
    return page.$eval(`${id}-problem`, (message) => message.textContent);
  };

  describe('of a flow', () => {
    it('include the version of that flow, so that its file is found', async () => {
      await open('?element=register&fields=file');
      await byRole(page, 'textbox', 'Display Name');
      const file = page.waitForResponse((response) => /\/flows\/.*full/.test(response.url()));
      await typeFlow('full');
      assert.equal((await file).status(), 200);
      assert.equal(await valueOf('#flow_version'), '20260101000000000000');
      await byRole(page, 'textbox', 'Voucher Code (optional)');
      await untilMessage('#flow', false);
    });

    it('include its version if an address has only the flow', async () => {
      await open('?flow=full');
      await byRole(page, 'form', 'Sign in');
      assert.equal(await valueOf('#flow_version'), '20260101000000000000');
    });

    it('are reported if the sandbox does not have the flow', async () => {
      await typeFlow('other');
      const message = await untilMessage('#flow', true);
      assert.match(message, /has no flow “other”, only “standard”, “full”,? and “detailed”/);
      await typeFlow('standard');
      await untilMessage('#flow', false);
    });

    it('are reported if the sandbox has another version, or not the language', async () => {
      await type(page, 'Flow version', '1');
      assert.match(await untilMessage('#flow_version', true), /20190618143040022299/);
      await type(page, 'Flow version', '20190618143040022299');
      await untilMessage('#flow_version', false);
      await choose(page, 'Language', 'French');
      assert.match(await untilMessage('#locale', true), /en-US, de-DE, ar-SA,? and ja-JP/);
      await choose(page, 'Language', 'German (Germany)');
      await untilMessage('#locale', false);
    });

    it('of another domain are not compared with the sandbox', async () => {
      await typeFlow('other');
      await untilMessage('#flow', true);
      await type(page, 'Domain', 'my-app.eu.janraincapture.com');
      await untilMessage('#flow', false);
    });
  });

  describe('of fields', () => {
    for (const [text, message] of [
      ['[{"name": "size",}]', /This is not JSON: line 1, column 18: unexpected "}"/],
      ['{"name": "size"}', /This is not a list/],
      ['[{"name": "size"}, {"label": "Size"}]', /Entry 2 has no name/],
    ] as const) {
      it(`are reported beside them: ${text}`, async () => {
        await open('?element=register&fields=own');
        const fields = await byRole(page, 'textbox', 'Field definitions, as in a flow file');
        await fields.evaluate((one) => (one as HTMLTextAreaElement).select());
        await fields.type(text);
        assert.match(await untilMessage('#own_fields', true), message);
        assert.equal(
          await page.$eval('#own_fields', (one) => one.getAttribute('aria-describedby')),
          'own_fields-problem',
        );
        await choose(page, 'Source of the fields', "Capture's standard flow");
        await untilMessage('#own_fields', false);
      });
    }
  });

  describe('of a language', () => {
    const snippet = async () => textOf(await byRole(page, 'region', 'HTML to copy'));

    it('have a snippet that names the folder of the languages', async () => {
      await open('?locale=de-DE');
      await byRole(page, 'button', 'Anmelden');
      assert.match(await snippet(), /folder languages\/ beside the script.*languages\/de\.js/s);
      await choose(page, 'Language', 'American English');
      await byRole(page, 'button', 'Sign in');
      assert.doesNotMatch(await snippet(), /languages\//);
    });
  });

  describe('of a preset', () => {
    it('are in its address, and in its history', async () => {
      await open('');
      await (await byRole(page, 'link', 'Arabic')).click();
      await byRole(page, 'button', 'إنشاء حساب');
      assert.equal(new URL(page.url()).search, '?preset=arabic');
      await choose(page, 'Theme', 'Meadow: soft and round');
      assert.equal(new URL(page.url()).search, '?preset=arabic&theme=meadow');
      await page.reload();
      await byRole(page, 'button', 'إنشاء حساب');
      assert.equal(await valueOf('#theme'), 'meadow');
      await page.goBack();
      await byRole(page, 'button', 'Sign in');
    });

    it('show a form of 18 fields, which can be submitted', async () => {
      await open('?preset=detailed');
      const form = await byRole(page, 'form', 'Create account');
      await byRole(form, 'textbox', 'Street Address (optional)');
      const names = await page.$eval('capture-register', (one) => {
        const controls = one.shadowRoot?.querySelectorAll<HTMLInputElement>('input, select') ?? [];
        return [...new Set([...controls].map(({name}) => name.replace(/\[.*/, '')))];
      });
      assert.equal(names.length, 18, names.join());
      await type(form, 'First Name', 'Ada');
      await type(form, 'Last Name', 'Lovelace');
      await type(form, 'Email Address', 'ada@example.org');
      await type(form, 'Display Name', 'Ada');
      await type(form, 'Desired Password', 'analytical-engine-1843');
      await type(form, 'Confirm Password', 'analytical-engine-1843');
      await (await byRole(form, 'combobox', 'Country')).select('DE');
      await press(form, 'Create account');
      await nextEvent(page, 'capture-success', 'capture-register');
      await untilMessage('#flow', false);
    });

    for (const preset of ['hostile', 'widget']) {
      it(`${preset} show a form in a frame, with its events and its request`, async () => {
        await open(`?preset=${preset}`);
        const frame = await (await page.waitForSelector('#preview iframe'))?.contentFrame();
        assert(frame);
        await type(frame, 'Email address', 'johndoe@example.com');
        const password = await frame.waitForSelector('capture-sign-in >>> [type=password]');
        await password?.type('password123');
        await press(await byRole(frame, 'form', 'Sign in'), 'Sign in');
        const detail = await nextEvent(page, 'capture-success', 'capture-sign-in');
        assert.equal(detail.capture_user.email, 'johndoe@example.com');
        const text = await textOf(await openTab(page, 'Request'));
        assert.match(text, /^POST \/oauth\/auth_native_traditional HTTP/m);
        assert.match(text, /currentPassword=…/);
        await press(page, 'Start again');
        await (await page.waitForSelector('#preview iframe'))?.contentFrame();
        await byRole(frame, 'form', 'Sign in');
      });
    }

    for (const [search, labels] of [
      ['', ['Email address', 'Password', 'Load the script', 'Sign in']],
      ['&element=register&locale=de-DE', ['E-Mail-Adresse', 'Passwort', 'Load the script', '']],
      ['&fields=file', ['Email Address', 'Password', 'Load the script', 'Sign in']],
    ] as const) {
      it(`prerendered show a form before its script, which keeps what was typed: ${search}`, async () => {
        await open(`?preset=prerendered${search}`);
        const frame = await (await page.waitForSelector('#preview iframe'))?.contentFrame();
        assert(frame);
        const [email, password, load, submit] = labels;
        assert.equal(await frame.evaluate(() => !customElements.get('capture-sign-in')), true);
        await type(frame, email, 'johndoe@example.com');
        await type(frame, password, 'password123');
        await press(frame, load);
        await byRole(frame, 'button', 'The script is loaded');
        const input = await byRole(frame, 'textbox', email);
        assert.equal(
          await input.evaluate((one) => (one as HTMLInputElement).value),
          'johndoe@example.com',
        );
        if (!submit) return;
        await press(await byRole(frame, 'form', submit), submit);
        const detail = await nextEvent(page, 'capture-success', 'capture-sign-in');
        assert.equal(detail.capture_user.email, 'johndoe@example.com');
      });
    }

    it('prerendered have the code of a server', async () => {
      const text = await textOf(await openTab(page, 'HTML'));
      assert.match(text, /import \{renderToString\} from 'capture-forms\/server';/);
      assert.match(text, /renderToString\('capture-sign-in', \{\n {2}domain: 'my-app\./);
      assert.match(text, /fetch\('https:\/\/cdn\.example\/[^{}]*\/standard\/\d+\/en-US\.json'\)/);
      assert.match(text, /src="\/capture-forms-hydrate\.js"/);
    });

    it('widget have the HTML of such a page', async () => {
      await open('?preset=widget');
      const text = await textOf(await openTab(page, 'HTML'));
      assert.match(text, /captureServer: "my-app\.us-dev\.janraincapture\.com"/);
      assert.match(text, /src="\/widget\.js"[^]*src="\/capture-forms\.js"/);
      assert.match(text, /<capture-sign-in><\/capture-sign-in>/);
    });
  });

  describe('of a tab', () => {
    const selected = () => page.$eval('[role=tab][aria-selected=true]', (tab) => tab.id);

    it('can be made with the arrow keys, Home and End', async () => {
      await open('');
      await page.focus('#html-tab');
      for (const [key, id] of [
        ['ArrowRight', 'events-tab'],
        ['End', 'mailbox-tab'],
        ['ArrowRight', 'html-tab'],
        ['ArrowLeft', 'mailbox-tab'],
        ['Home', 'html-tab'],
      ] as const) {
        await page.keyboard.press(key);
        assert.equal(await selected(), id);
        assert.equal(await page.evaluate(() => document.activeElement?.id), id);
        assert.equal((await page.$$('[role=tabpanel]:not([hidden])')).length, 1);
        assert.equal((await page.$$('[role=tab][tabindex="-1"]')).length, 3);
      }
    });
  });

  it('show the request of this page, not that of another tab', async () => {
    await open('');
    await byRole(page, 'form', 'Sign in');
    const other = await demo.browser.newPage();
    await other.goto(page.url());
    const form = await byRole(other, 'form', 'Sign in');
    await type(form, 'Email address', 'johndoe@example.com');
    await type(form, 'Password', 'password123');
    await press(form, 'Sign in');
    await nextEvent(other, 'capture-success', 'capture-sign-in');
    await other.close();
    await page.bringToFront();
    await press(await byRole(page, 'form', 'Sign in'), 'Sign in');
    await nextEvent(page, 'capture-error', 'capture-sign-in');
    assert.match(await textOf(await openTab(page, 'Request')), /No request yet\./);
  });

  describe('can be copied', () => {
    const button = () => byRole(page, 'button', 'Copy');
    const isDisabled = async () =>
      (await button()).evaluate((one) => (one as HTMLButtonElement).disabled);
    let held: HTTPRequest;

    it('only when the snippet has the hash of the script', async () => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url().endsWith('/script-hash.json')) held = request;
        else void request.continue();
      });
      const asked = page.waitForRequest((request) => request.url().endsWith('/script-hash.json'));
      await open('');
      await asked;
      assert.equal(await isDisabled(), true);
      await held.respond({status: 200, contentType: 'application/json', body: hash});
      await page.waitForSelector('#copy:enabled');
      assert.match(await textOf(await openTab(page, 'HTML')), /integrity="sha384-abc"/);
    });

    it('never if the script cannot be built, and the page says so', async () => {
      const asked = page.waitForRequest((request) => request.url().endsWith('/script-hash.json'));
      await open('?theme=ink');
      await asked;
      await held.respond({status: 500, body: ''});
      const status = (await page.waitForSelector('#integrity-status')) as ElementHandle;
      await page.waitForFunction(
        (one) => one.textContent?.includes('could not be built'),
        {},
        status,
      );
      assert.equal(await isDisabled(), true);
    });

    const hash = JSON.stringify({integrity: 'sha384-abc'});
  });

  it('cause no errors and no requests to other machines', () => {
    assert.deepEqual(demo.problems, []);
  });
});
