import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {rootOf} from '../../support/harness.ts';
import {RealPage, script} from '../../support/real-page.ts';

describe('an element in a fieldset', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  const fieldset = () => page.query('fieldset') as HTMLFieldSetElement;

  /** Sets whether a fieldset is disabled, and waits until the element has heard of it. */
  async function setDisabled(isDisabled: boolean, target = fieldset()) {
    target.disabled = isDisabled;
    // Observers are called in a microtask.
    await Promise.resolve();
    await page.element.updateComplete;
  }

  const enabled = () => [
    ...rootOf(page.element).querySelectorAll('input:enabled, button:enabled, select:enabled'),
  ];

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    it(`is disabled and enabled with it, ${mode}`, async () => {
      const element = page.markup('capture-sign-in', attributes);
      await page.open(`<fieldset disabled>${element}</fieldset>${script}`);
      expect(enabled()).to.be.empty;
      await setDisabled(false);
      expect(enabled()).to.have.lengthOf(4);
      await setDisabled(true);
      expect(enabled()).to.be.empty;
      await setDisabled(false);
      page.fillSignIn();
      expect(await page.submit()).to.equal('success');
    });

    it(`submits nothing while it is disabled, ${mode}`, async () => {
      const element = page.markup('capture-sign-in', attributes);
      await page.open(`<fieldset>${element}</fieldset>${script}`);
      page.fillSignIn();
      await setDisabled(true);
      await sendKeys({press: 'Enter'});
      page.button.click();
      page.form.requestSubmit();
      expect(page.log.events).to.be.empty;
      expect(await page.posted()).to.be.empty;
    });

    it(`shows new fields disabled, ${mode}`, async () => {
      const element = page.markup('capture-sign-in', attributes);
      await page.open(`<fieldset disabled>${element}</fieldset>${script}`);
      page.element.fields = [{name: 'signInEmailAddress'}, {name: 'code'}];
      await page.element.updateComplete;
      expect(page.input('code').disabled).to.equal(true);
      await setDisabled(false);
      expect(page.input('code').disabled).to.equal(false);
    });

    it(`is disabled by any fieldset around it, ${mode}`, async () => {
      const element = page.markup('capture-sign-in', attributes);
      await page.open(`<fieldset id="outer"><fieldset>${element}</fieldset></fieldset>${script}`);
      const outer = page.query('#outer') as HTMLFieldSetElement;
      await setDisabled(true, outer);
      expect(enabled()).to.be.empty;
      await setDisabled(false, outer);
      expect(enabled()).to.have.lengthOf(4);
    });
  }

  it('is disabled with the controls in its slots', async () => {
    const control = '<p slot="after-fields"><input name="code" required></p>';
    const element = page.markup('capture-sign-in', {}, control);
    await page.open(`<fieldset disabled>${element}</fieldset>${script}`);
    expect(page.query('[name=code]').matches(':disabled')).to.equal(true);
    await setDisabled(false);
    page.fillSignIn();
    expect(await page.submit()).to.equal('fields');
  });
});
