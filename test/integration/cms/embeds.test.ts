import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scriptIntegrity} from '../../../.ci/build/script-integrity.ts';
import {useChromium} from '../../support/node/chromium.ts';
import {DOMAIN, fillIn} from './recipe.ts';
import {built, putScript, useStaticSite} from '../../support/node/static-site.ts';
import {Visitor} from '../../support/node/visitor.ts';

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};

const chromium = useChromium();
const site = useStaticSite((served) => putScript(served, '/'));

/** A recipe with the script on another origin than the page. */
const embed = (name: string, own: Readonly<Record<string, string>>) =>
  fillIn(name, {
    [DOMAIN]: site.domain,
    'sha384-YOUR_HASH': scriptIntegrity(built('capture-forms.js')),
    'https://cdn.example': site.elsewhere,
    ...own,
  });

describe('the HTML for Webflow', {timeout: 120_000}, () => {
  it('has a form that signs in, with the script from another origin', async () => {
    site.put('/page.html', `<!doctype html><body><div>${embed('webflow.html', {})}</div>`);
    const visitor = await Visitor.open(chromium.browser, `${site.origin}/page.html`);
    assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });

  it('loads its languages from another origin', async () => {
    site.put('/page.html', embed('webflow.html', {'en-US': 'de-DE'}));
    const visitor = await Visitor.open(chromium.browser, `${site.origin}/page.html`);
    await visitor.page.waitForSelector('capture-sign-in >>> ::-p-aria(Anmelden[role="button"])');
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });
});

describe('the HTML for Wix', {timeout: 120_000}, () => {
  /** Opens a page that has the HTML in a frame, which Wix gives another origin. */
  const open = async (sandbox: string, origin: string) => {
    site.put('/frame.html', embed('wix.html', {'https://www.example.com': site.origin}));
    site.put(
      '/page.html',
      `<!doctype html><script>
        var heard = new Promise((resolve) => addEventListener('message', resolve));
      </script><iframe sandbox="${sandbox}" src="${origin}/frame.html"></iframe>`,
    );
    const visitor = await Visitor.open(chromium.browser, `${site.origin}/page.html`);
    const frame = await visitor.page.waitForFrame(`${origin}/frame.html`);
    return {visitor, frame};
  };
  const usual = 'allow-scripts allow-same-origin allow-forms allow-popups';

  it('has a form that signs in, and notifies the parent page', async () => {
    const {visitor, frame} = await open(usual, site.elsewhere);
    assert.equal(await visitor.submit('capture-sign-in', john, frame), 'capture-success');
    const [origin, type, token] = await visitor.page.evaluate(async () => {
      const event = await (window as unknown as {heard: Promise<MessageEvent>}).heard;
      const {type, token} = event.data as Readonly<Record<string, string>>;
      return [event.origin, type, token];
    });
    assert.deepEqual([origin, type], [site.elsewhere, 'capture-success']);
    assert(token);
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });

  it('cannot submit in a frame without allow-forms, and Chromium reports it', async () => {
    // Of frames of other origins, the tests' driver does not tell what the browser says.
    const {visitor, frame} = await open(usual.replace(' allow-forms', ''), site.origin);
    const button = await frame.waitForSelector('capture-sign-in >>> [part=button]');
    const said = new Promise<string>((resolve) =>
      visitor.page.once('console', (message) => resolve(message.text())),
    );
    await button?.click();
    assert.match(await said, /Blocked form submission .*'allow-forms'/);
    await visitor.page.close();
  });
});
