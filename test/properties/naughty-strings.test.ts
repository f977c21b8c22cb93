import {plainText} from '../../src/flow/markup.ts';
import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {normalizeIdentifier} from '../../src/form/form-values.ts';
import {errorId} from '../../src/templates/controls.ts';
import {mount, rootOf, standard, type CaptureElement} from '../support/harness.ts';
import {runCommand} from '../support/run-command.ts';

const unchecked = {validation: {disableClientSide: true}};
const types = ['text', 'email', 'password', 'tel', 'textarea', 'hidden'] as const;
const fields = types.map((type) => ({name: `the-${type}`, type, ...unchecked}));

describe('every string of the Big List of Naughty Strings', () => {
  let strings: readonly string[];
  let domain: string;
  before(async () => {
    strings = (await runCommand('naughty-strings')).filter(Boolean);
    domain = `localhost:${await runCommand('echo')}`;
  });

  it('is sent unchanged from every field, and shown as text in errors', async function () {
    this.timeout(60_000);
    expect(strings).to.have.length.above(450);
    const element: CaptureElement = await mount('capture-register', {
      ...standard(domain),
      fields: JSON.stringify(fields),
    });
    const root = rootOf(element);
    const form = root.querySelector('form') as HTMLFormElement;
    const controls = fields.map(({name}) => form.elements.namedItem(name) as HTMLInputElement);
    const elements = () => root.querySelectorAll('*').length;
    let size = 0;
    for (const string of strings) {
      // The password is another string: wherever the server repeats it, it is not shown.
      for (const control of controls) {
        control.value = control.type === 'password' ? `password ${string}` : string;
      }
      // Browsers remove line breaks from single-line inputs, and spaces around email addresses.
      const typed = controls.map(({name, value}) => [name, value] as const);
      const failed = oneEvent(element, 'capture-error');
      form.requestSubmit();
      const {detail} = (await failed) as GlobalEventHandlersEventMap['capture-error'];
      for (const [name, value] of typed) {
        const seen = detail.invalid_fields[name]?.[0] ?? '';
        // Of an address, what cannot be seen around it is not sent. A hidden `false` could give a consent.
        const isFalse = name === 'the-hidden' && value.toLowerCase() === 'false';
        const sent = name === 'the-email' ? normalizeIdentifier(value) : isFalse ? '' : value;
        const repeated = name === 'the-password' ? '…' : sent;
        expect(seen.replaceAll('\r\n', '\n'), `${name}: ${string}`).to.equal(repeated);
        if (name === 'the-hidden' || !sent) continue;
        const shown = root.querySelector(`[id="${errorId('', name)}"] p`)?.lastChild;
        expect(shown?.nodeType).to.equal(Node.TEXT_NODE);
        expect(shown?.textContent).to.equal(seen);
      }
      expect(root.querySelector('[part=message]')?.textContent).to.include(typed.at(-1)?.[1]);
      // A value that is not sent has no error.
      if (!normalizeIdentifier(string) || string.toLowerCase() === 'false') continue;
      // No string creates an element.
      size ||= elements();
      expect(elements(), string).to.equal(size);
    }
  });

  it('is shown in labels, hints and options, without tags and with references decoded', async () => {
    for (let i = 0; i < strings.length; i += 100) {
      const some = strings.slice(i, i + 100);
      const element = await mount('capture-register', standard(domain));
      element.fields = some.map((string, n) => ({
        ...{name: `field${n}`, type: 'select', label: string, tip: string},
        options: [{value: string, text: string}],
      }));
      await element.updateComplete;
      const root = rootOf(element);
      const textsOf = (selector: string) =>
        [...root.querySelectorAll(selector)].map(({textContent}) => textContent);
      const texts = some.map((string) => (/[<&]/.test(string) ? plainText(string) : string));
      expect(textsOf('[part=tip]').map((text) => text?.trim())).to.deep.equal(
        texts.map((text) => text.trim()),
      );
      textsOf('option').forEach((text, n) => expect(text).to.include(texts[n]?.trim()));
      textsOf('label').forEach((text, n) => expect(text).to.include(texts[n]?.trim()));
      const values = [...root.querySelectorAll('option')].map(({value}) => value);
      expect(values).to.deep.equal(some);
      expect(root.querySelectorAll('script, img, iframe, b')).to.be.empty;
      for (const {protocol} of root.querySelectorAll('a')) expect(protocol).to.match(/^https?:$/);
      element.remove();
    }
  });
});
