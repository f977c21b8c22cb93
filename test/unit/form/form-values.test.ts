import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {asciiDigits, readFormValues} from '../../../src/form/form-values.ts';

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

describe('readFormValues', () => {
  const read = async (content: unknown, controls: readonly HTMLInputElement[] = []) => {
    const form = await fixture<HTMLFormElement>(html`<form>${content}</form>`);
    return [...readFormValues(form, controls)];
  };

  it('reads the values as the form would send them', async () => {
    const values = await read(html`
      <input name="a" value=" ä&=+%\u{1f600}" />
      <input type="checkbox" name="b" value="true" />
      <input type="checkbox" name="c" value="true" checked />
      <select name="d"><option>1</option><option selected>2</option></select>
      <input name="e" value="disabled" disabled />
      <input value="without a name" />
    `);
    expect(values).to.deep.equal([
      ['a', ' ä&=+%\u{1f600}'],
      ['c', 'true'],
      ['d', '2'],
    ]);
  });

  it('turns the digits of dates into ASCII digits, and leaves those of other fields', async () => {
    const values = await read(html`
      <input name="birthdate[dateselect_year]" value="۱۹۸۵" />
      <input name="shoeSize" value="۴۲" />
    `);
    expect(values).to.deep.equal([
      ['birthdate[dateselect_year]', '1985'],
      ['shoeSize', '۴۲'],
    ]);
  });

  it('appends the values of the page’s own controls', async () => {
    const control = Object.assign(document.createElement('input'), {name: 'terms', value: 'yes'});
    expect(await read(html`<input name="a" value="1" />`, [control])).to.deep.equal([
      ['a', '1'],
      ['terms', 'yes'],
    ]);
  });
});
