import {expect} from '@open-wc/testing';
import {jsonObject} from '../../../src/json.ts';
import {createTranslator} from '../../../src/localize/translate.ts';

const english = jsonObject({
  error: 'Error:',
  minLength: 'at least {n} character|at least {n} characters',
});

describe('say', () => {
  it('takes the first that has the sentence', () => {
    const say = createTranslator(
      'de',
      jsonObject({error: ''}),
      jsonObject({error: 'Fehler:'}),
      english,
    );
    expect(say('error')).to.equal('Fehler:');
    expect(createTranslator('de', jsonObject({}), english)('error')).to.equal('Error:');
  });

  it('takes nothing but text for a sentence', () => {
    const say = createTranslator(
      'en',
      jsonObject({error: 7}),
      jsonObject({error: {toString: null}}),
      english,
    );
    expect(say('error')).to.equal('Error:');
  });

  for (const [language, forms, said] of [
    ['en', 'one {n}|other {n}', {0: 'other 0', 1: 'one 1', 2: 'other 2', 21: 'other 21'}],
    ['fr', 'one {n}|other {n}', {0: 'one 0', 1: 'one 1', 2: 'other 2'}],
    ['cs', 'one|few|other', {1: 'one', 2: 'few', 5: 'other', 100: 'other'}],
    ['ru', 'one|few|many', {1: 'one', 3: 'few', 5: 'many', 11: 'many', 21: 'one', 104: 'few'}],
    ['lv', 'zero|one|other', {0: 'zero', 1: 'one', 2: 'other', 11: 'zero', 21: 'one'}],
    ['sl', 'one|two|few|other', {1: 'one', 2: 'two', 3: 'few', 5: 'other', 101: 'one'}],
    ['he', 'one|two|other', {1: 'one', 2: 'two', 3: 'other', 20: 'other'}],
    [
      'ar',
      'zero|one|two|few|many|other',
      {0: 'zero', 1: 'one', 2: 'two', 8: 'few', 12: 'many', 100: 'other'},
    ],
    ['ja', '{n} 文字', {1: '1 文字', 8: '8 文字'}],
    ['fa', '{n}', {8: '۸', 12: '۱۲'}],
    ['de', '{n}', {1234: '1.234'}],
  ] as const) {
    it(`inflects as ${language} does`, () => {
      const say = createTranslator(language, jsonObject({minLength: forms}));
      for (const [n, text] of Object.entries(said)) {
        expect(say('minLength', Number(n)), n).to.equal(text);
      }
    });
  }
});
