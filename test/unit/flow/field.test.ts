import {expect} from '@open-wc/testing';
import {
  isRequired,
  parameterNames,
  partName,
  ruleNumber,
  ruleText,
} from '../../../src/flow/field.ts';
import {parsedField} from '../../support/parsed-field.ts';

const name = {schemaId: {first: 'givenName', last: 'familyName'}};

describe('partName', () => {
  it('is the parameter of one part of a composite field', () => {
    expect(partName(parsedField(name, 'name'), 'first')).to.equal('name[first]');
  });

  it('is the parameter of one part of a date', () => {
    const birthdate = parsedField({type: 'dateselect'}, 'birthdate');
    expect(partName(birthdate, 'year')).to.equal('birthdate[dateselect_year]');
  });
});

describe('parameterNames', () => {
  for (const [what, json, names] of [
    ['a field with one control', {}, ['field']],
    ['a checkbox', {type: 'checkbox'}, ['field']],
    ['a composite field', name, ['field[first]', 'field[last]']],
    [
      'a date',
      {type: 'dateselect'},
      ['field[dateselect_year]', 'field[dateselect_month]', 'field[dateselect_day]'],
    ],
  ] as const) {
    it(`lists every parameter of ${what}`, () => {
      expect(parameterNames(parsedField(json))).to.deep.equal(names);
    });
  }
});

describe('isRequired', () => {
  for (const [required, expected] of [
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    [1, false],
    [null, false],
    [undefined, false],
    [{toString: null}, false],
  ] as const) {
    it(`is ${expected} for ${JSON.stringify(required)}`, () => {
      expect(isRequired(parsedField({validation: {required}}))).to.equal(expected);
    });
  }
});

describe('the argument of a rule', () => {
  const field = parsedField({validation: {minLength: 8, maxLength: '20', match: 'newPassword'}});

  it('is read as a number by ruleNumber', () => {
    expect(ruleNumber(field, 'minLength')).to.equal(8);
    expect(ruleNumber(field, 'maxLength')).to.equal(20);
  });

  it('is NaN if it is not a number, or if the field has no such rule', () => {
    expect(ruleNumber(field, 'match')).to.be.NaN;
    expect(ruleNumber(field, 'minYears')).to.be.NaN;
  });

  it('is read as text by ruleText', () => {
    expect(ruleText(field, 'match')).to.equal('newPassword');
  });

  it('is empty if it is not text, or if the field has no such rule', () => {
    expect(ruleText(field, 'minLength')).to.equal('');
    expect(ruleText(field, 'format')).to.equal('');
  });
});
