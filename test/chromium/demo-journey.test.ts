import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {byPart, byRole, nextEvent, openTab, press, textOf, type, useDemo} from './demo-page.ts';

const ada = {email: 'ada@example.org', password: 'analytical-engine-1843'};
const newPassword = 'difference-engine-1822';
const links = ['switch_url="/sign-in"', 'forgot_url="/forgot-password"'];

describe('the mails of the demo', {timeout: 240_000}, () => {
  const demo = useDemo();
  /** Each password, code and token that the browser has sent or received. */
  const secrets = new Set([ada.password, newPassword]);
  let page: Page;
  before(() => {
    ({page} = demo);
    page.on('response', (response) => void response.text().then(collectSecrets, () => undefined));
  });

  function collectSecrets(body: string): void {
    const names = 'access_token|accessToken|code|verification_code';
    for (const [, secret] of body.matchAll(new RegExp(`"(?:${names})":\\s*"([^"]{9,})"`, 'g'))) {
      secrets.add(String(secret));
    }
  }

  it('have a list, which is empty at first', async () => {
    assert.match(await textOf(await mails()), /^No mails yet/);
  });

  it('are listed beside the form after registration', async () => {
    await choose('Create an account');
    await (await byRole(page, 'checkbox', 'Links to the other forms')).click();
    const form = await byRole(page, 'form', 'Create account');
    await type(form, 'First name', 'Ada');
    await type(form, 'Last name', 'Lovelace');
    await type(form, 'Email address', ada.email);
    await type(form, 'Display name', 'Ada');
    await type(form, 'Password', ada.password);
    await type(form, 'Repeat password', ada.password);
    await press(form, 'Create account');
    await nextEvent(page, 'capture-success', 'capture-register');

    await byRole(await mails(), 'link', 'Verify my email address');
    assert.match(await textOf(await mails()), /^Verify your email address\s+To ada@example\.org/);
  });

  it('ask for a verified address until their link is followed', async () => {
    await choose('Sign in');
    await (await byRole(page, 'checkbox', 'Ask for a verified address (require_verified)')).click();
    await signIn(ada.password);
    await nextEvent(page, 'capture-success', 'capture-sign-in');
    await follow('Send the email again', 'Preview');
    await byRole(page, 'button', 'Send the email again');
    await byRole(await preview(), 'link', 'Back to sign in');
  });

  it('verify the address with their link', async () => {
    await follow('Verify my email address', 'Mails');
    const {verified} = await nextEvent(page, 'capture-success', 'capture-verify-email');
    assert.equal(verified, true);
    const status = await byPart(await preview(), 'success');
    assert.match(await textOf(status), /Your email address is confirmed/);
    await openTab(page, 'HTML');
    const snippet = await textOf(await byRole(page, 'region', 'HTML to copy'));
    assert.match(snippet, /<capture-verify-email\n/);
    assert.match(snippet, /\n {2}code_parameter="verification_code"\n/);
    await assertNoSecrets();
  });

  it('are asked for with the form for a forgotten password', async () => {
    await choose('Sign in');
    await follow('Forgot your password?', 'Preview');
    const form = await byRole(page, 'form', 'Reset password');
    await type(form, 'Email address', ada.email);
    await press(form, 'Reset password');
    await nextEvent(page, 'capture-success', 'capture-forgot-password');
    await byRole(await mails(), 'link', 'Choose a new password');
    assert.match(await textOf(await mails()), /^Choose a new password\s+To ada@example\.org/);
  });

  let usedLink = '';

  it('lead to the form for a new password', async () => {
    const link = await byRole(await mails(), 'link', 'Choose a new password');
    usedLink = await link.evaluate((one) => (one as HTMLAnchorElement).href);
    await follow('Choose a new password', 'Mails');
    const form = await byRole(page, 'form', 'Save password');
    await assertNoSecrets();
    await type(form, 'New password', newPassword);
    await type(form, 'Repeat password', newPassword);
    await press(form, 'Save password');
    await nextEvent(page, 'capture-success', 'capture-new-password');
    await openTab(page, 'HTML');
    const snippet = await textOf(await byRole(page, 'region', 'HTML to copy'));
    assert.match(snippet, /<capture-new-password\n/);
    assert.doesNotMatch(snippet, /access_token=/);
    for (const attribute of links) assert(snippet.includes(attribute), attribute);
    await assertNoSecrets();
  });

  it('let the visitor sign in with the new password', async () => {
    await follow('Back to sign in', 'Preview');
    await signIn(newPassword);
    const detail = await nextEvent(page, 'capture-success', 'capture-sign-in');
    assert.equal(detail.capture_user.email, ada.email);
    assert.equal(detail.verified, true);
  });

  it('can be asked for again if their link was used', async () => {
    await page.goto(usedLink);
    await byRole(page, 'form', 'Reset password');
    const notice = /^This link has expired or was used before\. Ask for another email here\.$/m;
    assert.match(await textOf(await preview()), notice);
    const form = await byRole(page, 'form', 'Reset password');
    await type(form, 'Email address', ada.email);
    await press(form, 'Reset password');
    await nextEvent(page, 'capture-success', 'capture-forgot-password');
    assert.doesNotMatch(await textOf(await preview()), notice);
    await assertNoSecrets();
  });

  it('have codes that the dev server accepts only as JSON', async () => {
    const post = (type: string, body: string) =>
      page.evaluate(
        async (contentType, text) => {
          const headers = {'Content-Type': contentType};
          const request = fetch('/exchange.json', {method: 'POST', headers, body: text});
          return (await request).status;
        },
        type,
        body,
      );
    assert.equal(await post('text/plain', '{"code": "a"}'), 415);
    assert.equal(await post('application/json', '{"code": 1}'), 400);
    assert.equal(await post('application/json', '{"code": "unknown"}'), 410);
  });

  it('cause no errors', () => {
    assert.deepEqual(demo.problems, []);
  });

  const mails = async () => byRole(await openTab(page, 'Mailbox'), 'log', 'Mails');
  const preview = () => byRole(page, 'region', 'Preview');

  async function choose(form: string): Promise<void> {
    await (await byRole(page, 'radio', form)).click();
  }

  async function signIn(password: string): Promise<void> {
    const form = await byRole(page, 'form', 'Sign in');
    await type(form, 'Email address', ada.email);
    await type(form, 'Password', password);
    await press(form, 'Sign in');
  }

  async function follow(link: string, panel: string): Promise<void> {
    const around = panel === 'Mails' ? await mails() : await byRole(page, 'region', panel);
    await (await byRole(around, 'link', link)).click();
  }

  /** The mails have their codes in their links, and nothing else in the page has them. */
  async function assertNoSecrets(): Promise<void> {
    assert.doesNotMatch(page.url(), /code=/);
    const seen = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const link of copy.querySelectorAll('#mails a')) link.removeAttribute('href');
      const form = document.querySelector('#preview > *');
      return [copy.outerHTML, document.body.innerText, form?.shadowRoot?.innerHTML].join('\n');
    });
    assert(secrets.size >= 4, 'The test has seen no codes.');
    for (const secret of secrets) assert(!seen.includes(secret), `The page has ${secret}.`);
  }
});
