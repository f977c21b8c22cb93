import {expect} from '@open-wc/testing';
import {intendedWord} from '../../../src/platform/spelling.ts';

const known = ['label', 'name', 'signIn', 'placeholder', 'tip', 'labels'];

describe('intendedWord', () => {
  for (const [word, expected] of [
    ['lable', 'label'],
    ['sigIn', 'signIn'],
    ['Name', 'name'],
    ['place_holder', 'placeholder'],
    ['label', undefined],
    ['weight', undefined],
    ['labelss', 'labels'],
    ['tag', undefined],
    ['id', undefined],
    ['tipp', 'tip'],
    ['', undefined],
    ['x'.repeat(31), undefined],
  ] as const) {
    it(`is ${expected} for "${word}"`, () => {
      expect(intendedWord(word, known)).to.equal(expected);
    });
  }
});
