import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {FieldView} from '../../../src/templates/controls.ts';
import {dateTemplate} from '../../../src/templates/date-field.ts';
import {fieldView} from '../../support/field-context.ts';
import {parsedField} from '../../support/parsed-field.ts';

/** Renders a date with this definition. */
async function show(json: object = {}, changes: Partial<FieldView> = {}) {
  const field = parsedField({type: 'dateselect', ...json}, 'birthdate');
  const root = await fixture(html`<div>${dateTemplate(fieldView(field, changes))}</div>`);
  const find = (part: string) =>
    root.querySelector(`[name="birthdate[dateselect_${part}]"]`) as HTMLSelectElement;
  const controls = [...root.querySelectorAll<HTMLInputElement>('input, select')];
  const parts = controls.map((control) => /select_(\w+)/.exec(control.name)?.[1]);
  return {find, controls, parts};
}

/** A label’s own words, without the options of the list in it. */
const labelOf = (control: HTMLInputElement) =>
  [...(control.labels?.[0]?.childNodes ?? [])]
    .filter((node) => node instanceof Text)
    .map(({data}) => data.trim())
    .join('');

describe('dateTemplate', () => {
  for (const [what, json, language, order] of [
    ['of the language', {}, 'en', ['month', 'day', 'year']],
    ['of another language', {}, 'de', ['day', 'month', 'year']],
    ['of the flow', {dateFormat: 'yyyy-mm-dd'}, 'en', ['year', 'month', 'day']],
  ] as const) {
    it(`asks for the parts in the order ${what}`, async () => {
      expect((await show(json, {language})).parts).to.deep.equal(order);
    });
  }

  it('labels the parts in the language of the form', async () => {
    const {controls} = await show();
    expect(controls.map(labelOf)).to.deep.equal(['Month', 'Day', 'Year']);
  });

  it('labels the parts as the flow does', async () => {
    const {controls} = await show({monthLabel: 'Mo', dayLabel: 'Da', yearLabel: '<b>Ye</b>'});
    expect(controls.map(labelOf)).to.deep.equal(['Mo', 'Da', '<b>Ye</b>']);
  });

  it('lists the months of the language by number', async () => {
    const {options} = (await show({}, {language: 'cs'})).find('month');
    expect([...options].map(({value}) => value).join()).to.equal(',1,2,3,4,5,6,7,8,9,10,11,12');
    expect([options[0]?.text, options[1]?.text]).to.deep.equal(['–', 'leden']);
    expect(options[12]?.text).to.equal('prosinec');
  });

  it('lists the months of the flow', async () => {
    const {options} = (await show({monthNames: ['Jan', 'Feb']})).find('month');
    expect([...options].map(({value, text}) => `${value} ${text}`)).to.deep.equal([
      ' –',
      '1 Jan',
      '2 Feb',
    ]);
  });

  it('takes day and year with a numeric keyboard', async () => {
    const {find} = await show();
    for (const part of ['day', 'year']) {
      expect(find(part)).to.have.attribute('inputmode', 'numeric');
    }
  });

  it('has an autofill token for each part', async () => {
    const {controls} = await show();
    const tokens = controls.map((control) => control.getAttribute('autocomplete'));
    expect(tokens).to.deep.equal(['bday-month', 'bday-day', 'bday-year']);
  });

  it('has no autofill tokens for a date that is no birthday', async () => {
    const field = parsedField({type: 'dateselect'}, 'other');
    const root = await fixture(html`<div>${dateTemplate(fieldView(field))}</div>`);
    for (const control of root.querySelectorAll('input, select')) {
      expect(control).not.to.have.attribute('autocomplete');
    }
  });

  it('marks every part of an invalid date', async () => {
    const {controls} = await show({}, {isInvalid: true, describedBy: 'x-error'});
    for (const control of controls) {
      expect(control).to.have.attribute('aria-invalid', 'true');
      expect(control).to.have.attribute('aria-describedby', 'x-error');
    }
  });
});
