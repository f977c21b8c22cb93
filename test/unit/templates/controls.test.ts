import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {registerCatalogue} from '../../../src/localize/catalogues/register.ts';
import {
  choiceTemplate,
  errorId,
  idOf,
  inputTemplate,
  labelOf,
  selectTemplate,
  textareaTemplate,
  type FieldView,
} from '../../../src/templates/controls.ts';
import {fieldContext, fieldView} from '../../support/field-context.ts';
import {parsedField} from '../../support/parsed-field.ts';

const view = (json: object, changes: Partial<FieldView> = {}) =>
  fieldView(parsedField(json), changes);

async function show<E extends Element>(template: unknown, selector: string): Promise<E> {
  const root = await fixture(html`<div>${template}</div>`);
  return root.querySelector(selector) as E;
}

const attributesOf = (element: Element) =>
  Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)]));

describe('idOf', () => {
  for (const [name, id] of [
    ['firstName', 'p-firstName'],
    ['birthdate[dateselect_day]', 'p-birthdate[dateselect_day]'],
    ['shoe size', 'p-shoe%20size'],
    ['% \t', 'p-%25%20%09'],
    ['\ud800', 'p-\ud800'],
  ] as const) {
    it(`is ${JSON.stringify(id)} for ${JSON.stringify(name)}`, () => {
      expect(idOf('p-', name)).to.equal(id);
    });
  }

  it('differs for different names', () => {
    expect(idOf('', 'a b')).not.to.equal(idOf('', 'a%20b'));
  });
});

describe('errorId', () => {
  it('is one id, also for a name with spaces', () => {
    expect(errorId('p-', 'shoe size')).to.equal('p-shoe%20size-error');
  });
});

describe('labelOf', () => {
  for (const [name, label, expected] of [
    ['firstName', 'Given name', 'Given name'],
    ['firstName', '', 'First name'],
    ['newPasswordConfirm', '', 'Repeat password'],
    ['shoeSize', '', 'shoeSize'],
    ['constructor', '', 'constructor'],
  ] as const) {
    it(`is "${expected}" for the field ${name} ${label ? 'with' : 'without'} a label`, () => {
      expect(labelOf({name, label}, fieldContext({catalogue: registerCatalogue}))).to.equal(
        expected,
      );
    });
  }
});

describe('inputTemplate', () => {
  const options = {name: 'a b', type: 'email', autocomplete: 'email', inputmode: 'numeric'};

  it('has what browsers and password managers need', async () => {
    const template = inputTemplate(view({value: 'x', placeholder: 'you'}, {prefix: 'p-'}), options);
    expect(attributesOf(await show(template, 'input'))).to.deep.equal({
      part: 'input',
      autocorrect: 'off',
      spellcheck: 'false',
      id: 'p-a%20b',
      name: 'a b',
      type: 'email',
      value: 'x',
      placeholder: 'you',
      autocomplete: 'email',
      inputmode: 'numeric',
      enterkeyhint: 'next',
      'aria-invalid': 'false',
    });
  });

  it('is a plain text input without options', async () => {
    const input = await show(inputTemplate(view({}), {name: 'a'}), 'input');
    expect(input).to.have.attribute('type', 'text');
    for (const name of ['placeholder', 'autocomplete', 'inputmode', 'readonly', 'aria-required']) {
      expect(input).not.to.have.attribute(name);
    }
  });

  it('shows the state of its field', async () => {
    const state = {isRequired: true, isInvalid: true, isLast: true, hasAutofocus: true};
    const template = inputTemplate(view({}, {...state, describedBy: 'x-error'}), {name: 'a'});
    const input = await show(template, 'input');
    expect(input).to.have.attribute('aria-required', 'true');
    expect(input).to.have.attribute('autofocus');
    expect(input).to.have.attribute('aria-invalid', 'true');
    expect(input).to.have.attribute('aria-describedby', 'x-error');
    expect(input).to.have.attribute('enterkeyhint', 'go');
  });

  it('cannot be changed in a readonly field', async () => {
    const template = inputTemplate(view({type: 'readonly', value: 'x'}), {name: 'a'});
    expect(await show(template, 'input')).to.have.attribute('readonly');
  });
});

describe('selectTemplate', () => {
  const field = {type: 'select', value: '2'};
  const options = [
    {value: '', text: 'Choose', isDisabled: true},
    {value: '1', text: '<b>One</b>', isDisabled: false},
    {value: '2', text: 'Two', isDisabled: false},
  ];

  it('shows the text of its options, with the initial value selected', async () => {
    const template = selectTemplate(view(field), {name: 'a', autocomplete: 'country', options});
    const select = await show<HTMLSelectElement>(template, 'select');
    const shown = [...select.options].map(({value, text, disabled}) => [value, text, disabled]);
    expect(shown).to.deep.equal([
      ['', 'Choose', true],
      ['1', 'One', false],
      ['2', 'Two', false],
    ]);
    expect(select.value).to.equal('2');
    expect(select).to.have.attribute('name', 'a');
    expect(select).to.have.attribute('autocomplete', 'country');
  });

  it('shows the state of its field', async () => {
    const state = {isRequired: true, isInvalid: true, describedBy: 'x-error'};
    const select = await show(selectTemplate(view(field, state), {name: 'a'}), 'select');
    expect(select).to.have.attribute('aria-required', 'true');
    expect(select).to.have.attribute('aria-invalid', 'true');
    expect(select).to.have.attribute('aria-describedby', 'x-error');
  });
});

describe('textareaTemplate', () => {
  it('has the text, which a reset restores, and the state of its field', async () => {
    const state = {isRequired: true, isInvalid: true, describedBy: 'x-error'};
    const json = {
      type: 'textarea',
      value: 'a\n<b>',
      placeholder: 'About you',
      autocomplete: 'street-address',
    };
    const area = await show<HTMLTextAreaElement>(textareaTemplate(view(json, state)), 'textarea');
    expect(area.value).to.equal('a\n<b>');
    expect(area.defaultValue).to.equal('a\n<b>');
    expect(area).to.include({name: 'field', placeholder: 'About you', ariaRequired: 'true'});
    expect(area).to.have.attribute('autocomplete', 'street-address');
    expect(area).to.have.attribute('aria-invalid', 'true');
    expect(area).to.have.attribute('aria-describedby', 'x-error');
  });
});

describe('choiceTemplate', () => {
  const option = {value: 'f', text: '<b>Female</b>', isDisabled: false};

  it('is a radio button in its label, with an id of its own', async () => {
    const template = choiceTemplate(view({value: 'f'}), 'radio', option);
    const input = await show<HTMLInputElement>(template, 'input');
    expect(input).to.include({type: 'radio', id: 'field-f', name: 'field', value: 'f'});
    expect(input).to.include({checked: true, disabled: false, ariaRequired: null});
    expect(input.labels?.[0]).to.have.trimmed.text('Female');
    expect(input.labels?.[0]?.querySelector('b')).to.equal(null);
  });

  it('is a checkbox, whose id is that of the field', async () => {
    const state = {isRequired: true, isInvalid: true, describedBy: 'x-error'};
    const disabled = {...option, isDisabled: true};
    const template = choiceTemplate(view({}, state), 'checkbox', disabled);
    const input = await show<HTMLInputElement>(template, 'input');
    expect(input).to.include({type: 'checkbox', id: 'field', checked: false});
    expect(input).to.include({disabled: true, ariaRequired: 'true'});
    expect(input).to.have.attribute('aria-invalid', 'true');
    expect(input).to.have.attribute('aria-describedby', 'x-error');
  });
});
