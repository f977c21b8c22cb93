import {expect, fixture, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {formVariants, signInVariants} from '../support/form-variants.ts';
import {fill, focused, rootOf, submit} from '../support/harness.ts';

for (const {tag, successText, values} of formVariants) {
  describe(`<${tag}> after success`, () => {
    const page = useForm(tag);

    it('removes the form from its wrapper, and shows and announces a message', async () => {
      const {element} = page;
      await fill(element, values);
      const wrapper = page.form?.parentElement;
      await submit(element, 'capture-success');
      expect(page.form).to.equal(null);
      expect(wrapper?.isConnected).to.equal(true);
      expect(page.status).to.have.trimmed.text(successText);
      expect(focused()).to.equal(page.status);
      await expect(element).to.be.accessible();
    });

    it('is announced if the focus is elsewhere on the page', async () => {
      const {element} = page;
      await fill(element, values);
      const button = await fixture<HTMLButtonElement>('<button>Elsewhere</button>');
      button.focus();
      const succeeded = oneEvent(element, 'capture-success');
      page.form?.requestSubmit();
      await succeeded;
      expect(focused()).to.equal(button);
      const region = rootOf(element).querySelector('[aria-live=polite]');
      expect(region).to.have.trimmed.text(successText);
    });

    it('has rendered its message when it dispatches capture-success', async () => {
      const {element} = page;
      await fill(element, values);
      let shown: string | undefined;
      element.addEventListener('capture-success', () => (shown = page.status?.innerText.trim()));
      await submit(element, 'capture-success');
      expect(shown).to.equal(successText);
    });

    it('shows the content of the `success` slot instead', async () => {
      const {element} = page;
      element.innerHTML = '<p slot="success">Welcome back</p>';
      await fill(element, values);
      await submit(element, 'capture-success');
      const slot = rootOf(element).querySelector('slot');
      expect(slot?.assignedElements()).to.deep.equal([...element.children]);
    });
  });
}

for (const {tag, formName, values} of signInVariants) {
  describe(`<${tag}> after success`, () => {
    const page = useForm(tag);

    for (const [response_type, tokens] of [
      ['', ['access_token']],
      ['token', ['access_token']],
      ['code', ['authorization_code']],
      ['code_and_token', ['access_token', 'authorization_code']],
      ['code_with_token', ['access_token', 'authorization_code']],
    ] as const) {
      it(`dispatches capture-success with ${tokens.join(' and ')} for response_type="${response_type}"`, async () => {
        const element = await page.remount({response_type});
        await fill(element, values);
        const onDocument = oneEvent(document, 'capture-success');
        const {detail} = await submit(element, 'capture-success');
        expect(detail).to.have.all.keys('form', 'capture_user', 'verified', ...tokens);
        expect(detail.form).to.equal(formName);
        expect(detail.capture_user['uuid']).to.match(/^[\da-f-]{36}$/);
        expect(detail).to.be.frozen;
        expect(detail.capture_user).to.be.frozen;
        expect((await onDocument).target).to.equal(element);
      });
    }

    it('does not take the focus from another element of the page', async () => {
      const {element, sandbox} = page;
      const elsewhere = document.createElement('input');
      document.body.append(elsewhere);
      await sandbox.setFault({kind: 'slow', ms: 300});
      await fill(element, values);
      element.addEventListener('capture-submit', () => elsewhere.focus());
      await submit(element, 'capture-success');
      expect(document.activeElement).to.equal(elsewhere);
      elsewhere.remove();
    });
  });
}
