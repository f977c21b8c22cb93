import {expect} from '@open-wc/testing';
import {effectiveField} from '../../../src/flow/effective-field.ts';
import {parsedField} from '../../support/parsed-field.ts';

const effective = (json: object) => effectiveField(parsedField(json));

describe('what has an effect on an element', () => {
  it('is everything of a text', () => {
    const json = {label: 'A', placeholder: 'B', tip: 'C', value: 'D', validation: {minLength: 2}};
    expect(effective(json)).to.deep.equal(parsedField(json));
  });

  it('is no rule that only Capture checks, and no text for it', () => {
    const messages = {required: 'A', unique: 'B', minLength: 'C', isDate: 'D', format: 1};
    const validation = {required: true, unique: true, custom: 'x', format: 'email', messages};
    const {rules, ruleMessages} = effective({validation});
    expect([...rules]).to.deep.equal([
      ['required', true],
      ['format', 'email'],
    ]);
    expect([...ruleMessages]).to.deep.equal([['required', 'A']]);
  });

  it('is the text for a date that does not exist, whether or not there is such a rule', () => {
    const validation = {isDate: true, minYears: 16, messages: {isDate: 'A', minYears: 'B'}};
    const {rules, ruleMessages} = effective({type: 'dateselect', validation});
    expect([...rules]).to.deep.equal([['minYears', 16]]);
    expect([...ruleMessages.keys()]).to.deep.equal(['isDate', 'minYears']);
  });

  it('is the format of a date, but not of another field', () => {
    const json = {format: ['day', 'month', 'year'], yearStart: 1900, monthNames: ['Jan']};
    const date = {...json, type: 'dateselect'};
    expect(effective(date).date).to.deep.equal(parsedField(date).date);
    expect(effective(json).date).to.deep.equal(parsedField({}).date);
  });

  it('are the options of lists and radio buttons, and no placeholder', () => {
    const options = [{value: 'a', text: 'A'}];
    for (const type of ['select', 'radio']) {
      const field = effective({type, options, placeholder: 'B'});
      expect(field.options).to.have.lengthOf(1);
      expect(field.placeholder).to.equal('');
    }
    expect(effective({options}).options).to.deep.equal([]);
  });

  it('is the value of a checkbox only if it is true', () => {
    for (const [value, shown] of [
      [true, 'true'],
      [false, ''],
      ['x', ''],
    ]) {
      expect(effective({type: 'checkbox', value, placeholder: 'A'})).to.include({
        value: shown,
        placeholder: '',
      });
    }
  });

  it('is no hint and no placeholder of a hidden field', () => {
    const json = {type: 'hidden', value: 'A', tip: 'B', placeholder: 'C'};
    expect(effective(json)).to.include({value: 'A', tip: '', placeholder: ''});
  });
});
