import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useChromium} from '../../support/node/chromium.ts';
import {useSite} from './site.ts';
import {Visitor} from './visitor.ts';

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};
// The page for registration is in German.
const ada = {
  Vorname: 'Ada',
  Nachname: 'Lovelace',
  'E-Mail-Adresse': 'ada@example.org',
  Anzeigename: 'Ada L.',
  Passwort: 'analytical-engine-1843',
  'Passwort wiederholen': 'analytical-engine-1843',
};

const forms = [
  {path: '/sign-in', tag: 'capture-sign-in', labels: Object.keys(john)},
  {path: '/register', tag: 'capture-register', labels: Object.keys(ada)},
] as const;

/**
 * Follows the links between the pages, and uses each form.
 *
 * @returns whether the app has navigated without loading a page
 */
async function useBothForms(visitor: Visitor, origin: string): Promise<boolean> {
  await visitor.page.goto(`${origin}/sign-in`);
  await visitor.find('capture-sign-in', 'button', 'Come in');
  await visitor.page.evaluate(() => Object.assign(window, {isFirstPage: true}));
  await visitor.follow('Register');
  await visitor.find('capture-register', 'button', 'Mitmachen');
  assert.deepEqual(await visitor.forms(), ['capture-register']);
  await visitor.submit('capture-register', ada);
  await visitor.waitForStatus('Signed in as ada@example.org');

  await visitor.follow('Sign in');
  await visitor.find('capture-sign-in', 'button', 'Come in');
  assert.deepEqual(await visitor.forms(), ['capture-sign-in']);
  await visitor.submit('capture-sign-in', john);
  await visitor.waitForStatus('Signed in as johndoe@example.com');
  return visitor.page.evaluate(() => 'isFirstPage' in window);
}

/** Tests an app of demo/server-rendering/, by its name. */
export function testApp(name: string): void {
  describe(name, {timeout: 600_000}, () => {
    const chromium = useChromium();
    const site = useSite(name);

    /** Adds a test with a visitor of its own, and expects no errors and warnings. */
    const testVisit = (title: string, act: (visitor: Visitor) => Promise<void>) =>
      it(title, async () => {
        const visitor = await Visitor.arrive(chromium.browser);
        await act(visitor);
        assert.deepEqual(visitor.complaints, []);
        assert.doesNotMatch(site.output(), /warn|error|mismatch/i);
        await visitor.leave();
      });

    for (const {path, tag, labels} of forms) {
      testVisit(`shows the form without JavaScript: ${path}`, async (visitor) => {
        await visitor.page.setJavaScriptEnabled(false);
        await visitor.page.goto(site.origin + path);
        for (const label of labels) {
          await visitor.find(tag, 'textbox', label);
        }
        assert.deepEqual(await visitor.forms(), [tag]);
      });
    }

    testVisit('keeps what is typed before the script runs, and signs in', async (visitor) => {
      const release = site.holdScripts();
      const loaded = visitor.page.goto(`${site.origin}/sign-in`);
      const email = await visitor.find('capture-sign-in', 'textbox', 'Email address');
      await email.type(john['Email address']);
      release();
      await loaded;
      await visitor.find('capture-sign-in', 'button', 'Come in');
      assert(await email.evaluate((input) => input.isConnected));
      assert.equal(await email.evaluate(({value}) => value), john['Email address']);

      await visitor.submit('capture-sign-in', {Password: john.Password});
      await visitor.waitForStatus('Signed in as johndoe@example.com');
      // The framework has rendered again, and left the element alone.
      await visitor.page.waitForSelector('capture-sign-in >>> [part=success]', {visible: true});
    });

    testVisit('shows working forms after navigation', async (visitor) => {
      assert.equal(await useBothForms(visitor, site.origin), name !== 'node');
    });
  });
}
