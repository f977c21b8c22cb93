import {expect, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {RealPage, script, wrongPassword} from '../../support/real-page.ts';

/** A keydown event of Enter in an input, with what a browser does then. Synthetic: not every driver holds keys down. */
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

    // In WebKitGTK, only with the synthetic events above.
    if (/Chrome|Firefox/.test(navigator.userAgent)) {
      it(`submits once while a real key is down, ${mode}`, async () => {
        await page.open(page.markup('capture-sign-in', attributes) + script);
        const repeats: boolean[] = [];
        page.window.addEventListener('keydown', ({repeat}) => repeats.push(repeat), true);
        page.fillSignIn(wrongPassword);
        expect(await page.resultOf(() => sendKeys({down: 'Enter'}))).to.equal('credentials');
        for (let i = 0; i < 5; i++) {
          page.fillSignIn(wrongPassword);
          await sendKeys({down: 'Enter'});
        }
        await sendKeys({up: 'Enter'});
        expect(repeats).to.deep.equal([false, true, true, true, true, true]);
        expect(await page.posted()).to.have.lengthOf(1);
      });
    }

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
