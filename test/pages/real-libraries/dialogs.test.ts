import {expect, nextFrame} from '@open-wc/testing';
import {RealPage, script} from '../../support/real-page.ts';

const close = '<button id="close">Close</button>';

describe('an element in a dialog', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  const dialog = () => page.query('dialog') as HTMLDialogElement;

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    it(`gives the focus to its first field, ${mode}`, async () => {
      const element = page.markup('capture-sign-in', attributes);
      await page.open(`<dialog><h2>Sign in</h2>${element}${close}</dialog>${script}`);
      dialog().showModal();
      expect(page.focused).to.equal('signInEmailAddress');
      dialog().close();
      // The browser takes the focus from hidden elements when it renders.
      await nextFrame();
      await nextFrame();
      expect(page.focused).to.equal('body');
    });

    it(`gives the focus to its first field, after a failed attempt, ${mode}`, async () => {
      const element = page.markup('capture-register', attributes);
      await page.open(`<dialog>${element}${close}</dialog>${script}`);
      dialog().showModal();
      expect(await page.submit()).to.equal('fields');
      expect(page.focused).to.equal('summary');
      dialog().close();
      await nextFrame();
      await nextFrame();
      dialog().showModal();
      // To the first invalid field, in the summary.
      expect(page.focused).to.equal('link');
    });

    it(`leaves the focus to what comes first, unless it has autofocus, ${mode}`, async () => {
      const plain = page.markup('capture-sign-in', attributes);
      await page.open(`<dialog>${close}${plain}</dialog>${script}`);
      dialog().showModal();
      expect(page.focused).to.equal('button');
    });

    it(`gives the focus to its first field with autofocus, whatever comes first, ${mode}`, async () => {
      const element = page.markup('capture-sign-in', {...attributes, autofocus: ''});
      await page.open(`<input>${script}<dialog>${close}${element}</dialog>`);
      await page.element.updateComplete;
      for (let times = 0; times < 2; times++) {
        page.query('input').focus();
        dialog().showModal();
        expect(page.focused).to.equal('signInEmailAddress');
        dialog().close();
      }
    });

    it(`takes the focus from nothing when it comes late, ${mode}`, async () => {
      for (const name of ['title', 'autofocus']) {
        const element = page.markup('capture-sign-in', {...attributes, [name]: ''});
        await page.open(`<input name="search">${element}`);
        page.query('[name=search]').focus();
        await page.addScript();
        await nextFrame();
        await nextFrame();
        expect(page.focused).to.equal('search');
      }
    });
  }

  it('does not focus a field when the visitor clicks beside the fields', async () => {
    await page.open(page.markup('capture-register') + script);
    const root = page.element.shadowRoot as ShadowRoot;
    const field = root.querySelector('[part=field]') as Element;
    const {height} = field.getBoundingClientRect();
    // Between the first field and the next.
    await page.click(field, [2, height + 5]);
    expect(page.focused).not.to.equal('firstName');
  });

  it('focuses the field whose label the visitor clicks', async () => {
    await page.open(page.markup('capture-sign-in') + script);
    const label = (page.element.shadowRoot as ShadowRoot).querySelectorAll('label')[1] as Element;
    await page.click(label, [10, 10]);
    expect(page.focused).to.equal('currentPassword');
  });

  it('lets a text of the page in a slot be selected', async () => {
    const text = '<p slot="before-fields">Some words</p>';
    await page.open(page.markup('capture-sign-in', {}, text) + script);
    await page.drag(page.query('p'), [60, 0], [1, 10]);
    expect(String(page.window.getSelection())).to.equal('Some w');
    expect(page.focused).not.to.equal('signInEmailAddress');
  });
});
