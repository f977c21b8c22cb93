import {expect} from '@open-wc/testing';
import {
  applyOverrides,
  findFormDefinition,
  parseForm,
  type FieldDefinitions,
} from '../../../src/flow/form-definition.ts';
import {standardRegistrationForm} from '../../../src/flow/standard-forms.ts';

const options = {locale: 'en-US', isSignIn: false};

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

  it('returns no more than 500 fields', () => {
    const many = Object.fromEntries(Array.from({length: 5000}, (_, i) => [`field${i}`, {}]));
    expect(parseForm(definitionsOf(flowFile(many)), options).fields).to.have.lengthOf(500);
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
