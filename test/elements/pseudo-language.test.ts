import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import '../../src/index.ts';
import {registerCatalogue} from '../../src/localize/catalogues/register.ts';
import {signInCatalogue} from '../../src/localize/catalogues/sign-in.ts';
import {publications} from '../../demo/sandbox/flows/publications.ts';
import {everyRule} from '../support/every-rule.ts';
import {newRegistration, setValues, signInValues, type FormValues} from '../support/form-values.ts';
import {mount, rootOf, standard, type CaptureElement, type Tag} from '../support/harness.ts';
import {languageRegistry} from '../support/language-registry.ts';
import {useSandbox} from '../support/sandbox-server.ts';

const LOCALE = 'en-XA';

const accents: Readonly<Record<string, string>> = {
  ...{a: 'á', c: 'ç', d: 'ð', e: 'é', g: 'ğ', h: 'ĥ', i: 'î', k: 'ķ', l: 'ļ', n: 'ñ', o: 'ö'},
  ...{r: 'ŕ', s: 'š', t: 'ţ', u: 'û', w: 'ŵ', y: 'ý', z: 'ž'},
};

/** A message as in a language with accents and longer words, marked so that tests can find what is not translated. */
const pseudo = (english: string) =>
  english
    .split('|')
    .map((form) => {
      const words = form.split(/(\{n\}|name@example\.com)/);
      const accented = words.map((word, i) =>
        i % 2 ? word : [...word].map((letter) => accents[letter] ?? letter).join(''),
      );
      return `⟦${accented.join('')}${' ~'.repeat(form.length / 5)}⟧`;
    })
    .join('|');

/**
 * The texts that an element shows to visitors or that screen readers announce, without options and typed values. The messages
 * for the site owner are English, as the console's.
 */
function textsOf(element: CaptureElement): readonly string[] {
  const texts: string[] = [];
  const root = rootOf(element);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const {parentElement, textContent} = walker.currentNode;
    if (!parentElement?.closest('option, style, [part=owner-message]') && textContent?.trim())
      texts.push(textContent);
  }
  for (const one of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']) {
      const value = one.getAttribute(name);
      if (value) texts.push(value);
    }
  }
  return texts;
}

/** The texts that are not from the catalogue. */
const untranslatedTexts = (element: CaptureElement) =>
  textsOf(element).filter((text) => /\p{L}/u.test(text.replace(/⟦[^⟧]*⟧/g, '')));

const card = (element: CaptureElement) => rootOf(element).querySelector('[part=card]');

describe('every text is translated', () => {
  const flows = publications.filter(({locale}) => locale === 'en-US');
  const sandbox = useSandbox(flows.map(({flow}) => ({locale: LOCALE, flow})));
  before(() => {
    const english = [...registerCatalogue.english, ...signInCatalogue.english];
    Object.assign(languageRegistry(), {
      [LOCALE]: Object.fromEntries(english.map(([id, text]) => [id, pseudo(`${text}`)])),
    });
  });
  afterEach(() => sandbox.setFault({kind: 'none'}));

  const show = async (tag: Tag, attributes: Readonly<Record<string, string>> = {}) => {
    const element = await mount(tag, {
      ...standard(sandbox.domain),
      locale: LOCALE,
      switch_url: '/other',
      forgot_url: '/forgot',
      ...attributes,
    });
    expect(card(element)).to.have.attribute('lang', LOCALE);
    return element;
  };

  const submit = async (element: CaptureElement, values: FormValues = {}) => {
    setValues(element, values);
    const failed = oneEvent(element, 'capture-error');
    rootOf(element).querySelector('form')?.requestSubmit();
    return (await failed) as GlobalEventHandlersEventMap['capture-error'];
  };

  for (const tag of ['capture-sign-in', 'capture-register'] as const) {
    it(`before anything is typed in <${tag}>`, async () => {
      expect(untranslatedTexts(await show(tag))).to.deep.equal([]);
    });

    it(`if nothing is filled in, in <${tag}>`, async () => {
      const element = await show(tag);
      const {detail} = await submit(element);
      expect(untranslatedTexts(element)).to.deep.equal([]);
      expect(Object.values(detail.invalid_fields).flat().join('')).to.match(/^(⟦[^⟧]*⟧)+$/);
    });
  }

  it('if every rule is broken', async () => {
    const element = await show('capture-register', {fields: JSON.stringify(everyRule)});
    const {detail} = await submit(element, {
      'birthdate[dateselect_day]': '31',
      ...{'other[dateselect_year]': '2024', 'other[dateselect_month]': '1'},
      'other[dateselect_day]': '1',
    });
    expect(Object.keys(detail.invalid_fields)).to.have.lengthOf(everyRule.length);
    expect(untranslatedTexts(element)).to.deep.equal([]);
  });

  for (const [what, fault, kind] of [
    ['310', {kind: 'error', code: 310}, 'refused'],
    ['361', {kind: 'error', code: 361}, 'fields'],
    ['380', {kind: 'error', code: 380}, 'merge'],
    ['500', {kind: 'error', code: 500}, 'unavailable'],
    ['999', {kind: 'error', code: 999}, 'refused'],
    ['an answer of another server', {kind: 'bad-gateway'}, 'reply'],
    ['no connection', {kind: 'drop'}, 'network'],
    ['no CORS', {kind: 'no-cors'}, 'configuration'],
  ] as const) {
    for (const [tag, values] of [
      ['capture-sign-in', signInValues],
      ['capture-register', newRegistration()],
    ] as const) {
      it(`after ${what} in <${tag}>`, async () => {
        const element = await show(tag);
        await sandbox.setFault(fault);
        const {detail} = await submit(element, values);
        expect(detail.kind).to.equal(kind);
        expect(detail.invalid_fields[detail.form]?.[0]).to.match(/^⟦.+⟧$/);
        expect(untranslatedTexts(element)).to.deep.equal([]);
      });
    }
  }

  it('during a request and after success', async () => {
    const element = await show('capture-sign-in');
    await sandbox.setFault({kind: 'slow', ms: 300});
    const done = oneEvent(element, 'capture-success');
    const form = rootOf(element).querySelector('form') as HTMLFormElement;
    setValues(element, signInValues);
    form.requestSubmit();
    await waitUntil(() => form.getAttribute('aria-busy') === 'true');
    expect(untranslatedTexts(element)).to.deep.equal([]);
    await done;
    expect(untranslatedTexts(element)).to.deep.equal([]);
    expect(textsOf(element)).to.have.lengthOf(1);
  });

  it('if a control of the page is invalid and the focus is elsewhere', async () => {
    const element = document.createElement('capture-register');
    element.innerHTML = `<input slot="after-fields" name="terms" aria-label="⟦ţ⟧" required>`;
    for (const [name, value] of Object.entries({...standard(sandbox.domain), locale: LOCALE})) {
      element.setAttribute(name, value);
    }
    const elsewhere = document.createElement('button');
    document.body.append(element, elsewhere);
    await element.updateComplete;
    elsewhere.focus();
    await submit(element);
    const status = rootOf(element).querySelector<HTMLElement>('[aria-live=polite]');
    expect(status?.innerText).to.include(pseudo('Please check these fields:'));
    expect(untranslatedTexts(element)).to.deep.equal([]);
    expect(element.querySelector('input')?.ariaDescription).to.match(/^⟦.+⟧$/);
    element.remove();
    elsewhere.remove();
  });
});
