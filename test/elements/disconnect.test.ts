import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {formVariants} from '../support/form-variants.ts';
import {button, fill, input, submit, type CaptureElement} from '../support/harness.ts';

const ways = [
  {
    name: 'when it is removed',
    leave: (element: CaptureElement) => element.remove(),
    comeBack: (element: CaptureElement) => document.body.append(element),
  },
  {
    name: 'when the page is hidden',
    leave: () => dispatchEvent(new Event('pagehide')),
    comeBack: () => {},
  },
];

for (const {tag, values, passwordCount} of formVariants) {
  describe(`<${tag}> leaves the page`, () => {
    const page = useForm(tag);

    for (const {name, leave, comeBack} of ways) {
      it(`${name}: aborts the request and clears the passwords`, async () => {
        const {element, sandbox} = page;
        await sandbox.setFault({kind: 'silent'});
        await fill(element, values);
        await submit(element, 'capture-submit');
        const events: string[] = [];
        const record = ({type}: Event) => events.push(type);
        element.addEventListener('capture-error', record);
        element.addEventListener('capture-success', record);
        leave(element);
        expect(page.passwords).to.equal('');
        await element.updateComplete;
        expect(page.form).to.have.attribute('aria-busy', 'false');

        comeBack(element);
        await element.updateComplete;
        await sandbox.setFault({kind: 'none'});
        await fill(element, values);
        await submit(element, 'capture-success');
        expect(events).to.deep.equal(['capture-success']);
      });
    }

    it('in a focus listener of the page: dispatches no event', async () => {
      const {element} = page;
      const events: string[] = [];
      element.addEventListener('capture-error', ({type}) => events.push(type));
      const removed = new Promise<void>((resolve) => {
        element.addEventListener('focusin', () => {
          element.remove();
          resolve();
        });
      });
      page.form?.requestSubmit();
      await removed;
      expect(events).to.deep.equal([]);
    });

    it('and comes back with a form without passwords, after success', async () => {
      const {element} = page;
      await fill(element, values);
      await submit(element, 'capture-success');
      element.remove();
      document.body.append(element);
      await element.updateComplete;
      expect(page.passwords).to.equal('');
    });

    if (!passwordCount) return;
    const [label = ''] = Object.keys(values).filter((name) => /password/i.test(name));

    it('and hides a shown password, even if scripts of the page stop clicks', async () => {
      const {element} = page;
      await fill(element, values);
      button(element, passwordCount > 1 ? `Show password: ${label}` : 'Show password').click();
      const password = input(element, label);
      const abort = new AbortController();
      const stop = (event: Event) => event.stopImmediatePropagation();
      addEventListener('click', stop, {capture: true, signal: abort.signal});
      element.remove();
      abort.abort();
      expect(password).to.include({type: 'password', value: ''});
    });

    it('and hides a shown password', async () => {
      const {element} = page;
      await fill(element, values);
      button(element, passwordCount > 1 ? `Show password: ${label}` : 'Show password').click();
      const password = input(element, label);
      element.remove();
      expect(password).to.include({type: 'password', value: ''});
    });
  });
}
