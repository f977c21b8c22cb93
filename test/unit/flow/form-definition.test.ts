import {expect} from '@open-wc/testing';
import {
  applyOverrides,
  findFormDefinition,
  parseForm,
  type FieldDefinitions,
} from '../../../src/flow/form-definition.ts';
import {standardRegistrationForm} from '../../../src/flow/standard-forms.ts';

const options = {locale: 'en-US', hasAccount: false};

/** A flow file with a registration form that has these fields. */
const flowFile = (fields: object, names: readonly unknown[] = Object.keys(fields)) => ({
  stat: 'ok',
  version: '20190618143040022299',
  fields: {...fields, registrationForm: {element: 'form', fields: names}},
});

const find = (file: unknown) => findFormDefinition(file, 'registrationForm');

const definitionsOf = (file: unknown): FieldDefinitions => find(file)?.definitions ?? new Map();

describe('findFormDefinition', () => {
  it('returns the fields that the form lists, in its order', () => {
    const file = flowFile({a: {}, b: {}, c: {}}, ['c', 'a', 'none', {name: 'b'}]);
    expect([...definitionsOf(file).keys()]).to.deep.equal(['c', 'a', 'b']);
  });

  it('returns the version of the flow', () => {
    expect(find(flowFile({a: {}}))?.version).to.equal('20190618143040022299');
    expect(find({...flowFile({a: {}}), version: 7})?.version).to.equal('');
  });

  it('knows whether Capture expects a captcha with the form', () => {
    const captcha = {captcha: {element: 'capture', type: 'captcha'}};
    expect(find(flowFile({a: {}}))?.hasCaptcha).to.equal(false);
    expect(find(flowFile({a: {}, ...captcha}))?.hasCaptcha).to.equal(true);
    expect(find(flowFile({a: {element: 'captcha'}}))?.hasCaptcha).to.equal(true);
    expect(find(flowFile({a: {}, ...captcha}, ['a']))?.hasCaptcha).to.equal(false);
    const {version, fields} = flowFile({a: {}});
    const registrationForm = {...fields.registrationForm, features: ['captcha']};
    expect(find({version, fields: {...fields, registrationForm}})?.hasCaptcha).to.equal(true);
  });

  for (const [what, json] of [
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a list', []],
    ['a file without fields', {}],
    ['a file whose fields are a list', {fields: [1]}],
    ['a file with only another form', {fields: {signInForm: {fields: ['a']}, a: {}}}],
    ['a form without fields', {fields: {registrationForm: {}}}],
    ['a form that lists no field of the file', flowFile({}, ['x'])],
    ['a form whose names are not strings', flowFile({a: {}}, [null, 1, {}, [], {name: 2}])],
  ] as const) {
    it(`returns undefined for ${what}`, () => {
      expect(find(json)).to.equal(undefined);
    });
  }

  it('finds fields whose names are properties of every object', () => {
    const file: unknown = JSON.parse(
      '{"fields":{"registrationForm":{"fields":["__proto__","constructor"]},"__proto__":{"label":"x"},"constructor":{"label":"y"}}}',
    );
    const {fields} = parseForm(definitionsOf(file), options);
    expect(fields.map(({name, label}) => [name, label])).to.deep.equal([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect({}).not.to.have.property('label');
  });
});

describe('parseForm', () => {
  it('lists the fields that a browser’s form cannot hold, each with its type', () => {
    const file = flowFile({
      a: {},
      captcha: {element: 'capture', type: 'captcha'},
      photos: {element: 'capture', type: 'photoManager'},
      odd: {type: '__proto__'},
    });
    const {fields, unsupported} = parseForm(definitionsOf(file), options);
    expect(fields.map(({name}) => name)).to.deep.equal(['a']);
    expect(unsupported).to.deep.equal([
      'captcha (captcha)',
      'photos (photoManager)',
      'odd (__proto__)',
    ]);
  });

  const formOf = (fields: object) => parseForm(definitionsOf(flowFile(fields)), options);
  const many = (count: number, json: object) =>
    Object.fromEntries(Array.from({length: count}, (_, i) => [`field${i}`, json]));

  it('cuts off a form after 400 fields', () => {
    const {fields, isCutOff} = formOf(many(4000, {}));
    expect(fields.map(({name}) => name)).to.deep.equal(Object.keys(many(400, {})));
    expect(isCutOff).to.equal(true);
    expect(formOf(many(400, {})).isCutOff).to.equal(false);
  });

  it('cuts off a form that costs too much to render', () => {
    const {fields, isCutOff} = formOf(many(200, {type: 'dateselect'}));
    expect(fields).to.have.lengthOf.within(50, 150);
    expect(isCutOff).to.equal(true);
  });

  it('cuts off the options of a list that costs too much to render', () => {
    const options = Array.from({length: 1000}, (_, value) => ({value, text: 'x'.repeat(5000)}));
    const {fields, isCutOff} = formOf({list: {type: 'select', options}});
    expect(fields[0]?.options).to.have.lengthOf.within(50, 500);
    expect(isCutOff).to.equal(true);
  });

  it('leaves a form of usual size as it is', () => {
    const options = Array.from({length: 250}, (_, value) => ({value, text: 'A country'}));
    const {fields, isCutOff} = formOf({...many(40, {}), list: {type: 'select', options}});
    expect(fields).to.have.lengthOf(41);
    expect(fields[40]?.options).to.have.lengthOf(250);
    expect(isCutOff).to.equal(false);
  });

  it('leaves out a field with a name that is too long', () => {
    const {fields, unsupported} = formOf({['x'.repeat(201)]: {}, ['y'.repeat(200)]: {}});
    expect(fields.map(({name}) => name)).to.deep.equal(['y'.repeat(200)]);
    expect(unsupported).to.deep.equal([`${'x'.repeat(200)} (invalid name)`]);
  });

  for (const name of ['setAttribute', 'removeEventListener', 'insertBefore', 'remove']) {
    it(`leaves out a field named ${name}, which would hide a member of the form element`, () => {
      const {fields, unsupported} = formOf({[name]: {}, [`${name}d`]: {}});
      expect(fields.map((field) => field.name)).to.deep.equal([`${name}d`]);
      expect(unsupported).to.deep.equal([`${name} (invalid name)`]);
    });
  }

  it('gives an autofill token to the first of several fields, except where the file has one', () => {
    const text = {type: 'text'};
    const password = {type: 'password'};
    const {fields} = parseForm(
      definitionsOf(
        flowFile({
          mobile: text,
          phone: text,
          fax: {...text, autocomplete: 'tel'},
          newPassword: password,
          newPasswordConfirm: password,
        }),
      ),
      options,
    );
    expect(fields.map(({autocomplete}) => autocomplete)).to.deep.equal([
      'tel',
      '',
      'tel',
      'new-password',
      'new-password',
    ]);
  });

  it('parses the same definitions again for a form of another purpose', () => {
    const definitions = definitionsOf(flowFile({a: {type: 'password'}}));
    const tokenFor = (hasAccount: boolean) =>
      parseForm(definitions, {...options, hasAccount}).fields[0]?.autocomplete;
    expect([true, false].map(tokenFor)).to.deep.equal(['current-password', 'new-password']);
  });

  it('parses the same definitions again for another locale', () => {
    const label = {values: {'en-US': 'State', 'de-DE': 'Staat'}};
    const definitions = definitionsOf(flowFile({a: {label}}));
    for (const [locale, text] of [
      ['en-US', 'State'],
      ['de-DE', 'Staat'],
      ['en-US', 'State'],
    ] as const) {
      expect(parseForm(definitions, {...options, locale}).fields[0]?.label).to.equal(text);
    }
  });
});

describe('applyOverrides', () => {
  const names = (base: FieldDefinitions, overrides: unknown, isFile: boolean) => [
    ...applyOverrides(base, overrides, isFile).keys(),
  ];

  for (const nothing of [undefined, null, [], {}, 'x', 1]) {
    it(`changes nothing for ${JSON.stringify(nothing)}`, () => {
      const form = applyOverrides(standardRegistrationForm, nothing, true);
      expect(form).to.equal(standardRegistrationForm);
    });
  }

  it('changes, removes, moves and adds fields of a flow file', () => {
    const base = definitionsOf(flowFile({a: {label: 'A', tip: 't'}, b: {}, c: {}}));
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

  it('merges `validation` and its messages rule by rule', () => {
    const validation = {required: true, format: 'email', messages: {required: 'R', format: 'F'}};
    const base = definitionsOf(flowFile({a: {validation}}));
    const own = {name: 'a', validation: {minLength: 8, messages: {format: 'G'}}};
    const [field] = parseForm(applyOverrides(base, [own], true), options).fields;
    expect([field?.rules.get('required'), field?.rules.get('minLength')]).to.deep.equal([true, 8]);
    expect(Object.fromEntries(field?.ruleMessages ?? [])).to.deep.equal({
      required: 'R',
      format: 'G',
    });
  });

  it('removes a rule that is null, and all rules if `validation` is', () => {
    const base = definitionsOf(flowFile({a: {validation: {required: true, format: 'email'}}}));
    const rulesWith = (validation: object | null) => {
      const form = parseForm(applyOverrides(base, [{name: 'a', validation}], true), options);
      return [...(form.fields[0]?.rules.keys() ?? [])].filter((rule) => rule !== 'messages');
    };
    expect(rulesWith({required: null})).to.deep.equal(['format']);
    expect(rulesWith(null)).to.deep.equal([]);
    expect(rulesWith({})).to.deep.equal(['required', 'format']);
  });

  it('keeps the rules of a standard field that the page changes', () => {
    const own = {name: 'newPassword', validation: {minLength: 8}};
    const form = parseForm(applyOverrides(standardRegistrationForm, [own], false), options);
    expect(form.fields[0]?.rules.get('required')).to.equal(true);
  });

  it('ignores `omit` and `order` of other types', () => {
    const base = definitionsOf(flowFile({a: {}, b: {}}));
    const overrides = [
      {name: 'a', omit: 'true'},
      {name: 'b', order: '0'},
    ];
    expect(names(base, overrides, true)).to.deep.equal(['a', 'b']);
  });

  it('is the whole form without a flow file', () => {
    const overrides = [{name: 'newPassword'}, {name: 'emailAddress'}];
    expect(names(standardRegistrationForm, overrides, false)).to.deep.equal([
      'newPassword',
      'emailAddress',
    ]);
  });

  it('completes a field that it names from the standard form', () => {
    const overrides = [{name: 'emailAddress', label: 'Mail'}];
    const form = applyOverrides(standardRegistrationForm, overrides, false);
    expect(parseForm(form, options).fields[0]).to.include({type: 'email', label: 'Mail'});
  });
});
