import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {ElementHandle, Page} from 'puppeteer-core';
import {
  byPart,
  byRole,
  choose as chooseIn,
  nextEvent,
  openTab,
  press,
  textOf,
  type,
  useDemo,
} from './demo-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const ada = {email: 'ada@example.org', password: 'analytical-engine-1843'};
const wrongPassword = 'difference-engine-1822';

describe('the demo', {timeout: 240_000}, () => {
  const demo = useDemo();
  let page: Page;
  before(() => void ({page} = demo));

  it('has an empty log before anything is submitted', async () => {
    await openTab(page, 'Events');
    const log = await byRole(page, 'log', 'Events');
    assert.match(await textOf(log), /^No events yet/);
  });

  it('registers a new account', async () => {
    await check('radio', 'Create an account');
    const form = await byRole(page, 'form', 'Create account');
    await type(form, 'First name', 'Ada');
    await type(form, 'Last name', 'Lovelace');
    await type(form, 'Email address', ada.email);
    await type(form, 'Display name', 'Ada');
    await type(form, 'Password', ada.password);
    await type(form, 'Repeat password', ada.password);
    await press(form, 'Create account');

    const detail = await nextEvent(page, 'capture-success', 'capture-register');
    assert.equal(detail.form, 'registrationForm');
    assert.equal(detail.capture_user.email, ada.email);
    assert.match(detail.access_token, /^.{4}…$/);
    const panel = await byRole(page, 'region', 'Preview');
    assert.match(await textOf(await byPart(panel, 'success')), /Your account has been created/);
    const accounts = await byRole(page, 'region', 'Test accounts');
    assert.match(await textOf(accounts), new RegExp(ada.email));
  });

  it('has a mailbox, with a link to the demo for the new account', async () => {
    const [mail] = await page.evaluate(async () => {
      const status = (await (await fetch('/sandbox.json')).json()) as {domain: string};
      const response = await fetch(`http://${status.domain}/mailbox.json`);
      return ((await response.json()) as {mails: {to: string; link: string}[]}).mails;
    });
    assert.equal(mail?.to, ada.email);
    const link = new URL(mail.link);
    assert.equal(link.origin, new URL(page.url()).origin);
    assert.match(link.search, /^\?verification_code=[a-z0-9]{32}$/);
  });

  it('shows the request without its passwords', async () => {
    await openTab(page, 'Request');
    const request = await byRole(page, 'region', 'Request');
    await page.waitForFunction(
      (one) => one.textContent?.includes('POST'),
      {},
      request as ElementHandle<HTMLElement>,
    );
    const text = await textOf(request);
    assert.match(text, /^POST \/oauth\/register_native_traditional HTTP\/1\.1$/m);
    assert.match(text, /^content-type: application\/x-www-form-urlencoded/m);
    assert.match(text, /^&?emailAddress=ada%40example\.org$/m);
    assert.match(text, /^&newPassword=…$/m);
  });

  it('shows a wrong password in the form and in the log', async () => {
    await check('radio', 'Sign in');
    await signIn(ada.email, wrongPassword);

    const detail = await nextEvent(page, 'capture-error', 'capture-sign-in');
    assert.equal(detail.kind, 'credentials');
    assert.equal(detail.code, 210);
    const alert = await byPart(page, 'message');
    assert.match(await textOf(alert), /Incorrect username or password/);
  });

  it('signs in with the new account', async () => {
    await signIn(ada.email, ada.password);

    const detail = await nextEvent(page, 'capture-success', 'capture-sign-in');
    assert.equal(detail.capture_user.email, ada.email);
    assert.match(detail.access_token, /^.{4}…$/);
  });

  it('starts again after success', async () => {
    await press(page, 'Start again');

    await byRole(page, 'form', 'Sign in');
    await page.waitForFunction(() => document.activeElement?.localName === 'capture-sign-in');
  });

  it('shows the error of a server that fails', async () => {
    await chooseFault('Bad gateway: 502 and an HTML page');
    const form = await signIn(ada.email, ada.password);

    const detail = await nextEvent(page, 'capture-error', 'capture-sign-in');
    assert.equal(detail.kind, 'reply');
    const alert = await byPart(page, 'message');
    assert.match(await textOf(alert), /This is not available right now/);

    await chooseFault('No fault');
    await press(form, 'Sign in');
    await nextEvent(page, 'capture-success', 'capture-sign-in');
  });

  it('has a snippet with the settings and the integrity of the script', async () => {
    await press(page, 'Start again');
    await type(page, 'Domain', 'my-app.eu.janraincapture.com');
    await check('checkbox', 'Links to the other forms');
    await choose('Theme', 'Meadow: soft and round');
    await choose('Language', 'German (Germany)');
    const built = await readFile(`${root}/dist/integrity.json`, 'utf8');
    const hashes = JSON.parse(built) as Record<string, string>;

    await openTab(page, 'HTML');
    const region = await byRole(page, 'region', 'HTML to copy');
    // The demo builds the script anew.
    await page.waitForFunction(
      (element, attribute) => element.textContent.includes(attribute),
      {},
      region,
      `integrity="${hashes['capture-forms.js']}"`,
    );
    const snippet = await textOf(region);
    assert.match(snippet, /<capture-sign-in\n {2}domain="my-app\.eu\.janraincapture\.com"\n/);
    assert.match(snippet, /\n {2}locale="de-DE"\n/);
    assert.match(snippet, /\n {2}forgot_url="\/forgot-password"\n/);
    assert.match(snippet, /<style>[^]*--capture-radius: 0.875em;[^]*<\/style>/);
    await byRole(page, 'button', 'Anmelden');
  });

  it('copies the snippet', async () => {
    const context = demo.browser.defaultBrowserContext();
    await context.overridePermissions(new URL(page.url()).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    await press(page, 'Copy');
    await byRole(page, 'button', 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await textOf(await byRole(page, 'region', 'HTML to copy')));
  });

  it('switches between the forms by their links', async () => {
    await (await byRole(page, 'link', 'Konto erstellen')).click();
    await byRole(page, 'button', 'Konto erstellen');
    await (await byRole(page, 'link', 'Ich habe bereits ein Konto')).click();
    await byRole(page, 'button', 'Anmelden');
  });

  it('shows no password anywhere', async () => {
    const seen = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('capture-sign-in, capture-register')]
        .map((element) => element.outerHTML + (element.shadowRoot?.innerHTML ?? ''))
        .join('\n'),
    );
    assert.match(seen, /signInEmailAddress/, 'The log shows what was submitted.');
    assert(!seen.includes(ada.password) && !seen.includes(wrongPassword));
  });

  it('clears the log', async () => {
    await openTab(page, 'Events');
    await press(page, 'Clear the events');

    const log = await byRole(page, 'log', 'Events');
    assert.match(await textOf(log), /^No events yet/);
  });

  it('can be shared by its URL, and posts to the sandbox whatever the domain', async () => {
    await openTab(page, 'HTML');
    const before = await textOf(await byRole(page, 'region', 'HTML to copy'));
    await page.goto(page.url());
    const form = await byRole(page, 'form', 'Anmelden');
    const snippet = await byRole(page, 'region', 'HTML to copy');
    await page.waitForFunction(
      (one, text) => one.innerText === text,
      {},
      snippet as ElementHandle<HTMLElement>,
      before,
    );
    await type(form, 'E-Mail-Adresse', 'johndoe@example.com');
    await type(form, 'Passwort', 'password123');
    await press(form, 'Anmelden');
    await nextEvent(page, 'capture-success', 'capture-sign-in');
  });

  it('registers with the custom fields that it suggests', async () => {
    await page.goto(new URL('/?element=register', page.url()).href);
    await byRole(page, 'form', 'Create account');
    await choose('Source of the fields', 'Your own definitions');
    await byRole(page, 'textbox', 'Shoe size (optional)');
    const form = await byRole(page, 'form', 'Create account');
    await type(form, 'First name', 'Grace');
    await type(form, 'Last name', 'Hopper');
    await type(form, 'Email address', 'grace@example.org');
    await type(form, 'Display name', 'Grace');
    await type(form, 'Password', 'nanoseconds-1906');
    await type(form, 'Repeat password', 'nanoseconds-1906');
    await press(form, 'Create account');
    await nextEvent(page, 'capture-success', 'capture-register');
  });

  it('shows custom fields, and those of the flow', async () => {
    await page.goto(new URL('/?element=register', page.url()).href);
    await byRole(page, 'form', 'Create account');
    await choose('Source of the fields', 'Your own definitions');
    const fields = await byRole(page, 'textbox', 'Field definitions, as in a flow file');
    await fields.evaluate((one) => (one as HTMLTextAreaElement).select());
    await fields.type('[{"name": "size", "label": "Size", "validation": {"required": true}}]');
    await byRole(page, 'textbox', 'Size');
    await choose('Source of the fields', 'The published flow file');
    await byRole(page, 'textbox', 'Display Name');
  });

  it('has no errors and sends nothing to another machine', () => {
    assert.deepEqual(demo.problems, []);
  });

  async function signIn(email: string, password: string): Promise<ElementHandle> {
    const form = await byRole(page, 'form', 'Sign in');
    await type(form, 'Email address', email);
    await type(form, 'Password', password);
    await press(form, 'Sign in');
    return form;
  }

  async function check(role: string, name: string): Promise<void> {
    await (await byRole(page, role, name)).click();
  }

  const choose = (list: string, title: string) => chooseIn(page, list, title);

  async function chooseFault(title: string): Promise<void> {
    const switched = page.waitForResponse((response) => response.request().method() === 'POST');
    await choose('Server behaviour', title);
    assert.equal((await switched).status(), 200);
  }
});
