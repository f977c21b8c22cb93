import {expect, nextFrame} from '@open-wc/testing';
import {RealPage, script, wrongPassword} from '../support/real-page.ts';

const pin = '<p slot="after-fields"><input type="password" name="pin" value="1234"></p>';

describe('a page that keeps references to the inputs', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    it(`finds no password in them after success, ${mode}`, async () => {
      await page.open(page.markup('capture-sign-in', attributes) + script);
      page.fillSignIn();
      const input = page.input('currentPassword');
      expect(await page.submit()).to.equal('success');
      // They are cleared once password managers have read them.
      while (input.value) await nextFrame();
      expect(input.isConnected).to.equal(false);
    });

    it(`finds none after a shown password was refused, ${mode}`, async () => {
      await page.open(page.markup('capture-sign-in', attributes) + script);
      page.fillSignIn('wrong');
      const input = page.input('currentPassword');
      input.type = 'text';
      expect(await page.submit()).to.equal('credentials');
      expect([input.value, input.type]).to.deep.equal(['', 'password']);
    });
  }

  it('finds none in a password that other fields have replaced', async () => {
    await page.open(page.markup('capture-sign-in') + script);
    page.fillSignIn();
    const input = page.input('currentPassword');
    input.type = 'text';
    page.element.fields = [{name: 'q'}];
    await page.element.updateComplete;
    expect(input.isConnected).to.equal(false);
    while (input.value) await nextFrame();
  });

  it('gets no event with its own control that has become a password', async () => {
    await page.open(page.markup('capture-sign-in', {}, pin.replace('password', 'text')) + script);
    page.fillSignIn();
    const input = page.query('[name=pin]') as HTMLInputElement;
    input.value = wrongPassword;
    input.type = 'password';
    expect(await page.submit()).to.equal('success');
    while (input.value) await nextFrame();
    // `page.close()` looks into all events.
    expect((await page.posted())[0]?.get('pin')).to.equal(wrongPassword);
  });

  it('finds none in its own password control that it has disabled meanwhile', async () => {
    await page.open(page.markup('capture-sign-in', {}, pin) + script);
    page.fillSignIn();
    const input = page.query('[name=pin]') as HTMLInputElement;
    page.element.addEventListener('capture-submit', () => (input.disabled = true));
    expect(await page.submit()).to.equal('success');
    while (input.value) await nextFrame();
  });

  it('finds none in its own password control after success', async () => {
    await page.open(page.markup('capture-sign-in', {}, pin) + script);
    page.fillSignIn();
    const input = page.query('[name=pin]') as HTMLInputElement;
    input.value = '5678';
    expect(await page.submit()).to.equal('success');
    while (input.value) await nextFrame();
    expect((await page.posted())[0]?.get('pin')).to.equal('5678');
  });
});
