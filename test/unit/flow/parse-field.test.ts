import {expect} from '@open-wc/testing';
import {parseField} from '../../../src/flow/parse-field.ts';
import {jsonObject} from '../../../src/json.ts';
import {parsedField} from '../../support/parsed-field.ts';

describe('the type of a field', () => {
  for (const [json, type] of [
    [{element: 'input', type: 'text'}, 'text'],
    [{type: 'email'}, 'email'],
    [{type: 'password'}, 'password'],
    [{type: 'tel'}, 'tel'],
    [{type: 'phone'}, 'tel'],
    [{type: 'textarea'}, 'textarea'],
    [{element: 'textarea'}, 'textarea'],
    [{element: 'select'}, 'select'],
    [{type: 'radio'}, 'radio'],
    [{type: 'checkbox'}, 'checkbox'],
    [{element: 'capture', type: 'dateselect'}, 'dateselect'],
    [{type: 'hidden'}, 'hidden'],
    [{type: 'readonly'}, 'readonly'],
    [{type: 'multiIdentifierAuth'}, 'text'],
    [{}, 'text'],
    [{type: 1, element: null}, 'text'],
    [{type: 'text', schemaId: 'primaryAddress.mobile'}, 'tel'],
  ] as const) {
    it(`is ${type} for ${JSON.stringify(json)}`, () => {
      expect(parsedField(json).type).to.equal(type);
    });
  }

  for (const type of ['captcha', 'photoManager', '__proto__', 'constructor']) {
    it(`is returned in place of a field if it is ${type}, which a form cannot hold`, () => {
      const options = {locale: 'en-US', hasAccount: false};
      const json = jsonObject({element: 'capture', type});
      expect(parseField('field', json, options)).to.equal(type);
    });
  }
});

describe('the texts, options and rules of a field', () => {
  it('are compared in linear time', () => {
    const blank = `${' '.repeat(4990)}x`;
    const start = performance.now();
    for (let i = 0; i < 50; i++) parsedField({label: `a${blank}`, placeholder: `b${blank}`});
    expect(performance.now() - start).to.be.below(100);
  });

  it('leave out a placeholder that repeats the label', () => {
    for (const [label, placeholder, shown] of [
      ['Surname', 'Surname *', ''],
      ['Email&nbsp;address:', 'email\xa0address', ''],
      ['Surname', 'Smith', 'Smith'],
      ['', 'Smith', 'Smith'],
    ] as const) {
      expect(parsedField({label, placeholder}).placeholder).to.equal(shown);
    }
  });

  it('are read as a published flow file has them', () => {
    const field = parsedField({
      element: 'select',
      label: 'State',
      placeholder: 'Choose',
      tip: 'Where you live',
      value: 'AL',
      options: [
        {disabled: true, text: 'State', value: ''},
        {disabled: false, text: 'Alabama', value: 'AL'},
      ],
      validation: {required: true, messages: {required: 'State is required.'}},
    });
    expect(field).to.include({label: 'State', placeholder: 'Choose'});
    expect(field).to.include({tip: 'Where you live', value: 'AL'});
    expect(field.options).to.deep.equal([
      {value: '', text: 'State', isDisabled: true},
      {value: 'AL', text: 'Alabama', isDisabled: false},
    ]);
    expect(field.rules.get('required')).to.equal(true);
    expect(field.ruleMessages.get('required')).to.equal('State is required.');
  });

  it('are read as the Configuration API has them, in the form’s locale', () => {
    const json = {
      type: 'select',
      schemaAttribute: 'primaryAddress.stateAbbreviation',
      label: {values: {'de-DE': 'Staat', 'en-US': 'State'}},
      validation: [
        {rule: 'required', value: true, message: {values: {'en-US': 'State is required.'}}},
        {rule: 'minLength', value: 2, message: 'Too short.'},
        {rule: 'unique'},
      ],
      options: [{label: {values: {'en-US': 'Alabama'}}, value: 'AL', selected: true}],
    };
    const field = parsedField(json);
    expect(field).to.include({label: 'State', value: 'AL', autocomplete: 'address-level1'});
    expect(field.options).to.deep.equal([{value: 'AL', text: 'Alabama', isDisabled: false}]);
    expect([...field.rules]).to.deep.equal([
      ['required', true],
      ['minLength', 2],
      ['unique', true],
    ]);
    expect(field.ruleMessages.get('required')).to.equal('State is required.');
    expect(field.ruleMessages.get('minLength')).to.equal('Too short.');
    expect(parsedField(json, 'field', {locale: 'de-DE'}).label).to.equal('Staat');
  });

  it('fall back to the first locale that the Configuration API has', () => {
    const label = {values: {'de-DE': 'Staat', 'en-US': 'State'}};
    expect(parsedField({label}, 'field', {locale: 'fr-FR'}).label).to.equal('Staat');
  });

  it('are empty if the definition has other JSON in their place', () => {
    const odd = {label: {}, placeholder: [], tip: 1, options: 'x', validation: 'y', value: null};
    const field = parsedField(odd);
    expect(field).to.include({label: '', placeholder: '', tip: '', value: ''});
    expect(field.options).to.be.empty;
    expect(field.rules.size).to.equal(0);
  });

  it('are cut off where they are too long for a form', () => {
    const options = Array.from({length: 5000}, (_, i) => ({value: i, text: ''}));
    const field = parsedField({type: 'select', label: 'x'.repeat(1e6), options});
    expect(field.label).to.have.lengthOf(5000);
    expect(field.options).to.have.lengthOf(1000);
  });

  it('may contain a circular reference', () => {
    const option: Record<string, unknown> = {value: 'a', text: 'A'};
    option['options'] = [option];
    const json = {element: 'select', options: [option]};
    option['parent'] = json;
    expect(parsedField(json).options).to.deep.equal([{value: 'a', text: 'A', isDisabled: false}]);
  });
});

describe('the initial value of a field', () => {
  for (const [json, value] of [
    [{value: 'a'}, 'a'],
    [{value: 7}, '7'],
    [{value: false}, 'false'],
    [{type: 'checkbox', preChecked: true, value: 'yes'}, 'true'],
    [{value: 'a', options: [{value: 'b', selected: true}]}, 'b'],
    [{value: 'a', options: [{value: 'b', selected: 'true'}]}, 'a'],
    [{}, ''],
  ] as const) {
    it(`is "${value}" for ${JSON.stringify(json)}`, () => {
      expect(parsedField(json).value).to.equal(value);
    });
  }
});

describe('a value that is too long', () => {
  it('is left out, as half of it would be another value', () => {
    const value = 'x'.repeat(5001);
    const field = parsedField({type: 'select', value, options: [{value, text: 'A'}]});
    expect(field.value).to.equal('');
    expect(field.options[0]?.value).to.equal('');
    expect(parsedField({value: value.slice(1)}).value).to.have.lengthOf(5000);
  });
});

describe('a date', () => {
  for (const [json, order] of [
    [{format: ['day', 'month', 'year']}, ['day', 'month', 'year']],
    [{dateFormat: 'yyyy-mm-dd'}, ['year', 'month', 'day']],
    [{dateFormat: 'DD/MM/YYYY'}, ['day', 'month', 'year']],
    [{format: ['day', 'day']}, []],
    [{format: ['day', 'month', 'century']}, []],
    [{format: 7}, []],
    [{}, []],
  ] as const) {
    it(`with ${JSON.stringify(json)} has the order ${order.join() || 'of its language'}`, () => {
      expect(parsedField({type: 'dateselect', ...json}).date.order).to.deep.equal(order);
    });
  }

  it('has the labels, month names and years of its definition', () => {
    const {date} = parsedField({
      type: 'dateselect',
      customText: {dayLabelDateSelect: 'Tag'},
      monthLabel: 'Monat',
      monthNames: [...'abcdefghijklmn'],
      yearStart: 1920,
      yearEnd: '2020',
    });
    expect(date.labels).to.deep.equal({day: 'Tag', month: 'Monat', year: ''});
    expect(date.monthNames).to.deep.equal([...'abcdefghijkl']);
    expect(date.years).to.deep.equal([1920, 2020]);
  });
});

describe('a composite field', () => {
  it('has a part for each key of its schemaId', () => {
    const schemaId = {first: 'givenName', last: 'familyName'};
    expect(parsedField({schemaId, customText: {first: 'Vorname'}}).parts).to.deep.equal([
      {name: 'first', label: 'Vorname', autocomplete: 'given-name'},
      {name: 'last', label: '', autocomplete: 'family-name'},
    ]);
  });

  it('has ten parts at most', () => {
    const schemaId = Object.fromEntries([...'abcdefghijklm'].map((part) => [part, part]));
    expect(parsedField({schemaId}).parts).to.have.lengthOf(10);
  });
});

describe('the autofill token of a field', () => {
  it('is the one that the definition has', () => {
    const json = {type: 'email', autocomplete: 'work email'};
    expect(parsedField(json).autocomplete).to.equal('work email');
  });

  it('is not switched off by the elementAttributes of the definition', () => {
    const json = {type: 'password', elementAttributes: {autocomplete: 'off'}};
    expect(parsedField(json).autocomplete).to.equal('new-password');
  });

  it('is `username` for a field with several kinds of identifiers', () => {
    expect(parsedField({type: 'multiIdentifierAuth'}).autocomplete).to.equal('username');
  });

  it('depends on whether the form is for signing in', () => {
    const json = {type: 'password'};
    expect(parsedField(json, 'a', {hasAccount: true}).autocomplete).to.equal('current-password');
  });
});
