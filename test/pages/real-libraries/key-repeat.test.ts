import {expect, nextFrame} from '@open-wc/testing';
import {RealPage, script, wrongPassword} from '../../support/real-page.ts';

/**
 * A keydown event of Enter in an input, with what a browser does then. Synthetic: drivers of browsers do not repeat keys.
 */
function pressEnter(input: HTMLInputElement, repeat = false): void {
  const init = {key: 'Enter', bubbles: true, cancelable: true, composed: true, repeat};
  if (input.dispatchEvent(new KeyboardEvent('keydown', init))) input.form?.requestSubmit();
}

describe('Enter that is held down', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    it(`submits once, also after a refused attempt, ${mode}`, async () => {
      await page.open(page.markup('capture-sign-in', attributes) + script);
      page.fillSignIn(wrongPassword);
      const password = page.input('currentPassword');
      const result = page.resultOf(() => pressEnter(password));
      for (let i = 1; i < 24; i++) {
        await nextFrame();
        if (i === 12) expect(await result).to.equal('credentials');
        // A visitor who types again has let the key go; a password manager fills in at once.
        password.value = wrongPassword;
        pressEnter(password, true);
      }
      expect(await page.posted()).to.have.lengthOf(1);
    });

    it(`submits at each press, ${mode}`, async () => {
      await page.open(page.markup('capture-sign-in', attributes) + script);
      for (const count of [1, 2]) {
        page.fillSignIn(wrongPassword);
        const result = page.resultOf(() => pressEnter(page.input('currentPassword')));
        expect(await result).to.equal('credentials');
        expect(await page.posted()).to.have.lengthOf(count);
      }
    });
  }
});
