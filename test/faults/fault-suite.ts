import {expect} from '@open-wc/testing';
import {checkFault, openForm, type FaultTag} from './fault-case.ts';
import {listFaults, useFaultServer} from '../support/fault-server.ts';
import {rootOf, type CaptureElement} from '../support/harness.ts';

const messages: Readonly<Record<string, string>> = {
  'rate-limit': 'Too many attempts. Please try again in a few minutes.',
  unavailable: 'This is not available right now. Please try again later.',
  reply: 'This is not available right now. Please try again later.',
};

/**
 * Tests of a form with every fault of a server.
 *
 * @param timeoutMessage the message that the form shows if there is no complete answer
 */
export async function faultSuite(tag: FaultTag, timeoutMessage: string) {
  const faults = await listFaults();

  describe(`<${tag}> with a server that`, () => {
    const server = useFaultServer();

    for (const fault of faults) {
      it(`${fault.name}: reports ${fault.kind} once and keeps the values`, async () => {
        const shown = await checkFault(tag, server, fault);
        const expected = {...messages, timeout: timeoutMessage}[fault.kind as string];
        if (expected) expect(shown).to.equal(expected);
      });
    }

    type Action = (element: CaptureElement) => void;
    const ways: readonly (readonly [string, Action, Action])[] = [
      ['removed', (element) => element.remove(), (element) => document.body.append(element)],
      ['in a hidden page', () => dispatchEvent(new Event('pagehide')), () => {}],
    ];

    for (const {name} of faults.filter(({isEndless}) => isEndless)) {
      for (const [how, leave, comeBack] of ways) {
        it(`${name}: dispatches no event if it is ${how}`, async () => {
          const form = await openForm(tag, server);
          const {element, outcomes, pageErrors} = form;
          form.fill();
          await server.misbehave(name);
          void form.submit();
          await server.posted(1);
          leave(element);
          await server.left();
          const passwords = form.values().filter(([name]) => /password/i.test(name));
          expect(passwords.map(([, value]) => value).join('')).to.equal('');
          await element.updateComplete;
          expect(rootOf(element).querySelector('form')).to.have.attribute('aria-busy', 'false');

          comeBack(element);
          await server.behave();
          form.fill();
          await form.submit();
          form.close();
          expect(outcomes).to.deep.equal(['success']);
          expect(pageErrors).to.be.empty;
          expect(await server.posts()).to.have.lengthOf(2);
        });
      }
    }
  });
}
