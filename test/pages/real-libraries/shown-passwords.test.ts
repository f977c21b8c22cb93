import {expect} from '@open-wc/testing';
import {rootOf} from '../../support/harness.ts';
import {RealPage, script, wrongPassword} from '../../support/real-page.ts';

/** Ways in which others show a password. */
const shownBy: Readonly<Record<string, (page: RealPage) => void>> = {
  'a script that changes its type': (page) => {
    page.input('currentPassword').type = 'text';
  },
  'a script that replaces its type attribute': (page) => {
    page.input('currentPassword').setAttribute('type', 'text');
  },
  'the toggle, with an icon before it': (page) => {
    rootOf(page.element).querySelector<HTMLElement>('[part=toggle]')?.click();
    page.input('currentPassword').after(page.document.createElement('span'));
  },
  'the toggle, after an icon before it': (page) => {
    page.input('currentPassword').after(page.document.createElement('span'));
    rootOf(page.element).querySelector<HTMLElement>('[part=toggle]')?.click();
  },
};

describe('a password that is shown', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    for (const [how, show] of Object.entries(shownBy)) {
      it(`is in no event, and is cleared when it is wrong: ${how}, ${mode}`, async () => {
        await page.open(page.markup('capture-sign-in', attributes) + script);
        page.fillSignIn(wrongPassword);
        show(page);
        expect(page.input('currentPassword').type).to.equal('text');
        expect(await page.submit()).to.equal('credentials');
        expect(page.log.events[0]).to.include('capture-submit').and.to.include('johndoe');
        expect(page.log.events.join()).not.to.include('currentPassword');
        expect(page.input('currentPassword').value).to.equal('');
        const [body] = await page.posted();
        expect(body?.get('currentPassword')).to.equal(wrongPassword);
      });

      it(`is cleared when the visitor leaves: ${how}, ${mode}`, async () => {
        await page.open(page.markup('capture-sign-in', attributes) + script);
        page.fillSignIn(wrongPassword);
        show(page);
        const password = page.input('currentPassword');
        page.element.remove();
        expect([password.value, password.type]).to.deep.equal(['', 'password']);
      });
    }
  }

  it('is cleared when the visitor leaves the page', async () => {
    await page.open(page.markup('capture-sign-in') + script);
    page.fillSignIn(wrongPassword);
    const password = page.input('currentPassword');
    password.type = 'text';
    await page.leave();
    expect(password.value).to.equal('');
  });

  it('is in no event in a control of the page', async () => {
    const control = '<p slot="after-fields"><input type="password" name="pin"></p>';
    await page.open(page.markup('capture-sign-in', {}, control) + script);
    page.fillSignIn(wrongPassword);
    const pin = page.query('[name=pin]') as HTMLInputElement;
    await page.type(pin, wrongPassword);
    pin.type = 'text';
    expect(await page.submit()).to.equal('credentials');
    expect(pin.value).to.equal('');
    expect((await page.posted())[0]?.get('pin')).to.equal(wrongPassword);
  });

  it('can be hidden with its toggle, whatever is inserted beside it', async () => {
    await page.open(page.markup('capture-sign-in') + script);
    const password = page.input('currentPassword');
    password.after(page.document.createElement('span'));
    const toggle = rootOf(page.element).querySelector<HTMLElement>('[part=toggle]');
    const types = ['text', 'password', 'text'].map(() => {
      toggle?.click();
      return password.type;
    });
    expect(types).to.deep.equal(['text', 'password', 'text']);
  });
});
