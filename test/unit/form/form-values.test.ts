import {expect} from '@open-wc/testing';
import {parseForm} from '../../../src/flow/form-definition.ts';
import {
  asciiDigits,
  normalizeIdentifier,
  readFormValues,
  sendableValues,
} from '../../../src/form/form-values.ts';
import {jsonObject} from '../../../src/json.ts';
import {parsedField} from '../../support/parsed-field.ts';

describe('asciiDigits', () => {
  for (const [text, expected] of [
    ['2000', '2000'],
    ['٢٠٠٠', '2000'],
    ['۱۹۸۵', '1985'],
    ['१९८५', '1985'],
    ['০৯', '09'],
    ['２０１９', '2019'],
    ['𝟏𝟗𝟖𝟓', '1985'],
    ['𝟿𝟶', '90'],
    ['a1b', 'a1b'],
    ['½', '½'],
    ['', ''],
  ] as const) {
    it(`turns "${text}" into "${expected}"`, () => {
      expect(asciiDigits(text)).to.equal(expected);
    });
  }
});

describe('normalizeIdentifier', () => {
  for (const space of [
    ...'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
    ...'\u2028\u2029\u202f\u205f\u3000\ufeff',
    ...'\u200b\u200c\u200d\u2060',
    ...'\u200e\u200f\u202a\u202c\u2066\u2069',
  ]) {
    const code = space.charCodeAt(0).toString(16).padStart(4, '0');
    it(`removes U+${code} on both sides, and keeps it inside`, () => {
      expect(normalizeIdentifier(`${space}${space}jane@example.com${space}`)).to.equal(
        'jane@example.com',
      );
      expect(normalizeIdentifier(`${space}jane${space}roe${space}`)).to.equal(`jane${space}roe`);
      expect(normalizeIdentifier(space)).to.equal('');
    });
  }

  for (const [written, sent] of [
    ['', ''],
    ['j', 'j'],
    ['Jane.Roe+news@Example.COM', 'Jane.Roe+news@Example.COM'],
    // From an input method.
    ['ｊａｎｅ．ｒｏｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'jane.roe@example.com'],
    ['\u3000ｊａｎｅ＠example.com\u3000', 'jane@example.com'],
    ['jane﹫example.com', 'jane@example.com'],
    ['jane＠例え。テスト', 'jane@xn--r8jz45g.xn--zckzah'],
    ['ｊａｎｅ@EXAMPLE.com', 'jane@EXAMPLE.com'],
    // The local part is not a domain.
    ['jäne@Example.com', 'jäne@Example.com'],
    ['ja\u0308ne@example.com', 'jäne@example.com'],
    // Internationalised domains.
    ['jane@exämple.de', 'jane@xn--exmple-cua.de'],
    ['Jane@EXÄMPLE.de', 'Jane@xn--exmple-cua.de'],
    ['jane@straße.de', 'jane@xn--strae-oqa.de'],
    ['jane@مثال.إختبار', 'jane@xn--mgbh0fb.xn--kgbechtv'],
    ['jane@xn--exmple-cua.de', 'jane@xn--exmple-cua.de'],
    ['jane@☕.example', 'jane@xn--53h.example'],
    // Not a domain: left for validation, with nothing lost.
    ['jane@exämple.de/path', 'jane@exämple.de/path'],
    ['jane@exämple.de\\path', 'jane@exämple.de\\path'],
    ['jane@exämple.de?a=b', 'jane@exämple.de?a=b'],
    ['jane@exämple.de#a', 'jane@exämple.de#a'],
    ['jane@exämple.de:80', 'jane@exämple.de:80'],
    ['jane@exämple.de\t.de', 'jane@exämple.de\t.de'],
    ['jane@ex%C3%A4mple.ä', 'jane@ex%C3%A4mple.ä'],
    ['jane@aא.com', 'jane@aא.com'],
    [`jane@${'ä'.repeat(254)}`, `jane@${'ä'.repeat(254)}`],
    ['jane@ä de', 'jane@ä de'],
    ['a@b@exämple.de', 'a@b@xn--exmple-cua.de'],
    ['@exämple.de', '@exämple.de'],
    ['jane@', 'jane@'],
    // User names.
    ['ｊａｎｅ', 'ｊａｎｅ'],
    [' +49 151 ', '+49 151'],
  ] as const) {
    it(`sends ${JSON.stringify(written)} as ${JSON.stringify(sent)}`, () => {
      expect(normalizeIdentifier(written)).to.equal(sent);
      expect(normalizeIdentifier(sent)).to.equal(sent);
    });
  }

  it('takes hostile lengths without hanging', () => {
    for (const text of [' ', '\u200b', '@', '＠', 'a', 'ä']) {
      for (const [before, after] of ['', 'a', 'a@ä'].flatMap((a) => [
        [a, ''],
        [a, 'a'],
      ])) {
        expect(normalizeIdentifier(before + text.repeat(1e6) + after)).to.be.a('string');
      }
    }
  });
});

describe('readFormValues', () => {
  it('leaves out a chosen option that is disabled, as a form does', () => {
    const form = document.createElement('form');
    form.innerHTML =
      '<select name="size"><option value="none" disabled selected>Choose</option><option>S</option></select>';
    document.body.append(form);
    expect([...readFormValues(document.body, [], []).keys()]).to.deep.equal([]);
    form.remove();
  });

  /** A form with an input for each of these fields, as it is shown. */
  const formOf = (types: Readonly<Record<string, string>>) => {
    const form = document.createElement('form');
    for (const [name, type] of Object.entries(types)) {
      form.append(Object.assign(document.createElement('input'), {name, type}));
    }
    document.body.append(form);
    return form;
  };
  const parse = (fields: Readonly<Record<string, object>>, hasAccount = false) => {
    const definitions = new Map(
      Object.entries(fields).map(([name, json]) => [name, jsonObject(json)]),
    );
    return parseForm(definitions, {locale: 'en-US', hasAccount}).fields;
  };
  /** The value that is read where the visitor types or pastes `text`. */
  const read = (field: object, text: string, type = 'text', hasAccount = false) => {
    const form = formOf({field: type});
    const input = form.querySelector('input') as HTMLInputElement;
    input.focus();
    document.execCommand('insertText', false, text);
    const typed = input.value;
    const value = readFormValues(document, parse({field}, hasAccount), []).get('field');
    expect(input.value).to.equal(typed);
    form.remove();
    return value;
  };

  const padded = '\ufeff \u00a0jane@example.com\u200b ';
  for (const [what, field, type, hasAccount] of [
    ['the type email', {type: 'email'}, 'email'],
    ['the format email', {validation: {format: 'email'}}, 'text'],
    ['the token username', {autocomplete: 'username'}, 'text'],
    ['the token username among others', {autocomplete: 'section-a USERNAME webauthn'}, 'text'],
    ['the token email', {autocomplete: 'email'}, 'text'],
    ['several identifiers', {type: 'multiIdentifierAuth'}, 'text'],
    ['a text to sign in with', {type: 'text'}, 'text', true],
    ['a phone number to sign in with', {type: 'tel'}, 'tel', true],
  ] as const) {
    it(`removes what surrounds the value of a field with ${what}`, () => {
      expect(read(field, padded, type, hasAccount)).to.equal('jane@example.com');
    });
  }

  for (const [what, field, type] of [
    ['a password', {type: 'password'}, 'password'],
    ['a password that is shown', {type: 'password'}, 'text'],
    ['a password with the format email', {type: 'password', validation: {format: 'email'}}, 'text'],
    ['a password with the token username', {type: 'password', autocomplete: 'username'}, 'text'],
    ['any other text', {type: 'text'}, 'text'],
  ] as const) {
    it(`takes ${what} as it was typed`, () => {
      for (const text of [padded, ' ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ\u3000', 'jane@exämple.de ']) {
        expect(read(field, text, type)).to.equal(text);
      }
    });
  }

  for (const [typed, sent] of [
    ['jane@exämple.de', 'jane@xn--exmple-cua.de'],
    ['Jane@EXÄMPLE.de', 'Jane@xn--exmple-cua.de'],
    ['jane@例え。テスト', 'jane@xn--r8jz45g.xn--zckzah'],
    ['jane@ｅｘａｍｐｌｅ．ＣＯＭ', 'jane@example.com'],
    ['jane@-ä-.de', 'jane@xn-----via.de'],
    ['\u00a0jane@exämple.de', 'jane@xn--exmple-cua.de'],
    ['ｊａｎｅ＠exämple.de', 'jane@xn--exmple-cua.de'],
    ['ｊａｎｅ＠EXAMPLE.com', 'jane@EXAMPLE.com'],
    ['Jane@Example.com', 'Jane@Example.com'],
  ] as const) {
    it(`reads ${typed} from an input of any type and in any engine as ${sent}`, () => {
      expect(read({type: 'email'}, typed, 'email')).to.equal(sent);
      expect(read({validation: {format: 'email'}}, typed)).to.equal(sent);
    });
  }

  it('reads each part of a user name and of a date', () => {
    const schemaId = {area: '/phone/area', number: '/phone/number'};
    const fields = {login: {schemaId}, birthdate: {type: 'dateselect'}, note: {type: 'textarea'}};
    const names = ['login[area]', 'login[number]', 'birthdate[dateselect_year]', 'note'];
    const form = formOf(Object.fromEntries(names.map((name) => [name, 'text'])));
    for (const input of form.querySelectorAll('input')) input.value = ' ١٩٩٠ ';
    expect([...readFormValues(document, parse(fields, true), [])]).to.deep.equal([
      ['login[area]', '١٩٩٠'],
      ['login[number]', '١٩٩٠'],
      ['birthdate[dateselect_year]', ' 1990 '],
      ['note', ' ١٩٩٠ '],
    ]);
    form.remove();
  });

  it('adds the page’s own controls as they are', () => {
    const own = Object.assign(document.createElement('input'), {name: 'email', value: ' x '});
    const form = formOf({email: 'text'});
    const fields = parse({email: {type: 'email'}, missing: {type: 'email'}});
    expect([...readFormValues(document, fields, [own])]).to.deep.equal([
      ['email', ''],
      ['email', ' x '],
    ]);
    form.remove();
  });
});

describe('sendableValues', () => {
  const options = ['true', 'false', 'FALSE'].map((value) => ({value, text: value}));

  for (const [type, value, isSent] of [
    ['hidden', 'false', false],
    ['readonly', 'false', false],
    ['radio', 'false', false],
    ['select', 'FALSE', false],
    ['radio', 'true', true],
    ['hidden', 'no', true],
    ['text', 'false', true],
    ['textarea', 'false', true],
  ] as const) {
    it(`${isSent ? 'has' : 'leaves out'} the value "${value}" of a field of type ${type}`, () => {
      const values = new URLSearchParams({field: value, other: 'false'});
      const sent = sendableValues([parsedField({type, options})], values);
      expect(sent.toString()).to.equal(isSent ? values.toString() : 'other=false');
    });
  }
});
