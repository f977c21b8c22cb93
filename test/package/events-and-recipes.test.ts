import assert from 'node:assert/strict';
import {describe} from 'node:test';
import {MERGE_TOKEN} from '../../demo/sandbox/api/sandbox-state.ts';
import {Reader, signIn, submitAndLeave} from './reader.ts';
import {SnippetTests} from './snippets.ts';

const tag = 'capture-sign-in';
const john = {'Email address': 'johndoe@example.com', Password: 'password123'};

const snippets = new SnippetTests('docs/events-and-recipes.md');
const reader = new Reader([
  '/',
  '/welcome',
  '/welcome/first-steps',
  '/check-your-mail',
  '/sign-in',
]);

/** An event as an element would dispatch it, for what the sandbox does not answer. */
const dispatch = (name: string, detail: object) =>
  document
    .querySelector('capture-sign-in')
    ?.dispatchEvent(
      new CustomEvent(name, {bubbles: true, cancelable: true, composed: true, detail}),
    );

describe('docs/events-and-recipes.md', {timeout: 120_000}, () => {
  snippets.run('Open a page after success', 'success_url', async (code) => {
    const visitor = await reader.openForm(code);
    const left = await submitAndLeave(visitor, tag, john);
    assert.equal(left.url(), `${reader.site.origin}/welcome`);
    await visitor.page.close();
  });

  snippets.run('Open a page after success', 'is_new', async (code) => {
    for (const [is_new, isCancelled] of [
      [true, true],
      [false, false],
    ] as const) {
      const {page} = await reader.openForm(signIn, code);
      // Not cancelled, the event changes nothing here: only the element itself opens `success_url`.
      assert.equal(await page.evaluate(dispatch, 'capture-success', {is_new}), !isCancelled);
      if (isCancelled) await page.waitForFunction("location.pathname === '/welcome/first-steps'");
      await page.close();
    }
  });

  snippets.run('Start a session on your server', 'response_type="code"', async (code) => {
    const visitor = await reader.openForm(code);
    assert.equal(await visitor.submit(tag, john), 'capture-success');
    assert.match(reader.lastBody, /&redirect_uri=https%3A%2F%2Fwww\.example\.com%2Fsign-in&/);
    assert.match(reader.lastBody, /&response_type=code/);
    await visitor.page.close();
  });

  snippets.run('Start a session on your server', "'/session'", async (code) => {
    reader.site.put('/session', 'ok');
    const form = signIn.replace('domain', 'response_type="code" domain');
    const visitor = await reader.openForm(form, code);
    const request = await submitAndLeave(visitor, tag, john, (one) => /session/.test(one.url()));
    assert.match(request.postData() ?? '', /^\{"code":"\w+"\}$/);
    await visitor.page.waitForFunction("location.pathname === '/welcome'");
    await visitor.page.close();
  });

  snippets.run('Show who is signed in', 'displayName', async (code) => {
    reader.site.put('/session', '{"displayName": "John"}');
    const {page} = await reader.openForm(`<p id="visitor"></p>${signIn}`);
    await page.evaluate(`(async () => {${code}})()`);
    assert.equal(await page.$eval('#visitor', ({textContent}) => textContent), 'John');
    await page.close();
  });

  snippets.run('Sign out', 'DELETE', async (code) => {
    reader.site.put('/session', '');
    const {page} = await reader.openForm(`<button id="sign-out">Sign out</button>`, code);
    const sent = page.waitForRequest((request) => request.url().endsWith('/session'));
    await page.click('#sign-out');
    assert.equal((await sent).method(), 'DELETE');
    await page.waitForFunction("location.pathname === '/'");
    await page.close();
  });

  snippets.run('Keep the profile in the page, without the token', 'visitor', async (code) => {
    const visitor = await reader.openForm(signIn, code);
    await visitor.submit(tag, john);
    const kept = await visitor.page.evaluate(() => ({...localStorage, ...sessionStorage}));
    assert.deepEqual(Object.keys(kept), ['visitor']);
    const profile = JSON.parse(String(kept['visitor'])) as Record<string, unknown>;
    assert.deepEqual(Object.keys(profile), ['uuid', 'displayName']);
    await visitor.page.close();
  });

  snippets.run('Return to the page where the visitor came from', 'from', async (code) => {
    for (const [from, path] of [
      ['/welcome', '/welcome'],
      ['https://example.com/', '/'],
      ['//example.com/', '/'],
      ['javascript:alert(1)', '/'],
      ['https://[', '/'],
      ['', '/'],
    ] as const) {
      const {page} = await reader.openForm(signIn, code);
      await page.evaluate(
        (query) => history.replaceState(null, '', query),
        `?${new URLSearchParams({from})}`,
      );
      await page.evaluate(dispatch, 'capture-success', {});
      await page.waitForFunction(`location.href === '${reader.site.origin}${path}'`);
      await page.close();
    }
  });

  snippets.run('Single sign-on', 'sso_code', async (code) => {
    const stub = 'var codes = []; const startSingleSignOn = (code) => codes.push(code);';
    const {page} = await reader.openForm(signIn, stub + code);
    for (const detail of [{sso_code: 'abc'}, {}]) {
      await page.evaluate(dispatch, 'capture-success', detail);
    }
    assert.deepEqual(await page.evaluate('codes'), ['abc']);
    await page.close();
  });

  snippets.run('Require a verified email address', 'emailVerified', async (code) => {
    for (const [emailVerified, path] of [
      ['2026-01-01 00:00:00 +0000', '/welcome'],
      [null, '/check-your-mail'],
    ] as const) {
      const {page} = await reader.openForm(signIn, code);
      await page.evaluate(dispatch, 'capture-success', {capture_user: {emailVerified}});
      await page.waitForFunction(`location.pathname === '${path}'`);
      await page.close();
    }
  });

  snippets.run('Merge a social account', 'mergeWith', async (code) => {
    const visitor = await reader.openForm(signIn, code);
    await visitor.page.waitForSelector(`${tag} >>> form`);
    await visitor.page.evaluate(`mergeWith('${MERGE_TOKEN}')`);
    await visitor.submit(tag, john);
    assert.match(reader.lastBody, new RegExp(`&merge_token=${MERGE_TOKEN}`));
    await visitor.page.close();
  });

  snippets.run('Merge a social account', "'merge'", async (code) => {
    const {page} = await reader.openForm(signIn, code);
    await page.evaluate(dispatch, 'capture-error', {kind: 'merge'});
    await page.waitForFunction("location.pathname === '/sign-in'");
    await page.close();
  });

  let forms = '';
  snippets.run('Show one form in place of the other', 'hidden\n', (code) => {
    forms = code;
  });

  snippets.run('Show one form in place of the other', 'preventDefault', async (code) => {
    const {page} = await reader.openForm(forms, code);
    for (const [from, to] of [
      ['capture-sign-in', 'capture-register'],
      ['capture-register', 'capture-sign-in'],
    ] as const) {
      await (await page.waitForSelector(`${from} >>> a`, {visible: true}))?.click();
      await page.waitForFunction(`document.activeElement.localName === '${to}'`);
      assert.equal(await page.$eval(from, (one) => one.checkVisibility()), false);
    }
    await page.close();
  });

  snippets.run('Add a parameter, such as a captcha token', 'captcha_token', async (code) => {
    const visitor = await reader.openForm(signIn, `const token = 'abc'; ${code}`);
    await visitor.submit(tag, john);
    assert.match(reader.lastBody, /&captcha_token=abc/);
    await visitor.page.close();
  });

  snippets.run('Count submissions without personal data', 'dataLayer', async (code) => {
    const visitor = await reader.openForm(signIn, code);
    await visitor.submit(tag, {...john, Password: 'not the password'});
    await visitor.submit(tag, {Password: john.Password});
    const told = await visitor.page.evaluate('JSON.stringify(dataLayer)');
    assert.deepEqual(JSON.parse(String(told)), [
      {event: 'capture-submit', form: 'signInForm'},
      {event: 'capture-error', form: 'signInForm', kind: 'credentials', code: 210},
      {event: 'capture-submit', form: 'signInForm'},
      {event: 'capture-success', form: 'signInForm'},
    ]);
    await visitor.page.close();
  });

  snippets.runNone();
});
