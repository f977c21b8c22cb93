import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import type {HTTPRequest, Page} from 'puppeteer-core';
import type {BrowserFixture} from '../../support/node/chromium.ts';
import {findInput} from '../../support/node/form-input.ts';
import type {StaticSite} from '../../support/node/static-site.ts';
import {Visitor} from '../../support/node/visitor.ts';
import {addForms, allowTags, forbidTags, prerender, SCRIPT_TAG} from './wordpress-plugin.ts';
import type {WordPressSite} from './wordpress-site.ts';
import type {Block, WordPressUser} from './wordpress-user.ts';

/** What the tests of this file need. */
export interface Stage {
  readonly chromium: BrowserFixture;
  readonly site: WordPressSite;
  readonly sandbox: StaticSite;
  readonly users: {readonly administrator: WordPressUser; readonly author: WordPressUser};
}

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};
const marie = {
  'E-Mail-Adresse': 'marie@example.org',
  Vorname: 'Marie',
  Nachname: 'Curie',
  Anzeigename: 'Marie C.',
  Passwort: 'polonium-1898',
  'Passwort wiederholen': 'polonium-1898',
};
const tag = 'capture-sign-in';

const shortcode = (text: string): Block => ['core/shortcode', {text}];
const customHtml = (content: string): Block => ['core/html', {content}];

/** The part of a page from the first element of ours on. */
async function elementsOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  return html.slice(html.indexOf('<capture-'));
}

/** Opens a page without JavaScript, and expects the fields of the form. */
async function expectFields({browser}: BrowserFixture, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(url);
  for (const label of Object.keys(john)) {
    const input = await findInput(page, tag, label);
    assert(await input.isVisible(), label);
  }
  await page.close();
}

/** Opens a page whose script comes only after this function has run. */
async function openWithLateScript(
  page: Page,
  url: string,
  act: () => Promise<void>,
): Promise<void> {
  let acted: Promise<void> | undefined;
  const answer = async (request: HTTPRequest) => {
    if (request.url().includes('/capture-forms-hydrate.js')) {
      acted ??= act();
      // Below, it fails the test.
      await acted.catch(() => undefined);
    }
    await request.continue();
  };
  page.on('request', (request) => void answer(request));
  await page.setRequestInterception(true);
  await page.goto(url);
  assert(acted, 'The page has the script.');
  await acted;
}

/** Types an address before the script comes, and the other values after that. Returns the page after success. */
async function submitAcross(
  {browser}: BrowserFixture,
  url: string,
  element: string,
  values: Readonly<Record<string, string>>,
): Promise<Visitor> {
  const visitor = await Visitor.open(browser, 'about:blank');
  const {page} = visitor;
  const [[label, address] = ['', ''], ...others] = Object.entries(values);
  await openWithLateScript(page, url, async () => {
    await (await findInput(page, element, label)).type(address);
  });
  const input = await findInput(page, element, label);
  assert.equal(await input.evaluate((one) => (one as HTMLInputElement).value), address);
  assert.equal(await visitor.submit(element, Object.fromEntries(others)), 'capture-success');
  return visitor;
}

/** The tests of forms whose HTML contains the fields. */
export function prerenderedCases({chromium, site, sandbox, users}: Stage): void {
  let form: string;

  before(() => {
    // Characters that WordPress replaces in the text of a post.
    const messages = `messages={"capsLock":"Don't -- 9x9 ..."}`;
    form = prerender(tag, sandbox.domain, '--attribute', messages);
    addForms(site, {
      'sign-in.html': form,
      'de.html': prerender('capture-register', sandbox.domain, '--locale', 'de-DE'),
    });
  });

  it('prints the file that the shortcode names', async () => {
    const text = '[capture_sign_in file="sign-in.html"]';
    const url = await users.author.publish('A file', shortcode(text));
    assert((await elementsOf(url)).startsWith(`${form}\n`));
    await expectFields(chromium, url);
    const visitor = await submitAcross(chromium, url, tag, john);
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });

  it('prints a file in another language, which registers', async () => {
    const text = '[capture_register file="de.html"]';
    const url = await users.author.publish('Registrieren', shortcode(text));
    const visitor = await submitAcross(chromium, url, 'capture-register', marie);
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });

  it('prints no other file, and no file of another element', async () => {
    const text = [
      '[capture_sign_in file="none.html"]',
      '[capture_sign_in file="../capture-forms.php"]',
      '[capture_sign_in file="../forms/sign-in.html"]',
      '[capture_sign_in file="/etc/passwd"]',
      '[capture_register file="sign-in.html"]',
    ];
    const url = await users.author.publish('No file', shortcode(text.join('')));
    assert.match(
      await elementsOf(url),
      /^(<capture-sign-in [^>]*><\/capture-sign-in>){4}<capture-register [^>]*><\/capture-register>/,
    );
  });

  it('keeps the form that an administrator pastes', async () => {
    const block = customHtml(form + SCRIPT_TAG);
    const url = await users.administrator.publish('Pasted', block);
    assert((await elementsOf(url)).startsWith(form));
    await expectFields(chromium, url);
    const visitor = await submitAcross(chromium, url, tag, john);
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });

  it('adds paragraphs to a form in a classic block, which the script then replaces', async () => {
    const block: Block = ['core/freeform', {content: form + SCRIPT_TAG}];
    const url = await users.administrator.publish('Classic', block);
    await expectFields(chromium, url);
    const visitor = await submitAcross(chromium, url, tag, john);
    assert.match(visitor.complaints.join('\n'), /^.* replaces the form of the server: .*$/);
    await visitor.page.close();
  });

  it('removes the form that an author pastes, but not its styles, as text', async () => {
    const url = await users.author.publish('Removed', customHtml(form));
    const html = await (await fetch(url)).text();
    assert(!/<capture-|<template|<script[^>]*capture-forms/.test(html));
    assert(html.includes('[part=label]{'));
  });

  strippedCases({chromium, site, sandbox, users}, () => form);
}

/** The tests of forms that come without `<template shadowrootmode>`, as a site may let authors write them. */
function strippedCases({chromium, site, users}: Stage, form: () => string): void {
  after(() => forbidTags(site));

  for (const [what, tags, start, complaint] of [
    [
      'its template',
      [tag],
      /^<capture-sign-in domain=[^>]*>\[part=label\]/,
      /^<capture-sign-in> content without a slot is not shown: [^\n]*$/,
    ],
    [
      'shadowrootmode',
      [tag, 'template'],
      /^<capture-sign-in domain=[^>]*><template>\[part=label\]/,
      /^$/,
    ],
  ] as const) {
    it(`shows the form as without prerendering where WordPress removes ${what}`, async () => {
      allowTags(site, tags);
      // This shortcode loads the script.
      const block = customHtml(`${form()}[capture_register]`);
      const url = await users.author.publish('Stripped', block);
      assert.match(await elementsOf(url), start);
      const visitor = await Visitor.open(chromium.browser, url);
      assert.equal(await visitor.submit(tag, john), 'capture-success');
      const text = await visitor.page.$eval('body', (body) => body.innerText);
      assert.doesNotMatch(text, /\[part=/);
      assert.match(visitor.complaints.join('\n'), complaint);
      await visitor.page.close();
    });
  }
}
