import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {FieldContext} from '../../../src/templates/controls.ts';
import {errorSummaryTemplate} from '../../../src/templates/error-summary.ts';
import {fieldTemplate} from '../../../src/templates/field.ts';
import {fieldContext, fieldPlace} from '../../support/field-context.ts';
import {parsedField} from '../../support/parsed-field.ts';

const fields = [
  parsedField({}, 'firstName'),
  parsedField({type: 'dateselect', label: 'Date'}, 'shoe "size"'),
  parsedField({type: 'radio', options: [{value: '1'}, {value: '2'}]}, 'radio'),
];
const errorTexts = new Map([
  ['firstName', ['Too short.', '<b>Taken.</b>']],
  ['shoe "size"', ['Not a date.']],
  ['radio', ['Please make a choice.']],
  ['terms', ['Please tick this box.']],
]);

/** A form with a summary of its errors, in light DOM. */
async function show(changes: Partial<FieldContext> = {}, shown = fields) {
  const context = fieldContext({errorTexts, ...changes});
  const label = await fixture(html`<label>The terms <input name="terms" /></label>`);
  const control = label.querySelector('input') as HTMLInputElement;
  const form = await fixture<HTMLElement>(html`
    <form>
      ${errorSummaryTemplate({fields: shown, controls: [control]}, context)}
      ${shown.map((field) => fieldTemplate(field, context, fieldPlace))}
    </form>
  `);
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('[part=link]')];
  return {form, buttons, control};
}

describe('errorSummaryTemplate', () => {
  it('is a group whose name has the number of errors and the first of them', async () => {
    const summary = (await show()).form.querySelector('[role=group]');
    const name = 'Please check these fields: (4) First name: Too short. <b>Taken.</b>';
    expect(summary).to.have.attribute('aria-label', name);
  });

  it('lists each invalid field with its errors, and then the page’s own controls', async () => {
    const {buttons} = await show();
    expect(buttons.map(({textContent}) => textContent.trim())).to.deep.equal([
      'First name: Too short. <b>Taken.</b>',
      'Not a date.',
      'radio: Please make a choice.',
      'The terms: Please tick this box.',
    ]);
  });

  for (const [label, error, expected] of [
    ['Shoe size', 'Too large.', 'Shoe size: Too large.'],
    ['Shoe size:', 'Too large.', 'Shoe size: Too large.'],
    ['Your shoe size? *', 'Too large.', 'Your shoe size: Too large.'],
    ['Shoe size', 'This shoe size is too large.', 'This shoe size is too large.'],
    ['Shoe size', 'Please fill in this field.', 'Shoe size'],
    ['?', 'Too large.', '?: Too large.'],
  ] as const) {
    it(`says “${expected}” for a field “${label}” with the error “${error}”`, async () => {
      const texts = new Map([['field', [error]]]);
      const {buttons} = await show({errorTexts: texts}, [parsedField({label}, 'field')]);
      expect(buttons[0]).to.have.trimmed.text(expected);
    });
  }

  it('has only the labels of fields with the same error', async () => {
    const same = ['firstName', 'lastName'].map((name) => [name, ['Missing.']] as const);
    const shown = [parsedField({}, 'firstName'), parsedField({}, 'lastName')];
    const {buttons} = await show({errorTexts: new Map(same)}, shown);
    const texts = buttons.slice(0, 2).map(({textContent}) => textContent.trim());
    expect(texts).to.deep.equal(['First name', 'Last name']);
  });

  it('does not submit the form', async () => {
    for (const {type} of (await show()).buttons) expect(type).to.equal('button');
  });

  for (const prefix of ['', 'capture-register-1-']) {
    it(`moves the focus to the first control of a field${prefix && ', with prefixed ids'}`, async () => {
      const {buttons, control} = await show({prefix});
      const focused = buttons.map((button) => {
        button.click();
        return (document.activeElement as HTMLInputElement).name;
      });
      const month = 'shoe "size"[dateselect_month]';
      expect(focused).to.deep.equal(['firstName', month, 'radio', 'terms']);
      expect(document.activeElement).to.equal(control);
    });
  }
});
