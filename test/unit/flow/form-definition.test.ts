import {expect} from '@open-wc/testing';
import {
  applyOverrides,
  parseForm,
  findFormDefinition,
  type FieldDefinitions,
} from '../../../src/flow/form-definition.ts';
import {standardRegistrationForm} from '../../../src/flow/standard-forms.ts';

const options = {locale: 'en-US', isSignIn: false};

const file = (fields: object, names: readonly unknown[] = Object.keys(fields)) => ({
  stat: 'ok',
  version: '20190618143040022299',
  fields: {...fields, registrationForm: {element: 'form', fields: names}},
});

const definitions = (fields: object, names?: readonly unknown[]): FieldDefinitions =>
  findFormDefinition(file(fields, names), 'registrationForm')?.definitions ?? new Map();

const field = (json: object, name = 'field') => {
  const [found] = parseForm(definitions({[name]: json}), options).fields;
  if (!found) throw new Error('left out');
  return found;
};

describe('a flow file', () => {
  it('gives the fields of a form in its order, and its version', () => {
    const found = findFormDefinition(
      file({a: {}, b: {}, c: {}}, ['c', 'a', 'none']),
      'registrationForm',
    );
    expect(found?.version).to.equal('20190618143040022299');
    expect([...(found?.definitions.keys() ?? [])]).to.deep.equal(['c', 'a']);
  });

  for (const [what, json] of [
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a list', []],
    ['no fields', {}],
    ['fields that are a list', {fields: [1]}],
    ['another form', {fields: {signInForm: {fields: ['a']}, a: {}}}],
    ['a form without fields', {fields: {registrationForm: {}}}],
    ['a form of unknown fields', file({}, ['x'])],
    ['a form of odd names', file({a: {}}, [null, 1, {}, [], {name: 2}])],
  ] as const) {
    it(`is of no use where it is ${what}`, () => {
      expect(findFormDefinition(json, 'registrationForm')).to.equal(undefined);
    });
  }

  it('takes names that every object has as names', () => {
    const json: unknown = JSON.parse(
      '{"fields":{"registrationForm":{"fields":["__proto__","constructor"]},"__proto__":{"label":"x"},"constructor":{"label":"y"}}}',
    );
    const found = findFormDefinition(json, 'registrationForm')?.definitions ?? new Map();
    const {fields} = parseForm(found, options);
    expect(fields.map(({name, label}) => [name, label])).to.deep.equal([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect({}).not.to.have.property('label');
  });

  it('is read no further than anybody could fill in', () => {
    const many = Object.fromEntries(Array.from({length: 5000}, (_, i) => [`field${i}`, {}]));
    expect(parseForm(definitions(many), options).fields).to.have.lengthOf(500);
  });
});

describe('a field', () => {
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
    it(`of ${JSON.stringify(json)} is of type ${type}`, () => {
      expect(field(json).type).to.equal(type);
    });
  }

  it('that cannot live in a browser’s form is left out by name', () => {
    const {fields, unsupported} = parseForm(
      definitions({
        a: {},
        captcha: {element: 'capture', type: 'captcha'},
        photos: {element: 'capture', type: 'photoManager'},
        odd: {type: '__proto__'},
      }),
      options,
    );
    expect(fields.map(({name}) => name)).to.deep.equal(['a']);
    expect(unsupported).to.deep.equal([
      'captcha (captcha)',
      'photos (photoManager)',
      'odd (__proto__)',
    ]);
  });

  it('has the words, choices and rules of the published file', () => {
    const found = field({
      element: 'select',
      label: 'State',
      placeholder: 'Choose',
      tip: 'Where you live',
      value: 'AL',
      options: [
        {disabled: true, text: 'State', value: ''},
        {text: 'Alabama', value: 'AL'},
      ],
      validation: {required: true, messages: {required: 'State is required.'}},
    });
    expect(found).to.include({
      label: 'State',
      placeholder: 'Choose',
      tip: 'Where you live',
      value: 'AL',
    });
    expect(found.options).to.deep.equal([
      {value: '', text: 'State', isDisabled: true},
      {value: 'AL', text: 'Alabama', isDisabled: false},
    ]);
    expect(found.rules.get('required')).to.equal(true);
    expect(found.ruleMessages.get('required')).to.equal('State is required.');
  });

  it('has those of the Configuration API as well', () => {
    const json = {
      type: 'select',
      schemaAttribute: 'primaryAddress.stateAbbreviation',
      label: {values: {'de-DE': 'Staat', 'en-US': 'State'}},
      validation: [
        {rule: 'required', value: true, message: {values: {'en-US': 'State is required.'}}},
        {rule: 'minLength', value: 2, message: 'Too short.'},
      ],
      options: [{label: {values: {'en-US': 'Alabama'}}, value: 'AL', selected: true}],
    };
    const found = field(json);
    expect(found).to.include({label: 'State', value: 'AL', autocomplete: 'address-level1'});
    expect(found.options).to.deep.equal([{value: 'AL', text: 'Alabama', isDisabled: false}]);
    expect([...found.rules]).to.deep.equal([
      ['required', true],
      ['minLength', 2],
    ]);
    expect(found.ruleMessages.get('minLength')).to.equal('Too short.');
    const [german] = parseForm(definitions({field: json}), {
      locale: 'de-DE',
      isSignIn: false,
    }).fields;
    expect(german?.label).to.equal('Staat');
  });

  for (const [written, order] of [
    [{format: ['day', 'month', 'year']}, ['day', 'month', 'year']],
    [{dateFormat: 'yyyy-mm-dd'}, ['year', 'month', 'day']],
    [{dateFormat: 'dd/mm/yyyy'}, ['day', 'month', 'year']],
    [{format: ['day', 'day']}, []],
    [{format: 7}, []],
    [{}, []],
  ] as const) {
    it(`asks for a date of ${JSON.stringify(written)} as ${order.join() || 'its language does'}`, () => {
      expect(field({type: 'dateselect', ...written}).date.order).to.deep.equal(order);
    });
  }

  it('reads no text from anything but text', () => {
    const found = field({
      label: {},
      placeholder: [],
      tip: 1,
      options: 'x',
      validation: 'y',
      value: null,
    });
    expect(found).to.include({label: '', placeholder: '', tip: ''});
    expect(found.options).to.be.empty;
    expect(found.rules.size).to.equal(0);
  });

  it('may be part of a circle', () => {
    const option: Record<string, unknown> = {value: 'a', text: 'A'};
    option['options'] = [option];
    const json = {element: 'select', options: [option]};
    option['parent'] = json;
    expect(field(json).options).to.deep.equal([{value: 'a', text: 'A', isDisabled: false}]);
  });

  for (const [name, json, autocomplete] of [
    ['firstName', {schemaId: 'givenName'}, 'given-name'],
    ['middleName', {}, 'additional-name'],
    ['lastName', {schemaId: 'familyName'}, 'family-name'],
    ['displayName', {}, 'nickname'],
    ['mobile', {schemaId: 'primaryAddress.mobile'}, 'tel'],
    ['phone', {schemaId: 'primaryAddress.phone'}, 'tel'],
    ['gender', {element: 'select'}, 'sex'],
    ['birthdate', {type: 'dateselect', schemaId: 'birthday'}, 'bday'],
    ['addressStreetAddress1', {schemaId: 'primaryAddress.address1'}, 'address-line1'],
    ['addressStreetAddress2', {schemaId: 'primaryAddress.address2'}, 'address-line2'],
    ['addressCity', {schemaId: 'primaryAddress.city'}, 'address-level2'],
    ['addressPostalCode', {schemaId: 'primaryAddress.zip'}, 'postal-code'],
    ['addressState', {schemaId: 'primaryAddress.stateAbbreviation'}, 'address-level1'],
    ['addressCountry', {schemaId: 'primaryAddress.country'}, 'country'],
    ['emailAddress', {type: 'email'}, 'email'],
    ['newPassword', {type: 'password', elementAttributes: {autocomplete: 'off'}}, 'new-password'],
    ['shoeSize', {}, ''],
    ['optIn', {type: 'checkbox'}, ''],
    ['shoeSize', {autocomplete: 'organization'}, 'organization'],
  ] as const) {
    it(`called ${name} is filled in as "${autocomplete}"`, () => {
      expect(field(json, name).autocomplete).to.equal(autocomplete);
    });
  }

  for (const [name, json, autocomplete] of [
    ['traditionalSignIn_emailAddress', {type: 'email'}, 'username'],
    ['emailOrPostNumber', {type: 'multiIdentifierAuth'}, 'username'],
    ['userID', {type: 'text'}, 'username'],
    ['traditionalSignIn_password', {type: 'password'}, 'current-password'],
  ] as const) {
    it(`called ${name} is filled in as "${autocomplete}" where one signs in`, () => {
      const {fields} = parseForm(definitions({[name]: json}), {locale: 'en-US', isSignIn: true});
      expect(fields[0]?.autocomplete).to.equal(autocomplete);
    });
  }
});

describe('the fields that a page writes', () => {
  const names = (overrides: unknown, isFile = true, base = standardRegistrationForm) => [
    ...applyOverrides(base, overrides, isFile).keys(),
  ];

  for (const nothing of [undefined, null, [], {}, 'x', 1]) {
    it(`change nothing where they are ${JSON.stringify(nothing)}`, () => {
      expect(applyOverrides(standardRegistrationForm, nothing, true)).to.equal(
        standardRegistrationForm,
      );
    });
  }

  it('stand over those of the file, which may be left out, moved and added to', () => {
    const base = definitions({a: {label: 'A', tip: 't'}, b: {}, c: {}});
    const overrides = [
      {name: 'a', label: 'Ä'},
      {name: 'b', omit: true},
      {name: 'c', order: 0},
      {name: 'd', type: 'checkbox'},
      {label: 'without a name'},
      7,
    ];
    const {fields} = parseForm(applyOverrides(base, overrides, true), options);
    expect(fields.map(({name, label, tip, type}) => [name, label, tip, type])).to.deep.equal([
      ['c', '', '', 'text'],
      ['a', 'Ä', 't', 'text'],
      ['d', '', '', 'checkbox'],
    ]);
  });

  it('are the whole form without a file, in which standard fields need but be named', () => {
    expect(names([{name: 'newPassword'}, {name: 'emailAddress'}], false)).to.deep.equal([
      'newPassword',
      'emailAddress',
    ]);
    const {fields} = parseForm(
      applyOverrides(standardRegistrationForm, [{name: 'emailAddress', label: 'Mail'}], false),
      options,
    );
    expect(fields[0]).to.include({type: 'email', label: 'Mail'});
  });
});
