import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser, type ElementHandle, type Page} from 'puppeteer-core';
import {createServer, type ViteDevServer} from 'vite';
import {chromiumFlags, findChromium} from '../../.ci/browsers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const ada = {email: 'ada@example.org', password: 'analytical-engine-1843'};
const wrongPassword = 'difference-engine-1822';

describe('the demo', {timeout: 120_000}, () => {
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;
  /** What has gone wrong in the page, and where it has sent anything but to this machine. */
  const problems: string[] = [];

  before(async () => {
    server = await createServer({
      root,
      configFile: `${root}/vite.config.ts`,
      cacheDir: 'node_modules/.cache/demo-test',
      logLevel: 'warn',
      // Whatever is edited meanwhile must not reload the page.
      server: {port: 0, hmr: false, watch: null},
    });
    await server.listen();
    const executablePath = findChromium();
    assert(executablePath, 'Chromium is not installed.');
    browser = await puppeteer.launch({executablePath, args: chromiumFlags});
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== 'localhost') problems.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) problems.push(message.text());
    });
    const url = server.resolvedUrls?.local[0];
    assert(url, 'Vite listens nowhere.');
    await page.goto(url);
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is quiet before anything is submitted', async () => {
    const log = await byRole(page, 'log', 'What your page hears');
    assert.match(await textOf(log), /^No events yet/);
  });

  it('registers a new account', async () => {
    const form = await byRole(page, 'form', 'Create account');
    await type(form, 'First name', 'Ada');
    await type(form, 'Last name', 'Lovelace');
    await type(form, 'Email address', ada.email);
    await type(form, 'Display name', 'Ada');
    await type(form, 'Password', ada.password);
    await type(form, 'Repeat password', ada.password);
    await press(form, 'Create account');

    const detail = await nextEvent('capture-success', 'capture-register');
    assert.equal(detail.form, 'registrationForm');
    assert.equal(detail.capture_user.email, ada.email);
    assert.match(detail.access_token, /^.{4}…$/);
    const panel = await byRole(page, 'region', 'Create an account');
    assert.match(await textOf(await byRole(panel, 'status')), /Your account has been created/);
    const accounts = await byRole(page, 'region', 'Accounts to try');
    assert.match(await textOf(accounts), new RegExp(ada.email));
  });

  it('shows in the form and in the log that a password is wrong', async () => {
    const form = await signIn(ada.email, wrongPassword);

    const detail = await nextEvent('capture-error', 'capture-sign-in');
    assert.equal(detail.kind, 'credentials');
    assert.equal(detail.code, 210);
    const alert = await byRole(form, 'alert');
    assert.match(await textOf(alert), /Incorrect username or password/);
  });

  it('signs in with the new account', async () => {
    await signIn(ada.email, ada.password);

    const detail = await nextEvent('capture-success', 'capture-sign-in');
    assert.equal(detail.capture_user.email, ada.email);
    assert.match(detail.access_token, /^.{4}…$/);
  });

  it('starts again after success', async () => {
    await press(page, 'Start again with signing in');

    await byRole(page, 'form', 'Sign in');
    await page.waitForFunction(() => document.activeElement?.localName === 'capture-sign-in');
  });

  it('shows what comes of a server that fails', async () => {
    await chooseFault('Bad gateway: 502 and an HTML page');
    const form = await signIn(ada.email, ada.password);

    const detail = await nextEvent('capture-error', 'capture-sign-in');
    assert.equal(detail.kind, 'reply');
    const alert = await byRole(form, 'alert');
    assert.match(await textOf(alert), /This is not available right now/);

    await chooseFault('No fault');
    await press(form, 'Sign in');
    await nextEvent('capture-success', 'capture-sign-in');
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
    await press(page, 'Clear the list of events');

    const log = await byRole(page, 'log', 'What your page hears');
    assert.match(await textOf(log), /^No events yet/);
  });

  it('neither fails nor sends anything beyond this machine', () => {
    assert.deepEqual(problems, []);
  });

  async function signIn(email: string, password: string): Promise<ElementHandle> {
    const form = await byRole(page, 'form', 'Sign in');
    await type(form, 'Email address', email);
    await type(form, 'Password', password);
    await press(form, 'Sign in');
    return form;
  }

  async function chooseFault(title: string): Promise<void> {
    const select = await byRole(page, 'combobox', 'Server behaviour');
    const value = await select.$$eval(
      'option',
      (options, wanted) => options.find(({text}) => text === wanted)?.value,
      title,
    );
    assert(value, `There is no fault '${title}'.`);
    const switched = page.waitForResponse((response) => response.request().method() === 'POST');
    await select.select(value);
    assert.equal((await switched).status(), 200);
  }

  /** Waits until that event is the newest in the log, and returns the detail shown there. */
  async function nextEvent(name: string, source: string): Promise<Detail> {
    const log = await byRole(page, 'log', 'What your page hears');
    const json = await page.waitForFunction(
      (element, title) => {
        const [newest] = element.getElementsByTagName('article');
        const isIt = newest?.querySelector('h3')?.textContent.endsWith(title);
        return isIt && newest?.querySelector('pre')?.textContent;
      },
      {},
      log as ElementHandle<HTMLElement>,
      `${name} <${source}>`,
    );
    return JSON.parse(String(await json.jsonValue())) as Detail;
  }
});

type Detail = {
  readonly form: string;
  readonly kind: string;
  readonly code: number;
  readonly access_token: string;
  readonly capture_user: {readonly email: string};
};

async function byRole(
  within: Page | ElementHandle,
  role: string,
  name = '',
): Promise<ElementHandle> {
  const found = await within.waitForSelector(`aria/${name}[role="${role}"]`);
  assert(found, `There is no ${role} '${name}'.`);
  return found;
}

async function type(form: ElementHandle, label: string, text: string): Promise<void> {
  const input = await byRole(form, 'textbox', label);
  await input.click({count: 3});
  await input.type(text);
}

async function press(within: Page | ElementHandle, name: string): Promise<void> {
  const button = await byRole(within, 'button', name);
  await button.click();
}

function textOf(element: ElementHandle): Promise<string> {
  return element.evaluate((one) => (one as HTMLElement).innerText);
}
