import {expect} from '@open-wc/testing';
import {writtenDefinition} from '../../../src/flow/written-definition.ts';
import {definedType} from '../../../src/flow/parse-field.ts';
import {jsonObject} from '../../../src/json.ts';
import {parsedField} from '../../support/parsed-field.ts';

const written = (json: object, standard?: object) =>
  writtenDefinition(parsedField(json), jsonObject(json), standard && jsonObject(standard));

const texts = (text: string) => ({key: 'x', path: '/x', values: {'de-DE': 'Nein', 'en-US': text}});

describe('the type in a definition', () => {
  for (const [json, type] of [
    [{type: 'email', element: 'input'}, 'email'],
    [{element: 'select'}, 'select'],
    [{}, 'text'],
  ] as const) {
    it(`is ${type} for ${JSON.stringify(json)}`, () => {
      expect(definedType(jsonObject(json))).to.equal(type);
    });
  }
});

describe('a written definition', () => {
  it('has the spelling of flow files', () => {
    const json = {
      type: 'dateselect',
      label: texts('Birthday'),
      dateFormat: 'dd/mm/yyyy',
      dayLabel: texts('Day'),
      yearStart: '1900',
      schemaAttribute: 'birthday',
      // No date.
      preChecked: '1',
      options: [{label: texts('One'), value: 1, disabled: true, engageData: 'x'}],
      validation: [{rule: 'required', message: texts('Required.')}],
    };
    expect(written(json)).to.deep.equal({
      name: 'field',
      type: 'dateselect',
      label: 'Birthday',
      validation: {required: true, messages: {required: 'Required.'}},
      schemaId: 'birthday',
      format: ['day', 'month', 'year'],
      yearStart: 1900,
      customText: {dayLabelDateSelect: 'Day'},
      options: [{text: 'One', value: '1', disabled: true}],
    });
  });

  it('has the inputs of a composite field', () => {
    const json = {schemaId: {a: 'x.a', b: 'x.b'}, customText: {a: 'A', other: 'B'}};
    expect(written(json)).to.deep.equal({
      name: 'field',
      type: 'text',
      ...json,
      customText: {a: 'A'},
    });
  });

  it('has an autofill token only if the flow has one', () => {
    expect(written({schemaId: 'givenName'})).not.to.have.property('autocomplete');
    expect(written({autocomplete: 'url'})).to.have.property('autocomplete', 'url');
  });

  it('removes the rules of the standard field that the flow does not have', () => {
    const standard = {validation: {required: true, format: 'email'}};
    const {validation} = written({validation: {format: 'phone'}}, standard);
    expect(validation).to.deep.equal({required: null, format: 'phone'});
    expect(written({}, standard).validation).to.equal(null);
    expect(written({}).validation).to.equal(undefined);
  });

  it('has true for a checked checkbox, and no value of a password', () => {
    expect(written({type: 'checkbox', value: 'true'}).value).to.equal(true);
    expect(written({type: 'password', value: 'secret', preChecked: 'secret'})).to.deep.equal({
      name: 'field',
      type: 'password',
    });
  });
});
