import {expect} from '@open-wc/testing';
import type {FieldError} from '../../../src/capture/outcome.ts';
import {remainingErrors} from '../../../src/form/remaining-errors.ts';

const errors = (json: Readonly<Record<string, readonly FieldError[]>>) =>
  new Map(Object.entries(json));

const required = [{rule: 'required'}];
const tooShort = [{rule: 'minLength'}];
const taken = [{text: 'Taken.'}];

describe('remainingErrors', () => {
  for (const [what, shown, current, edited, expected] of [
    ['removes an error that is fixed', {a: required}, {}, 'a', {}],
    ['removes the error of another field that is fixed', {a: required}, {}, 'b', {}],
    [
      'keeps the errors of other fields',
      {a: required, b: required},
      {b: required},
      'a',
      {b: required},
    ],
    [
      'replaces an error by the next one of its field',
      {a: required},
      {a: tooShort},
      'a',
      {a: tooShort},
    ],
    ['shows no error that was not shown', {a: required}, {b: required}, 'a', {}],
    ['removes the server’s error when its field changes', {a: taken}, {}, 'a', {}],
    ['replaces the server’s error by our own', {a: taken}, {a: tooShort}, 'a', {a: tooShort}],
    ['removes an error when a part of its field changes', {a: taken}, {}, 'a[dateselect_day]', {}],
    ['removes an error under the name of a part', {'a[b]': taken}, {}, 'a[b]', {}],
  ] as const) {
    it(what, () => {
      const remaining = remainingErrors(errors(shown), errors(current), edited);
      expect(Object.fromEntries(remaining)).to.deep.equal(expected);
    });
  }

  for (const [what, shown, current, edited] of [
    ['the field still has the error', {a: required}, {a: [{rule: 'required'}]}, 'a'],
    ['the server’s error is of another field', {a: taken}, {}, 'b'],
    ['the server’s error is of the form', {signInForm: taken}, {}, 'a'],
    ['a field has errors of both kinds', {a: [...taken, ...required]}, {}, 'b'],
  ] as const) {
    it(`returns the shown errors themselves if ${what}`, () => {
      const before = errors(shown);
      expect(remainingErrors(before, errors(current), edited)).to.equal(before);
    });
  }
});
