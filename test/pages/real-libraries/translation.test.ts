import {expect} from '@open-wc/testing';
import {rootOf} from '../../support/harness.ts';
import {RealPage, script, wrongPassword} from '../../support/real-page.ts';

/** Wraps every text in `<font>`, as the translation of Chromium and Safari does. */
function translate(root: Node, document: Document): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('style,script')) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = `[${text.data.trim()}]`;
    text.replaceWith(outer);
  }
}

const visible = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({textContent}) => textContent.trim());

describe('a page that the browser translates', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    it(`has a button that says what is under way, ${mode}`, async () => {
      await page.open(page.markup('capture-sign-in', attributes) + script);
      translate(rootOf(page.element), page.document);
      const text = () => page.button.textContent.trim();
      expect(text()).to.equal('[Sign in]');
      page.fillSignIn(wrongPassword);
      const result = page.submit();
      await page.element.updateComplete;
      expect(text()).to.equal('Signing in…');
      translate(rootOf(page.element), page.document);
      expect(await result).to.equal('credentials');
      expect(text()).to.equal('Sign in');
    });

    it(`has errors that come, change and go, ${mode}`, async () => {
      await page.open(page.markup('capture-sign-in', attributes) + script);
      const root = rootOf(page.element);
      const required = 'Error: Please fill in this field.';
      translate(root, page.document);
      expect(await page.submit()).to.equal('fields');
      expect(visible(root, '[part=error]')).to.deep.equal([required, required]);
      translate(root, page.document);
      page.fill({signInEmailAddress: 'no address'});
      expect(await page.submit()).to.equal('fields');
      expect(visible(root, '[part=error]')[0]).to.include('Please enter an email address');
      translate(root, page.document);
      page.fillSignIn(wrongPassword);
      await page.element.updateComplete;
      expect(visible(root, '[part=error]')).to.be.empty;
      translate(root, page.document);
      expect(await page.submit()).to.equal('credentials');
      expect(visible(root, '[part=message]')[0]).to.include('Incorrect username or password');
      translate(root, page.document);
      page.fill({currentPassword: 'password123'});
      expect(await page.submit()).to.equal('success');
      expect(visible(root, '[part=success]')).to.deep.equal(['You are signed in.']);
      expect(page.log.lines.filter((line) => !line.includes('invalid_credentials'))).to.deep.equal(
        [],
      );
    });

    it(`changes its language, ${mode}`, async () => {
      // A language that has no text in common with English.
      const french = '<script src="/built/languages/fr.js"></script>';
      await page.open(page.markup('capture-register', attributes) + french + script);
      const root = rootOf(page.element);
      expect(await page.submit()).to.equal('fields');
      translate(root, page.document);
      page.element.locale = 'fr';
      await page.element.updateComplete;
      expect(page.button.textContent.trim()).to.equal('Créer un compte');
      const texts = visible(root, '[part=label], [part=error], [part=button], [part=link], p');
      expect(texts.filter((text) => text.includes('['))).to.deep.equal([]);
    });
  }
});
