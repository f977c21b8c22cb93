import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {run} from './run-command.ts';

const fileWith = (form: object, fields: object = {}) =>
  JSON.stringify({
    version: '1',
    fields: {
      form: {action: 'widget/traditional_register.jsonp', fields: ['email'], ...form},
      email: {type: 'email'},
      ...fields,
    },
  });

const printed = (text: string) =>
  run(
    [
      ...['flow', '-', '--form', 'form', '--domain', '/capture', '--client-id', 'abc'],
      ...['--flow', 'standard', '--locale', 'en-US'],
    ],
    text,
  );

const note =
  "capture-forms: the form has a captcha, which <capture-register> does not show: show it in the page, and add its token in a listener of capture-submit, as in event.detail.parameters.set('NAME', token); NAME is the parameter that your Capture application expects\n";

describe('capture-forms flow for a form with a captcha', () => {
  for (const [what, text] of [
    ['as a feature of the form', fileWith({features: ['captcha']})],
    ['as a type', fileWith({fields: ['email', 'x']}, {x: {element: 'capture', type: 'captcha'}})],
    ['as an element', fileWith({fields: ['email', 'x']}, {x: {element: 'captcha'}})],
  ] as const) {
    it(`says what to do about it: ${what}`, async () => {
      const {code, stdout, stderr} = await printed(text);
      assert.equal(code, 0);
      assert(stderr.endsWith(note), stderr);
      assert.equal(stderr.split(note).length, 2);
      assert.doesNotMatch(stdout, /captcha/);
    });
  }

  for (const [what, text] of [
    ['another feature', fileWith({features: ['x']})],
    ['a captcha in another form', fileWith({}, {x: {type: 'captcha'}})],
  ] as const) {
    it(`says nothing about ${what}`, async () => {
      const {code, stderr} = await printed(text);
      assert.equal(code, 0);
      assert.equal(stderr, '');
    });
  }
});
