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

/** Resolves when an element speaks a language. */
const speaks = (element: CaptureElement, language: string) =>
  waitUntil(() => card(element).lang === language, `${language} has not come`);

const buttonText = (element: CaptureElement) =>
  rootOf(element).querySelector('[part=button]')?.textContent?.trim();

describe('a form in a language', () => {
  const sandbox = useSandbox();

  const show = (locale: string, attributes: Readonly<Record<string, string>> = {}) =>
    mount('capture-sign-in', {...standard(sandbox.domain), locale, ...attributes});

  it('holds its space until its words are there, and shows no English before', async () => {
    await breakLanguage('fi', 'held');
    const element = await show('fi-FI');
    const form = rootOf(element).querySelector('form');
    expect(form).to.have.attribute('inert');
    expect(getComputedStyle(form as Element).visibility).to.equal('hidden');
    await mendLanguage('fi');
    await speaks(element, 'fi');
    expect(form).not.to.have.attribute('inert');
    expect(buttonText(element)).to.equal('Kirjaudu sisään');
    await expect(element).to.be.accessible();
  });

  it('shows no English before, also when another language is wanted meanwhile', async () => {
    await breakLanguage('ro', 'held');
    await breakLanguage('is', 'held');
    const element = await show('ro-RO');
    const form = rootOf(element).querySelector('form');
    element.locale = 'is-IS';
    await element.updateComplete;
    expect(form?.inert).to.equal(true);
    await mendLanguage('is');
    await speaks(element, 'is');
    expect(form?.inert).to.equal(false);
    await mendLanguage('ro');
  });

  it('does not hide again what it has shown in English, when it is moved', async () => {
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
    await speaks(element, 'lv');
  });

  it('sends the tag as it is written, and shows what the server says', async () => {
    const element = await show('de_AT');
    await speaks(element, 'de');
    await fill(element, {'E-Mail-Adresse': 'johndoe@example.com', Passwort: 'wrong'});
    await submit(element, 'capture-error');
    const [request] = (await posts(sandbox)).slice(-1);
    expect(new URLSearchParams(request?.body).get('locale')).to.equal('de_AT');
    expect(message(element)).not.to.equal('');
  });

  it('changes its words at any time, and keeps values, errors, focus and caret', async () => {
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
    await speaks(element, 'it');
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

  it('keeps a date, and the place in it, where its parts come in another order', async () => {
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
    await speaks(element, 'hu');
    expect((focused() as HTMLInputElement).name).to.equal(date('day'));
    await sendKeys({type: '7'});
    const typed = [...new FormData(form)].filter(([name]) => name.startsWith('birthdate'));
    expect(typed).to.deep.equal([
      [date('year'), '1985'],
      [date('month'), '3'],
      [date('day'), '17'],
    ]);
  });

  it('is mirrored where the language is written from right to left', async () => {
    const element = await show('ar-EG');
    await speaks(element, 'ar');
    expect(card(element).dir).to.equal('rtl');
    const toggle = rootOf(element).querySelector('[part=toggle]') as Element;
    const field = rootOf(element).querySelector('[type=password]') as Element;
    const middle = ({left, right}: DOMRect) => (left + right) / 2;
    expect(middle(toggle.getBoundingClientRect())).to.be.lessThan(
      middle(field.getBoundingClientRect()),
    );
    // What is shown of a password reads as it was typed, beside the eye and not below it.
    const {direction, paddingLeft} = getComputedStyle(field);
    expect(direction).to.equal('ltr');
    expect(field.getBoundingClientRect().left + parseFloat(paddingLeft)).to.be.at.least(
      toggle.getBoundingClientRect().right,
    );
  });

  it('is mirrored, with its months, also where its fields are the page’s and its tag is a server’s', async () => {
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

  it('speaks its own beside one that speaks another, also while both change', async () => {
    const tags = ['ru-RU', 'ja-JP', 'en-US', 'he', 'zh-TW', 'pt-AO'];
    const speech = ['ru', 'ja', 'en', 'he', 'zh-Hant', 'pt-PT'];
    const one = await show('ja-JP');
    const other = await show('ru-RU');
    await Promise.all([speaks(one, 'ja'), speaks(other, 'ru')]);
    expect(buttonText(one)).not.to.equal(buttonText(other));
    for (let i = 0; i < 60; i++) {
      one.locale = tags[i % tags.length];
      other.locale = tags[(i + 1) % tags.length];
      if (i % 7 === 0) await one.updateComplete;
    }
    one.locale = tags[3];
    other.locale = tags[5];
    await Promise.all([speaks(one, speech[3] ?? ''), speaks(other, speech[5] ?? '')]);
    // Nothing that was asked for in between comes late.
    await waitUntil(() =>
      ['ru', 'ja', 'he', 'zh-Hant', 'pt-PT'].every((tag) => tag in languageRegistry()),
    );
    await Promise.all([one.updateComplete, other.updateComplete]);
    expect([card(one).lang, card(other).lang]).to.deep.equal(['he', 'pt-PT']);
    expect([card(one).dir, card(other).dir]).to.deep.equal(['rtl', 'ltr']);
  });

  it('keeps its language while the next one comes', async () => {
    const element = await show('sv');
    await speaks(element, 'sv');
    await breakLanguage('da', 'held');
    element.locale = 'da';
    await element.updateComplete;
    expect(card(element).lang).to.equal('sv');
    expect(rootOf(element).querySelector('form')).not.to.have.attribute('inert');
    await mendLanguage('da');
    await speaks(element, 'da');
  });

  it('minds no language that it no longer wants', async () => {
    const element = await show('sv');
    await speaks(element, 'sv');
    await breakLanguage('ca', 'held');
    await breakLanguage('gl', 'missing');
    const lines = await consoleOf(async () => {
      element.locale = 'gl';
      await element.updateComplete;
      element.locale = 'ca';
      // Comes after the other, as both ask the same server.
      await fetch('/src/platform/languages/gl.js');
      await element.updateComplete;
    });
    expect(lines).to.have.lengthOf(1);
    expect(card(element).lang).to.equal('sv');
    await mendLanguage('gl');
    await mendLanguage('ca');
    await speaks(element, 'ca');
  });

  it('takes the digits of its language for a date', async () => {
    const element = await mount('capture-register', {
      ...standard(sandbox.domain),
      locale: 'fa-IR',
    });
    await speaks(element, 'fa');
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

  describe('whose file cannot be had', () => {
    for (const [tag, fault, why] of [
      ['et', 'missing', 'HTTP 404'],
      ['hr', 'HTML', 'SyntaxError'],
      ['sk', 'truncated', 'SyntaxError'],
      ['sl', 'cut off', 'TypeError'],
    ] as const) {
      it(`because it is ${fault}: speaks English, says so once, and works`, async () => {
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

        // The next one has more luck, and what is there serves all.
        await mendLanguage(tag);
        const third = await show(tag);
        await Promise.all([speaks(third, tag), speaks(other, tag)]);
      });
    }

    it('because it is late: speaks English, and changes when it comes', async () => {
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
      await speaks(late, 'lt');
      expect(focused()).to.equal(active);
      expect((active as HTMLInputElement).value).to.equal('secret');
      expect(buttonText(late)).to.equal('Prisijungti');
    });
  });

  describe('that the page brings with a script tag', () => {
    const digest = async (tag: string) => {
      const bytes = await (await fetch(`/src/platform/languages/${tag}.js`)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
      return `sha384-${btoa(String.fromCharCode(...hash))}`;
    };

    it('is there at once', async () => {
      expect(await addLanguage('uk', await digest('uk'))).to.equal('load');
      const element = await show('uk-UA');
      expect(card(element).lang).to.equal('uk');
      expect(rootOf(element).querySelector('form')).not.to.have.attribute('inert');
    });

    it('serves elements that are there already', async () => {
      await breakLanguage('bg', 'missing');
      let element: CaptureElement | undefined;
      await consoleOf(async () => {
        element = await show('bg');
        const form = rootOf(element).querySelector('form') as Element;
        await waitUntil(() => !form.hasAttribute('inert'));
      });
      await mendLanguage('bg');
      await addLanguage('bg');
      await speaks(element as CaptureElement, 'bg');
    });

    it('with a wrong hash is not taken, nor fetched past it', async () => {
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

    it('may stand beside one of another library, which is none of its business', async () => {
      const other = document.createElement('script');
      other.type = 'text/plain';
      other.integrity = await digest('uk');
      other.src = '/editor/languages/tr.js';
      document.head.append(other);
      await speaks(await show('tr'), 'tr');
      other.remove();
    });

    it('may be none of ours', async () => {
      languageRegistry()['mt'] = {signIn: 'Idħol'};
      const element = await show('mt-MT');
      expect(card(element).lang).to.equal('mt');
      expect(buttonText(element)).to.equal('Idħol');
      // What it lacks is English.
      expect(input(element, 'Email address')).to.exist;
    });
  });

  describe('with words of the page’s own', () => {
    it('says them in place of its own, in any language', async () => {
      const element = await show('en-US', {messages: '{"signIn": "Come in", "required": ""}'});
      expect(buttonText(element)).to.equal('Come in');
      const {detail} = await submit(element, 'capture-error');
      expect(detail.invalid_fields['currentPassword']).to.deep.equal([
        'Please fill in this field.',
      ]);
      element.messages = {signIn: 'Hinein', password: 'Kennwort'};
      element.locale = 'de';
      await speaks(element, 'de');
      expect(button(element, 'Hinein')).to.exist;
      expect(input(element, 'Kennwort')).to.exist;
      expect(input(element, 'E-Mail-Adresse')).to.exist;
    });

    it('keeps them off the edges of a button, however many lines they take', async () => {
      const element = await show('en-US', {
        messages: JSON.stringify({signIn: 'Come in '.repeat(30)}),
      });
      const words = document.createRange();
      const box = button(element, 'Come in '.repeat(30).trim());
      words.selectNodeContents(box);
      const {top, bottom} = words.getBoundingClientRect();
      expect(top - box.getBoundingClientRect().top).to.be.at.least(4);
      expect(box.getBoundingClientRect().bottom - bottom).to.be.at.least(4);
    });

    it('keeps the parts of a date in line, however many lines their labels take', async () => {
      const narrow = document.createElement('div');
      narrow.style.inlineSize = '300px';
      const attributes = {...standard(sandbox.domain), messages: '{"year": "Gregorian year"}'};
      const element = await mount('capture-register', attributes, narrow);
      const [month, day, year] = [
        ...rootOf(element).querySelectorAll('[part=date] [part=input]'),
      ].map((one) => one.getBoundingClientRect());
      expect([day?.bottom, year?.bottom]).to.deep.equal([month?.bottom, month?.bottom]);
    });

    it('says where a mistake in them is, and works without', async () => {
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

    for (const odd of ['null', '7', '[]', '{"signIn": 7}', '{"__proto__": {"signIn": "x"}}']) {
      it(`does without ${odd}`, async () => {
        expect(buttonText(await show('en-US', {messages: odd}))).to.equal('Sign in');
      });
    }
  });
});
