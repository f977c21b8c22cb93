import {expect, fixture, oneEvent} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {LocalizeController, type LocalizeHost} from '../../../src/localize/localize-controller.ts';
import {signInCatalogue} from '../../../src/localize/catalogues/sign-in.ts';
import type {Messages} from '../../../src/localize/message-id.ts';
import {consoleOf} from '../../support/harness.ts';
import {addLanguage, breakLanguage, mendLanguage} from '../../support/language-server.ts';

/** An element with nothing but a language. */
class LocalizedElement extends LitElement implements LocalizeHost {
  localeTag = 'en-US';
  messages?: string | Messages;
  readonly catalogue = signInCatalogue;
  readonly localize = new LocalizeController(this);

  override updated() {
    this.dispatchEvent(new Event('updated'));
  }
}
customElements.define('localized-element', LocalizedElement);

/** Changes the element, and waits for the update that follows. */
async function change(
  element: LocalizedElement,
  changes: Partial<Pick<LocalizedElement, 'localeTag' | 'messages'>>,
) {
  Object.assign(element, changes);
  element.requestUpdate();
  await element.updateComplete;
}

async function show(localeTag: string, messages?: string | Messages) {
  const element = document.createElement('localized-element') as LocalizedElement;
  Object.assign(element, {localeTag, messages});
  await fixture(html`<div>${element}</div>`);
  return element;
}

/** Waits for the update after which the element shows a language. */
async function shows(element: LocalizedElement, language: string) {
  const {localize} = element;
  while (localize.isLoading || localize.language !== language) await oneEvent(element, 'updated');
}

const stateOf = ({localize: {language, isLoading, translate}}: LocalizedElement) => ({
  language,
  isLoading,
  text: translate('signIn'),
});

const english = {language: 'en', isLoading: false, text: 'Sign in'};

// A page loads each language once, and all test files share a server: each test has languages of its own.
describe('LocalizeController', () => {
  it('shows English at once', async () => {
    expect(stateOf(await show('en-US'))).to.deep.equal(english);
  });

  it('shows English for a tag that is not valid', async () => {
    expect(stateOf(await show('!'))).to.deep.equal(english);
  });

  it('is loading until the first language is there, and then updates its host', async () => {
    await breakLanguage('zh-Hant', 'held');
    const element = await show('zh-TW');
    expect(element.localize.isLoading).to.equal(true);
    await mendLanguage('zh-Hant');
    await shows(element, 'zh-Hant');
    expect(stateOf(element)).to.deep.equal({language: 'zh-Hant', isLoading: false, text: '登入'});
  });

  it('shows a loaded language at once', async () => {
    await addLanguage('fa');
    expect(stateOf(await show('fa-IR'))).to.include({language: 'fa', isLoading: false});
  });

  it('shows the previous language while another one is loading', async () => {
    await addLanguage('ka');
    const element = await show('ka');
    await breakLanguage('kk', 'held');
    await change(element, {localeTag: 'kk'});
    expect(stateOf(element)).to.include({language: 'ka', isLoading: false});
    await mendLanguage('kk');
    await shows(element, 'kk');
  });

  it('ignores a language that the host no longer wants', async () => {
    await breakLanguage('ms', 'held');
    const element = await show('ms');
    await change(element, {localeTag: 'en-US'});
    const updated = oneEvent(element, 'updated');
    await mendLanguage('ms');
    await updated;
    expect(stateOf(element)).to.deep.equal(english);
  });

  it('shows English if the language cannot be loaded', async () => {
    await breakLanguage('ta', 'missing');
    await addLanguage('te');
    const element = await show('te');
    const [line] = await consoleOf(async () => {
      await change(element, {localeTag: 'ta'});
      await shows(element, 'en');
    });
    await mendLanguage('ta');
    expect(line).to.match(/^<localized-element> could not load .+; showing English$/);
    expect(stateOf(element)).to.deep.equal(english);
  });

  it('shows English if the first language cannot be loaded', async () => {
    await breakLanguage('ur', 'missing');
    await consoleOf(async () => shows(await show('ur'), 'en'));
    await mendLanguage('ur');
  });

  it('shows a language that the page adds later', async () => {
    await breakLanguage('mk', 'missing');
    const shown = show('mk');
    await consoleOf(async () => shows(await shown, 'en'));
    const element = await shown;
    await mendLanguage('mk');
    await addLanguage('mk');
    await shows(element, 'mk');
  });

  it('shows a language that only the page has', async () => {
    const page = globalThis as unknown as Record<symbol, Record<string, object>>;
    Object.assign(page[Symbol.for('capture-forms')] ?? {}, {mt: {signIn: 'Idħol'}});
    expect(stateOf(await show('mt-MT'))).to.include({language: 'mt', text: 'Idħol'});
  });

  it('keeps its language while the host is disconnected', async () => {
    const element = await show('en-US');
    element.remove();
    await change(element, {localeTag: 'mt'});
    expect(element.localize.language).to.equal('en');
  });

  it('does not update a host that is disconnected, and loads its language on reconnect', async () => {
    await breakLanguage('sr', 'held');
    const element = await show('sr');
    const {parentElement} = element;
    element.remove();
    let updates = 0;
    element.addEventListener('updated', () => updates++);
    await mendLanguage('sr');
    await addLanguage('sr');
    await element.updateComplete;
    expect([updates, element.localize.isLoading]).to.deep.equal([0, true]);

    parentElement?.append(element);
    await change(element, {});
    expect(stateOf(element)).to.include({language: 'sr', isLoading: false});
  });
});

describe('the page’s own messages', () => {
  for (const [what, messages] of [
    ['an object', {signIn: 'Log in'}],
    ['JSON', '{"signIn": "Log in"}'],
  ] as const) {
    it(`take precedence in any language, given as ${what}`, async () => {
      await addLanguage('de');
      const element = await show('de', messages);
      expect(element.localize.translate('signIn')).to.equal('Log in');
      expect(element.localize.translate('password')).to.equal('Passwort');
      await change(element, {localeTag: 'en-US'});
      expect(element.localize.translate('signIn')).to.equal('Log in');
    });
  }

  it('can change', async () => {
    const element = await show('en-US', {signIn: 'Log in'});
    await change(element, {messages: '{"signIn": "Enter"}'});
    expect(element.localize.translate('signIn')).to.equal('Enter');
    await change(element, {messages: undefined});
    expect(element.localize.translate('signIn')).to.equal('Sign in');
  });

  it('are ignored, with one warning, if they are not valid JSON', async () => {
    const lines = await consoleOf(async () => {
      const element = await show('en-US', '{signIn: 1}');
      await change(element, {});
      expect(element.localize.translate('signIn')).to.equal('Sign in');
    });
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.match(/^<localized-element> messages must be JSON: SyntaxError: /);
  });

  for (const messages of ['[]', 'null', '7', '"signIn"', '{"signIn": 7}']) {
    it(`are ignored if they are ${messages}`, async () => {
      expect(stateOf(await show('en-US', messages))).to.deep.equal(english);
    });
  }
});
