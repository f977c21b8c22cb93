import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/index.ts';
import {
  button,
  consoleOf,
  description,
  fill,
  focused,
  input,
  johnDoe,
  message,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
} from '../support/harness.ts';
import {languageRegistry} from '../support/language-registry.ts';
import {addLanguage, breakLanguage, mendLanguage} from '../support/language-server.ts';
import {posts, useSandbox} from '../support/sandbox-server.ts';

const card = (element: CaptureElement) =>
  rootOf(element).querySelector<HTMLElement>('[part=card]') as HTMLElement;

/** Waits until an element shows a language. */
const untilLanguage = (element: CaptureElement, language: string) =>
  waitUntil(() => card(element).lang === language, `${language} is not loaded`);

const buttonText = (element: CaptureElement) =>
  rootOf(element).querySelector('[part=button]')?.textContent?.trim();

describe('a localized form', () => {
  const sandbox = useSandbox();

  const show = (locale: string, attributes: Readonly<Record<string, string>> = {}) =>
    mount('capture-sign-in', {...standard(sandbox.domain), locale, ...attributes});

  it('is hidden until its language is loaded', async () => {
    await breakLanguage('fi', 'held');
    const element = await show('fi-FI');
    const form = rootOf(element).querySelector('form');
    expect(form).to.have.attribute('inert');
    expect(getComputedStyle(form as Element).visibility).to.equal('hidden');
    await mendLanguage('fi');
    await untilLanguage(element, 'fi');
    expect(form).not.to.have.attribute('inert');
    expect(buttonText(element)).to.equal('Kirjaudu sisään');
    await expect(element).to.be.accessible();
  });

  it('stays hidden if its locale changes while a language loads', async () => {
    await breakLanguage('ro', 'held');
    await breakLanguage('is', 'held');
    const element = await show('ro-RO');
    const form = rootOf(element).querySelector('form');
    element.locale = 'is-IS';
    await element.updateComplete;
    expect(form?.inert).to.equal(true);
    await mendLanguage('is');
    await untilLanguage(element, 'is');
    expect(form?.inert).to.equal(false);
    await mendLanguage('ro');
  });

  it('stays visible in English if it is moved while a language loads', async () => {
    const element = await show('en-US');
    await breakLanguage('lv', 'held');
    element.locale = 'lv';
    await element.updateComplete;
    const box = document.createElement('div');
    element.replaceWith(box);
    box.append(element);
    await element.updateComplete;
    expect(rootOf(element).querySelector('form')?.inert).to.equal(false);
    await mendLanguage('lv');
    await untilLanguage(element, 'lv');
  });

  it('sends its locale unchanged and shows the server’s message', async () => {
    const element = await show('de_AT');
    await untilLanguage(element, 'de');
    await fill(element, {'E-Mail-Adresse': 'johndoe@example.com', Passwort: 'wrong'});
    await submit(element, 'capture-error');
    const [request] = (await posts(sandbox)).slice(-1);
    expect(new URLSearchParams(request?.body).get('locale')).to.equal('de_AT');
    expect(message(element)).not.to.equal('');
  });

  it('changes its language and keeps values, errors, focus and caret', async () => {
    const element = await show('en-US');
    await fill(element, {'Email address': 'jane'});
    await submit(element, 'capture-error');
    input(element, 'Password').focus();
    await sendKeys({type: 'secret'});
    input(element, 'Email address').focus();
    const email = input(element, 'Email address');
    expect(description(element, 'Email address')).to.equal(
      'Error: Please enter an email address such as name@example.com.',
    );

    element.locale = 'it-IT';
    await untilLanguage(element, 'it');
    expect(focused()).to.equal(email);
    expect(input(element, 'Indirizzo email').value).to.equal('jane');
    expect(input(element, 'Password').value).to.equal('secret');
    expect(email).to.have.attribute('aria-invalid', 'true');
    expect(description(element, 'Indirizzo email'))
      .to.include('name@example.com')
      .and.not.to.include('Please');

    element.locale = 'en-US';
    await element.updateComplete;
    expect(description(element, 'Email address')).to.include('Please enter an email address');
  });

  it('keeps a date and its focus when the order of its parts changes', async () => {
    const date = (part: string) => `birthdate[dateselect_${part}]`;
    await breakLanguage('hu', 'held');
    const element = await mount('capture-register', standard(sandbox.domain));
    const form = rootOf(element).querySelector('form') as HTMLFormElement;
    const control = (part: string) => form.elements.namedItem(date(part)) as HTMLInputElement;
    element.locale = 'hu-HU';
    await element.updateComplete;
    control('month').value = '3';
    control('year').value = '1985';
    control('day').focus();
    await sendKeys({type: '1'});
    await mendLanguage('hu');
    await untilLanguage(element, 'hu');
    expect((focused() as HTMLInputElement).name).to.equal(date('day'));
    await sendKeys({type: '7'});
    const typed = [...new FormData(form)].filter(([name]) => name.startsWith('birthdate'));
    expect(typed).to.deep.equal([
      [date('year'), '1985'],
      [date('month'), '3'],
      [date('day'), '17'],
    ]);
  });

  it('is mirrored in a right-to-left language', async () => {
    const element = await show('ar-EG');
    await untilLanguage(element, 'ar');
    expect(card(element).dir).to.equal('rtl');
    const toggle = rootOf(element).querySelector('[part=toggle]') as Element;
    const field = rootOf(element).querySelector('[type=password]') as Element;
    const middle = ({left, right}: DOMRect) => (left + right) / 2;
    expect(middle(toggle.getBoundingClientRect())).to.be.lessThan(
      middle(field.getBoundingClientRect()),
    );
    // A shown password reads as it was typed, and does not overlap the toggle.
    const {direction, paddingLeft} = getComputedStyle(field);
    expect(direction).to.equal('ltr');
    expect(field.getBoundingClientRect().left + parseFloat(paddingLeft)).to.be.at.least(
      toggle.getBoundingClientRect().right,
    );
  });

  it('is mirrored, with its months, if the locale has an underscore and the page sets the fields', async () => {
    const element = await mount('capture-register', {
      ...standard(sandbox.domain),
      locale: 'ar_EG',
      fields: '[{"name": "birthdate"}]',
    });
    await waitUntil(() => buttonText(element) === 'إنشاء حساب');
    expect(card(element)).to.include({lang: 'ar-EG', dir: 'rtl'});
    expect(rootOf(element).querySelectorAll('option')[1]).to.have.trimmed.text('يناير');
    element.locale = 'no tag';
    await element.updateComplete;
    expect(card(element)).to.include({lang: 'en', dir: 'ltr'});
  });

  it('has a language of its own, even while two forms change theirs', async () => {
    const tags = ['ru-RU', 'ja-JP', 'en-US', 'he', 'zh-TW', 'pt-AO'];
    const shown = ['ru', 'ja', 'en', 'he', 'zh-Hant', 'pt-PT'];
    const one = await show('ja-JP');
    const other = await show('ru-RU');
    await Promise.all([untilLanguage(one, 'ja'), untilLanguage(other, 'ru')]);
    expect(buttonText(one)).not.to.equal(buttonText(other));
    for (let i = 0; i < 60; i++) {
      one.locale = tags[i % tags.length];
      other.locale = tags[(i + 1) % tags.length];
      if (i % 7 === 0) await one.updateComplete;
    }
    one.locale = tags[3];
    other.locale = tags[5];
    await Promise.all([untilLanguage(one, shown[3] ?? ''), untilLanguage(other, shown[5] ?? '')]);
    // A language that loads late must not replace the wanted one.
    await waitUntil(() =>
      ['ru', 'ja', 'he', 'zh-Hant', 'pt-PT'].every((tag) => tag in languageRegistry()),
    );
    await Promise.all([one.updateComplete, other.updateComplete]);
    expect([card(one).lang, card(other).lang]).to.deep.equal(['he', 'pt-PT']);
    expect([card(one).dir, card(other).dir]).to.deep.equal(['rtl', 'ltr']);
  });

  it('keeps its language while the next one loads', async () => {
    const element = await show('sv');
    await untilLanguage(element, 'sv');
    await breakLanguage('da', 'held');
    element.locale = 'da';
    await element.updateComplete;
    expect(card(element).lang).to.equal('sv');
    expect(rootOf(element).querySelector('form')).not.to.have.attribute('inert');
    await mendLanguage('da');
    await untilLanguage(element, 'da');
  });

  it('ignores a language that it no longer wants', async () => {
    const element = await show('sv');
    await untilLanguage(element, 'sv');
    await breakLanguage('ca', 'held');
    await breakLanguage('gl', 'missing');
    const lines = await consoleOf(async () => {
      element.locale = 'gl';
      await element.updateComplete;
      element.locale = 'ca';
      // Arrives after the other one, as both come from the same server.
      await fetch('/src/platform/languages/gl.js');
      await element.updateComplete;
    });
    expect(lines).to.have.lengthOf(1);
    expect(card(element).lang).to.equal('sv');
    await mendLanguage('gl');
    await mendLanguage('ca');
    await untilLanguage(element, 'ca');
  });

  it('accepts the digits of its language in a date', async () => {
    const element = await mount('capture-register', {
      ...standard(sandbox.domain),
      locale: 'fa-IR',
    });
    await untilLanguage(element, 'fa');
    await fill(element, {'سال میلادی': '۱۹۸۵', روز: '۳۱'});
    const root = rootOf(element);
    const month = root.querySelector<HTMLSelectElement>('[name*=month]') as HTMLSelectElement;
    expect(month.options[2]).to.have.trimmed.text('فوریه');
    month.value = '1';
    const {detail} = await submit(element, 'capture-error');
    expect(Object.keys(detail.invalid_fields)).to.not.include('birthdate');
    month.value = '2';
    const {detail: second} = await submit(element, 'capture-error');
    expect(Object.keys(second.invalid_fields)).to.include('birthdate');
  });

  describe('whose language file cannot be loaded', () => {
    for (const [tag, fault, why] of [
      ['et', 'missing', 'HTTP 404'],
      ['hr', 'HTML', 'SyntaxError'],
      ['sk', 'truncated', 'SyntaxError'],
      ['sl', 'cut off', 'TypeError'],
    ] as const) {
      it(`(${fault}) is in English, warns once and works`, async () => {
        await breakLanguage(tag, fault);
        let elements: CaptureElement[] = [];
        const lines = await consoleOf(async () => {
          elements = [await show(tag), await show(tag)];
          const [one] = elements as [CaptureElement];
          const form = rootOf(one).querySelector('form') as Element;
          await waitUntil(() => !form.hasAttribute('inert'));
        });
        expect(lines).to.have.lengthOf(1);
        expect(lines[0]).to.include(`languages/${tag}.js`).and.to.include(why);
        const [one, other] = elements as [CaptureElement, CaptureElement];
        expect(card(one).lang).to.equal('en');
        expect(buttonText(other)).to.equal('Sign in');
        await fill(one, johnDoe);
        // The sandbox has no flow in these languages.
        const {detail} = await submit(one, 'capture-error');
        expect(detail).to.include({code: 500, kind: 'configuration'});

        // The next element retries, and all elements change.
        await mendLanguage(tag);
        const third = await show(tag);
        await Promise.all([untilLanguage(third, tag), untilLanguage(other, tag)]);
      });
    }

    it('(too slow) is in English, and changes when the file arrives', async () => {
      await breakLanguage('lt', 'held');
      let element: CaptureElement | undefined;
      const lines = await consoleOf(async () => {
        element = await show('lt');
        const form = rootOf(element).querySelector('form') as Element;
        await waitUntil(() => !form.hasAttribute('inert'), 'shown', {timeout: 3000});
      });
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.include('languages/lt.js').and.to.include('1000 ms');
      const late = element as CaptureElement;
      await fill(late, {'Email address': 'jane@example.com', Password: 'secret'});
      const active = focused();
      await mendLanguage('lt');
      await untilLanguage(late, 'lt');
      expect(focused()).to.equal(active);
      expect((active as HTMLInputElement).value).to.equal('secret');
      expect(buttonText(late)).to.equal('Prisijungti');
    });
  });

  describe('whose language the page loads with a script tag', () => {
    const digest = async (tag: string) => {
      const bytes = await (await fetch(`/src/platform/languages/${tag}.js`)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
      return `sha384-${btoa(String.fromCharCode(...hash))}`;
    };

    it('shows it at once', async () => {
      expect(await addLanguage('uk', await digest('uk'))).to.equal('load');
      const element = await show('uk-UA');
      expect(card(element).lang).to.equal('uk');
      expect(rootOf(element).querySelector('form')).not.to.have.attribute('inert');
    });

    it('shows it if the script tag comes later', async () => {
      await breakLanguage('bg', 'missing');
      let element: CaptureElement | undefined;
      await consoleOf(async () => {
        element = await show('bg');
        const form = rootOf(element).querySelector('form') as Element;
        await waitUntil(() => !form.hasAttribute('inert'));
      });
      await mendLanguage('bg');
      await addLanguage('bg');
      await untilLanguage(element as CaptureElement, 'bg');
    });

    it('stays English if the tag’s integrity does not match', async () => {
      const wrong = await digest('uk');
      expect(await addLanguage('nl', wrong)).to.equal('error');
      let element: CaptureElement | undefined;
      const lines = await consoleOf(async () => {
        element = await show('nl');
        const form = rootOf(element).querySelector('form') as Element;
        await waitUntil(() => !form.hasAttribute('inert'));
      });
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.include('languages/nl.js');
      expect(buttonText(element as CaptureElement)).to.equal('Sign in');
    });

    it('ignores script tags of other libraries', async () => {
      const other = document.createElement('script');
      other.type = 'text/plain';
      other.integrity = await digest('uk');
      other.src = '/editor/languages/tr.js';
      document.head.append(other);
      await untilLanguage(await show('tr'), 'tr');
      other.remove();
    });

    it('may be in a language that the package does not have', async () => {
      languageRegistry()['mt'] = {signIn: 'Idħol'};
      const element = await show('mt-MT');
      expect(card(element).lang).to.equal('mt');
      expect(buttonText(element)).to.equal('Idħol');
      // Missing messages are in English.
      expect(input(element, 'Email address')).to.exist;
    });
  });

  describe('with the page’s own messages', () => {
    it('shows them instead of its own, in any language', async () => {
      const element = await show('en-US', {messages: '{"signIn": "Come in", "required": ""}'});
      expect(buttonText(element)).to.equal('Come in');
      const {detail} = await submit(element, 'capture-error');
      expect(detail.invalid_fields['currentPassword']).to.deep.equal([
        'Please fill in this field.',
      ]);
      element.messages = {signIn: 'Hinein', password: 'Kennwort'};
      element.locale = 'de';
      await untilLanguage(element, 'de');
      expect(button(element, 'Hinein')).to.exist;
      expect(input(element, 'Kennwort')).to.exist;
      expect(input(element, 'E-Mail-Adresse')).to.exist;
    });

    it('keeps the padding of a button with several lines of text', async () => {
      const element = await show('en-US', {
        messages: JSON.stringify({signIn: 'Come in '.repeat(30)}),
      });
      const text = document.createRange();
      const box = button(element, 'Come in '.repeat(30).trim());
      text.selectNodeContents(box);
      const {top, bottom} = text.getBoundingClientRect();
      expect(top - box.getBoundingClientRect().top).to.be.at.least(4);
      expect(box.getBoundingClientRect().bottom - bottom).to.be.at.least(4);
    });

    it('aligns the parts of a date if a label wraps', async () => {
      const narrow = document.createElement('div');
      narrow.style.inlineSize = '300px';
      const attributes = {...standard(sandbox.domain), messages: '{"year": "Gregorian year"}'};
      const element = await mount('capture-register', attributes, narrow);
      const [month, day, year] = [
        ...rootOf(element).querySelectorAll('[part=date] [part=input]'),
      ].map((one) => one.getBoundingClientRect());
      expect([day?.bottom, year?.bottom]).to.deep.equal([month?.bottom, month?.bottom]);
    });

    it('warns about invalid JSON and shows its own messages', async () => {
      let element: CaptureElement | undefined;
      const lines = await consoleOf(async () => {
        element = await show('en-US', {messages: '{"signIn": "Come in",}'});
        element.requestUpdate();
        await element.updateComplete;
      });
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.include('messages must be JSON');
      expect(buttonText(element as CaptureElement)).to.equal('Sign in');
    });

    for (const invalid of ['null', '7', '[]', '{"signIn": 7}', '{"__proto__": {"signIn": "x"}}']) {
      it(`ignores ${invalid}`, async () => {
        expect(buttonText(await show('en-US', {messages: invalid}))).to.equal('Sign in');
      });
    }
  });
});
