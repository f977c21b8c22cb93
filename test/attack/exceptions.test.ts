import {expect, oneEvent} from '@open-wc/testing';
import {setValues, signInValues} from '../support/form-values.ts';
import {rootOf, type CaptureElement} from '../support/harness.ts';
import {pageWatch, type PageLog} from '../support/page-watch.ts';
import {RealPage, script} from '../support/real-page.ts';

/** What other scripts of a page do to what the form uses. */
const attacks: Readonly<Record<string, string>> = {
  'fetch that never settles': 'fetch = () => new Promise(() => {})',
  'fetch that ignores its signal':
    'const own = fetch; fetch = (url, {signal, ...options}) => own(url, options).then(() => new Promise(() => {}))',
  'fetch that throws': "fetch = () => { throw new Error('fetch') }",
  'fetch that throws an object without a prototype': 'fetch = () => { throw Object.create(null) }',
  'fetch that rejects with nothing': 'fetch = () => Promise.reject()',
  'fetch that resolves with nothing': 'fetch = () => Promise.resolve()',
  'fetch that resolves with another object': 'fetch = async () => ({status: 200})',
  'a body that never ends':
    'fetch = async () => new Response(new ReadableStream({start(queue) { queue.enqueue(new Uint8Array(9)) }}))',
  'no console': 'Object.defineProperty(window, "console", {value: undefined, configurable: true})',
  'a console that throws':
    'console.warn = console.error = () => { throw Object.create(null) }; fetch = () => Promise.reject()',
  'URLSearchParams that throws':
    'URLSearchParams.prototype.append = URLSearchParams.prototype.set = () => { throw Object.create(null) }',
  'no AbortController': 'AbortController = undefined',
  'JSON.parse that throws': 'JSON.parse = () => { throw Object.create(null) }',
  'focus that throws': 'HTMLElement.prototype.focus = () => { throw Object.create(null) }',
  'a type of inputs that throws':
    'Object.defineProperty(HTMLInputElement.prototype, "type", {get() { throw Object.create(null) }})',
  'a listener that throws':
    "addEventListener('capture-submit', () => { throw Object.create(null) })",
};

/** What they do to what rendering uses: then a form cannot show anything any more. */
const renderAttacks: Readonly<Record<string, string>> = {
  'values that throw':
    'Object.defineProperty(HTMLInputElement.prototype, "value", {get() { throw Object.create(null) }, set() { throw Object.create(null) }})',
  'String.prototype.replace that throws':
    'String.prototype.replace = () => { throw Object.create(null) }',
};

/** Timeouts of a page pass a hundred times as fast. */
const fastClock = `<script>{
  const own = setTimeout;
  window.setTimeout = (task, ms = 0, ...values) => own(task, ms / 100, ...values);
}</script>`;

describe('a page that breaks what the form uses', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  /** Submits the form after an attack, and checks that the page gets its one event. */
  async function submitAfter(attack: string, attributes: Readonly<Record<string, string>>) {
    await page.open(fastClock + page.markup('capture-sign-in', attributes) + script);
    page.fillSignIn();
    const {form} = page;
    page.run(attack);
    const result = await page.submit();
    const ends = page.log.events.filter((event) => !event.startsWith('capture-submit'));
    expect(ends).to.have.lengthOf(1);
    return {result, form};
  }

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    for (const [what, attack] of Object.entries(attacks)) {
      it(`gets one event, and the visitor a sentence: ${what}, ${mode}`, async () => {
        const {result, form} = await submitAfter(attack, attributes);
        if (result === 'success') return;
        expect(form.getAttribute('aria-busy')).to.equal('false');
        const message = form.querySelector('[part=message]');
        expect(message?.textContent.trim()).not.to.equal('');
      });
    }

    for (const [what, attack] of Object.entries(renderAttacks)) {
      it(`gets one event: ${what}, ${mode}`, () => submitAfter(attack, attributes));
    }
  }

  it('has a form that works again when the page is mended', async () => {
    await page.open(page.markup('capture-sign-in') + script);
    page.fillSignIn();
    page.run('window.own = fetch; fetch = () => { throw Object.create(null) }');
    expect(await page.submit()).to.equal('network');
    page.run('fetch = window.own');
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
  });
});

describe('an exception that quotes what was typed', () => {
  it('is not on the console of a page that is not on loopback', async () => {
    const frame = document.createElement('iframe');
    // Such a page has no host name.
    frame.srcdoc = `${pageWatch}<capture-sign-in domain="x.janraincapture.com" client_id="x"
      redirect_uri="https://example.com/"></capture-sign-in>${script}<script>
        URLSearchParams.prototype.append = (name, value) => { throw new Error(value) };
      </script>`;
    document.body.append(frame);
    await oneEvent(frame, 'load');
    const {document: page, pageLog} = frame.contentWindow as Window & {readonly pageLog: PageLog};
    const element = page.querySelector('capture-sign-in') as CaptureElement;
    await element.updateComplete;
    setValues(element, {
      ...signInValues,
      signInEmailAddress: signInValues['currentPassword'] ?? '',
    });
    rootOf(element).querySelector('form')?.requestSubmit();
    const {detail} = (await oneEvent(element, 'capture-error')) as CustomEvent<{error: string}>;
    expect(detail.error).to.equal('unexpected_error');
    const lines = ['<capture-sign-in> unexpected_error: a script of the page threw an exception'];
    expect(pageLog.lines).to.deep.equal(lines);
    frame.remove();
  });
});
