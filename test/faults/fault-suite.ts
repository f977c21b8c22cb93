import {expect} from '@open-wc/testing';
import {meet, open} from './fault-case.ts';
import {listFaults, useFaultServer} from '../support/fault-server.ts';
import {rootOf, type CaptureElement, type Tag} from '../support/harness.ts';

const sentences: Readonly<Record<string, string>> = {
  'rate-limit': 'Too many attempts. Please try again in a few minutes.',
  unavailable: 'This is not available right now. Please try again later.',
  reply: 'This is not available right now. Please try again later.',
};

/**
 * What either form makes of a server that misbehaves.
 *
 * @param late what it says where there is no whole answer
 */
export async function faultSuite(tag: Tag, late: string) {
  const faults = await listFaults();

  describe(`<${tag}> and a server that`, () => {
    const server = useFaultServer();

    for (const fault of faults) {
      it(`${fault.name}: ${fault.kind}, once, and nothing is lost`, async () => {
        const said = await meet(tag, server, fault);
        const expected = {...sentences, timeout: late}[fault.kind as string];
        if (expected) expect(said).to.equal(expected);
      });
    }

    type Act = (element: CaptureElement) => void;
    const ways: readonly (readonly [string, Act, Act])[] = [
      ['removal', (element) => element.remove(), (element) => document.body.append(element)],
      ['a page that hides', () => dispatchEvent(new Event('pagehide')), () => {}],
    ];

    for (const {name} of faults.filter(({isEndless}) => isEndless)) {
      for (const [how, leave, comeBack] of ways) {
        it(`${name} is left by ${how}, without a word`, async () => {
          const form = await open(tag, server);
          const {element, outcomes, troubles} = form;
          form.enter();
          await server.misbehave(name);
          void form.submit();
          await server.posted(1);
          leave(element);
          await server.left();
          const passwords = form.typed().filter(([name]) => /password/i.test(name));
          expect(passwords.map(([, value]) => value).join('')).to.equal('');
          await element.updateComplete;
          expect(rootOf(element).querySelector('form')).to.have.attribute('aria-busy', 'false');

          comeBack(element);
          await server.behave();
          form.enter();
          await form.submit();
          form.close();
          expect(outcomes).to.deep.equal(['success']);
          expect(troubles).to.be.empty;
          expect(await server.posts()).to.have.lengthOf(2);
        });
      }
    }
  });
}
