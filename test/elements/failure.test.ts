import {expect, oneEvent} from '@open-wc/testing';
import type {Fault} from '../../demo/sandbox/api/faults.ts';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {formVariants} from '../support/form-variants.ts';
import {consoleOf, fill, message, submit} from '../support/harness.ts';
import {posts} from '../support/sandbox-server.ts';
import {shortenTimeout} from '../support/timers.ts';

const UNAVAILABLE = 'This is not available right now. Please try again later.';
const UNREACHABLE = 'The server could not be reached. Please check your connection and try again.';

for (const {tag, formName, values} of formVariants) {
  describe(`<${tag}> when the server fails`, () => {
    const page = useForm(tag);

    for (const [fault, kind, code, text] of [
      [{kind: 'drop'}, 'network', 0, UNREACHABLE],
      [{kind: 'no-cors'}, 'configuration', 0, UNAVAILABLE],
      [{kind: 'bad-gateway'}, 'reply', 0, UNAVAILABLE],
      [{kind: 'empty'}, 'reply', 0, UNAVAILABLE],
      [{kind: 'not-capture'}, 'reply', 0, UNAVAILABLE],
      [{kind: 'error', code: 310}, 'refused', 310, undefined],
      [{kind: 'error', code: 380}, 'merge', 380, undefined],
      [{kind: 'error', code: 480}, 'unavailable', 480, undefined],
      [{kind: 'error', code: 500}, 'unavailable', 500, undefined],
      [{kind: 'error', code: 510}, 'rate-limit', 510, undefined],
      [{kind: 'error', code: 540}, 'refused', 540, undefined],
      [{kind: 'error', code: 999}, 'refused', 999, undefined],
    ] as const satisfies readonly (readonly [Fault, string, number, string?])[]) {
      it(`with ${JSON.stringify(fault)} reports ${kind}, keeps the values and can submit again`, async () => {
        const {element, sandbox} = page;
        await sandbox.setFault(fault);
        await fill(element, values);
        const before = page.values;
        await consoleOf(async () => {
          const {detail} = await submit(element, 'capture-error');
          expect(detail).to.include({form: formName, kind, code});
          expect(detail).to.be.frozen;
          expect(detail.invalid_fields).to.deep.equal({[formName]: [message(element)]});
          if (code) expect(detail.request_id).to.match(/^[a-z\d]{16}$/);
          else expect(detail).not.to.have.property('request_id');
        });
        expect(message(element)).not.to.equal('');
        if (text) expect(message(element)).to.equal(text);
        expect(page.values).to.deep.equal(before);
        // Chromium repeats a request by itself if a preconnected connection drops.
        const most = fault.kind === 'drop' ? 2 : 1;
        expect(await posts(sandbox)).to.have.lengthOf.within(1, most);
        await expect(element).to.be.accessible();

        await sandbox.setFault({kind: 'none'});
        // If only CORS is missing, the first registration has taken effect.
        if (fault.kind === 'no-cors' && formName === 'registrationForm') return;
        await submit(element, 'capture-success');
      });
    }

    it('has rendered its message when it dispatches capture-error', async () => {
      const {element, sandbox} = page;
      await sandbox.setFault({kind: 'empty'});
      await fill(element, values);
      let shown: string | undefined;
      element.addEventListener('capture-error', () => (shown = message(element)));
      await submit(element, 'capture-error');
      expect(shown).to.equal(UNAVAILABLE);
    });

    it('reports network if the server is down', async () => {
      const {element, sandbox} = page;
      await sandbox.stop();
      await fill(element, values);
      const {detail} = await submit(element, 'capture-error');
      expect(detail).to.include({kind: 'network', code: 0});
      expect(message(element)).to.equal(UNREACHABLE);
    });

    it('reports timeout if the server does not answer', async () => {
      const {element, sandbox} = page;
      await sandbox.setFault({kind: 'silent'});
      await fill(element, values);
      await shortenTimeout(30_000, 100, async () => {
        const {detail} = await submit(element, 'capture-error');
        expect(detail).to.include({kind: 'timeout', code: 0});
      });
      expect(message(element)).to.match(/^The server did not answer in time\./);
    });

    it('keeps its message until the next submission', async () => {
      const {element, sandbox} = page;
      await sandbox.setFault({kind: 'empty'});
      await fill(element, values);
      await submit(element, 'capture-error');
      const [label = ''] = Object.keys(values);
      await fill(element, {[label]: 'other@example.com'});
      expect(message(element)).to.equal(UNAVAILABLE);
    });
  });

  describe(`<${tag}> with invalid fields`, () => {
    const page = useForm(tag);

    it('announces them if the focus is elsewhere on the page', async () => {
      const {element} = page;
      const elsewhere = document.createElement('button');
      elsewhere.textContent = 'Elsewhere';
      document.body.append(elsewhere);
      const failed = oneEvent(element, 'capture-error');
      elsewhere.focus();
      page.form?.requestSubmit();
      await failed;
      expect(document.activeElement).to.equal(elsewhere);
      // How many there are, and the first of them.
      expect(page.status?.innerText.trim()).to.match(/^Please check these fields: (\(\d\) )?\w/);
      expect(page.status, 'for screen readers only').to.have.attribute('part', 'aside');
      expect(message(element), 'not shown twice').to.equal('');
      elsewhere.remove();
    });
  });
}
