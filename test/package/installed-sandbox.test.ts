import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {useChromium} from '../support/node/chromium.ts';
import {useStaticSite} from '../support/node/static-site.ts';
import {Visitor} from '../support/node/visitor.ts';
import {tokenRequest} from '../support/token-request.ts';
import {useInstalledProject} from './installed-project.ts';
import {RunningSandbox} from './running-sandbox.ts';

const password = 'password789';

describe('the sandbox and the script of an installed package', {timeout: 120_000}, () => {
  const chromium = useChromium();
  const project = useInstalledProject();
  const site = useStaticSite();
  let sandbox: RunningSandbox;

  const installed = (path: string) => join(project.path, 'node_modules', path);

  before(async () => {
    site.put('/capture-forms.js', readFileSync(installed('capture-forms/dist/capture-forms.js')));
    const urls = ['--recover-url', `${site.origin}/new`, '--verify-url', `${site.origin}/verify`];
    sandbox = await new RunningSandbox(urls, installed('.bin/capture-forms')).started();
    const attributes = ['domain', 'client_id', 'flow', 'flow_version', 'locale']
      .map((name) => `${name}="${sandbox.attribute(name)}"`)
      .join(' ');
    const put = (path: string, tag: string, more = '') =>
      site.put(
        path,
        `<!doctype html><html lang="en"><script src="/capture-forms.js" defer></script><${tag} ${attributes} ${more}></${tag}>`,
      );
    put('/sign-in.html', 'capture-sign-in');
    put('/register.html', 'capture-register');
    put('/forgot.html', 'capture-forgot-password');
    put('/new.html', 'capture-new-password');
    put('/verify.html', 'capture-verify-email', 'code_parameter="verification_code"');
  });
  after(async () => {
    assert.equal(await sandbox?.end(), 0);
  });

  const open = (path: string) => Visitor.open(chromium.browser, site.origin + path);

  /** Opens a page and submits its form. */
  async function submit(path: string, tag: string, values: Readonly<Record<string, string>>) {
    const visitor = await open(path);
    assert.equal(await visitor.submit(tag, values), 'capture-success');
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  }

  /** The address of the link in the last mail. */
  async function lastLink(): Promise<URL> {
    const [mail] = await sandbox.mails();
    return new URL(mail?.link ?? '');
  }

  it('take a visitor from a forgotten password to the next sign-in', async () => {
    const email = 'johndoe@example.com';
    await submit('/forgot.html', 'capture-forgot-password', {'Email address': email});
    const link = await lastLink();
    assert.equal(link.origin + link.pathname, `${site.origin}/new`);
    const {access_token} = await sandbox.postBody('/oauth/token', tokenRequest(link.href));
    const visitor = await open('/new.html');
    await visitor.page.evaluate((accessToken) => {
      Object.assign(document.querySelector('capture-new-password') ?? {}, {accessToken});
    }, access_token);
    const values = {'New password': password, 'Repeat password': password};
    assert.equal(await visitor.submit('capture-new-password', values), 'capture-success');
    await visitor.page.close();
    await submit('/sign-in.html', 'capture-sign-in', {'Email address': email, Password: password});
  });

  it('take a visitor from a registration to a verified address', async () => {
    await submit('/register.html', 'capture-register', {
      'First name': 'Jane',
      'Last name': 'Roe',
      'Email address': 'janeroe@example.com',
      'Display name': 'JaneRoe',
      Password: password,
      'Repeat password': password,
    });
    const link = await lastLink();
    assert.equal(link.origin + link.pathname, `${site.origin}/verify`);
    const visitor = await open(`/verify.html${link.search}`);
    await visitor.page.waitForFunction(() =>
      document
        .querySelector('capture-verify-email')
        ?.shadowRoot?.textContent?.includes('Your email address is confirmed.'),
    );
    assert.equal(visitor.page.url(), `${site.origin}/verify.html`);
    await visitor.page.close();
    const {capture_user} = await sandbox.signIn('janeroe@example.com', password);
    assert.match(String(capture_user?.['emailVerified']), /^\d{4}-/);
  });
});
