import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {FieldContext} from '../../../src/templates/controls.ts';
import {fieldTemplate, type FieldPlace} from '../../../src/templates/field.ts';
import {fieldContext, fieldPlace} from '../../support/field-context.ts';
import {parsedField} from '../../support/parsed-field.ts';

/** Renders a field with this definition. */
async function show(
  json: object,
  name = 'field',
  changes: Partial<FieldContext> = {},
  place: Partial<FieldPlace> = {},
) {
  const field = parsedField(json, name);
  const template = fieldTemplate(field, fieldContext(changes), {...fieldPlace, ...place});
  const root = await fixture<HTMLElement>(html`<form>${template}</form>`);
  const find = (selector: string) => root.querySelector<HTMLInputElement>(selector);
  return {
    root,
    find,
    controls: [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')],
    /** The text that describes a control, as screen readers read it. */
    describedBy: (control: Element | null | undefined) =>
      (control?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => [...root.querySelectorAll('[id]')].find((element) => element.id === id))
        .map((element) => element?.textContent?.trim() ?? ''),
  };
}

const textOf = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();

const name = {schemaId: {first: 'givenName', last: 'familyName'}};
const radio = {type: 'radio', label: 'Gender', options: [{value: 'f'}, {value: 'm'}]};

describe('the controls of a field', () => {
  for (const [json, expected] of [
    [{}, ['text field']],
    [{type: 'email'}, ['email field']],
    [{type: 'tel'}, ['tel field']],
    [{type: 'password'}, ['password field']],
    [{type: 'textarea'}, ['textarea field']],
    [{type: 'select'}, ['select-one field']],
    [{type: 'checkbox'}, ['checkbox field']],
    [{type: 'readonly'}, ['text field']],
    [radio, ['radio field', 'radio field']],
    [name, ['text field[first]', 'text field[last]']],
    [
      {type: 'dateselect'},
      [
        'select-one field[dateselect_month]',
        'text field[dateselect_day]',
        'text field[dateselect_year]',
      ],
    ],
  ] as const) {
    it(`are ${expected.join(', ')} for ${JSON.stringify(json)}`, async () => {
      const {controls} = await show(json);
      expect(controls.map((control) => `${control.type} ${control.name}`)).to.deep.equal(expected);
    });
  }

  for (const [format, inputmode] of [
    ['numeric', 'numeric'],
    ['zipCode', 'numeric'],
    ['zipCode+4', null],
    ['alphaNumeric', null],
  ] as const) {
    it(`${inputmode ? 'bring up' : 'do not bring up'} a numeric keyboard for the format ${format}`, async () => {
      const {find} = await show({validation: {format}});
      expect(find('input')?.getAttribute('inputmode')).to.equal(inputmode);
    });
  }

  it('of a checkbox have the value `true`', async () => {
    const {find} = await show({type: 'checkbox', label: 'News', value: true});
    expect(find('input')).to.include({value: 'true', checked: true});
  });
});

describe('the label of a field', () => {
  it('belongs to its control', async () => {
    const {controls} = await show({label: '<b>Shoe</b> size'}, 'shoe size');
    expect(textOf(controls[0]?.labels?.[0])).to.equal('Shoe size (optional)');
  });

  it('is the legend of a group', async () => {
    for (const json of [radio, {...name, label: 'Name'}, {type: 'dateselect', label: 'Date'}]) {
      const {find} = await show(json);
      expect(textOf(find('fieldset > legend'))).to.equal(`${json.label} (optional)`);
    }
  });

  for (const [label, isHidden] of [
    ['Gender', 'true'],
    ['Gender, <a href="/why">why?</a>', null],
  ] as const) {
    it(`names its group once, with the label ${label}`, async () => {
      const {find} = await show({...radio, label, validation: {required: true}});
      const group = find('fieldset');
      const legend = find('legend');
      expect(group).to.have.attribute('role', 'radiogroup');
      expect(group).to.have.attribute('aria-required', 'true');
      expect(group).to.have.attribute('aria-labelledby', legend?.id);
      // The name of the group would be read twice.
      expect(legend?.getAttribute('aria-hidden')).to.equal(isHidden);
    });
  }

  it('of a composite field has labels for its parts', async () => {
    const {controls} = await show({...name, customText: {first: 'Given'}});
    const labels = controls.map((control) => textOf(control.labels?.[0]));
    expect(labels).to.deep.equal(['Given', 'last']);
    expect(controls.map(({autocomplete}) => autocomplete)).to.deep.equal([
      'given-name',
      'family-name',
    ]);
  });

  for (const [what, json] of [
    ['is required', {validation: {required: true}}],
    ['repeats another', {validation: {match: 'newPassword'}}],
    ['cannot be changed', {type: 'readonly'}],
  ] as const) {
    it(`does not say “optional” if the field ${what}`, async () => {
      expect((await show(json)).find('[part=optional]')).to.equal(null);
    });
  }
});

describe('a link beside the label of a field', () => {
  it('is after the control, in the order of the Tab key', async () => {
    const links = [html`<a href="/forgot">Forgot?</a>`];
    const {root} = await show({type: 'password'}, 'password', {}, {links});
    const order = [...root.querySelectorAll('input, button, a')].map(({localName}) => localName);
    expect(order).to.deep.equal(['input', 'button', 'a']);
  });
});

describe('the placeholder of a field', () => {
  for (const [name, placeholder, expected] of [
    ['firstName', 'First name *', null],
    ['firstName', 'Ada', 'Ada'],
    ['Company', 'Company', null],
  ] as const) {
    it(`is ${expected ?? 'left out'} if ${name} without a label has “${placeholder}”`, async () => {
      for (const type of ['text', 'textarea', 'password']) {
        const {controls} = await show({type, placeholder}, name);
        expect(controls[0]?.getAttribute('placeholder')).to.equal(expected);
      }
    });
  }
});

describe('the description of a field', () => {
  it('is its hint', async () => {
    const {controls, describedBy} = await show({tip: '<b>As on your card</b>'}, 'card number');
    expect(describedBy(controls[0])).to.deep.equal(['As on your card']);
  });

  for (const [what, json, hint] of [
    ['the length of a new password', {type: 'password'}, 'At least 8 characters'],
    ['the flow’s hint first', {type: 'password', tip: 'Long.'}, 'Long.'],
    ['no length for other fields', {}, ''],
    [
      'no length for a password that exists',
      {type: 'password', autocomplete: 'current-password'},
      '',
    ],
  ] as const) {
    it(`has ${what}`, async () => {
      const {controls, describedBy} = await show({...json, validation: {minLength: 8}});
      expect(describedBy(controls[0])).to.deep.equal([hint]);
    });
  }

  it('has all errors after the hint, on every control', async () => {
    const errorTexts = new Map([['field', ['Taken.', 'Too short.']]]);
    for (const json of [{}, radio, name, {type: 'dateselect'}, {type: 'checkbox'}]) {
      const {controls, describedBy} = await show({...json, tip: 'Hint'}, 'field', {errorTexts});
      expect(controls).not.to.be.empty;
      for (const control of controls) {
        expect(control).to.have.attribute('aria-invalid', 'true');
        const [hint, errors] = describedBy(control);
        expect(hint).to.equal('Hint');
        expect(errors).to.match(/^Error: Taken\.\s*Error: Too short\.$/);
      }
    }
  });

  for (const [what, json, errors] of [
    ['the hint', {tip: 'Six letters'}, ['Six letters.']],
    ['the length', {type: 'password'}, ['Please enter at least 8 characters.']],
  ] as const) {
    it(`has no hint while an error repeats ${what}`, async () => {
      const errorTexts = new Map([['field', errors]]);
      const all = {...json, validation: {minLength: 8}};
      const {find, controls, describedBy} = await show(all, 'field', {errorTexts});
      expect(find('[part=tip]')).to.equal(null);
      expect(describedBy(controls[0])).to.deep.equal([`Error: ${errors[0]}`]);
    });
  }

  it('is empty without a hint and without errors', async () => {
    const {controls, find} = await show({}, 'a', {errorTexts: new Map([['b', ['Taken.']]])});
    expect(controls[0]).not.to.have.attribute('aria-describedby');
    expect(controls[0]).to.have.attribute('aria-invalid', 'false');
    expect(find('[part=error]')).to.equal(null);
  });

  it('has ids with the prefix', async () => {
    const errorTexts = new Map([['field', ['Taken.']]]);
    const {root} = await show({tip: 'Hint'}, 'field', {prefix: 'p-', errorTexts});
    const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
    expect(ids).to.deep.equal(['p-field', 'p-field-tip', 'p-field-error']);
  });
});
