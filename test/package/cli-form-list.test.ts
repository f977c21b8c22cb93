import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {refuse, run} from './run-command.ts';

const list = (file: unknown, ...args: readonly string[]) =>
  run(['flow', '-', ...args], JSON.stringify(file));

const file = {
  fields: {
    signInForm: {action: 'widget/traditional_signin.jsonp', fields: ['email', 'password']},
    registrationForm: {
      action: 'widget/traditional_register.jsonp',
      fields: ['email', {name: 'password'}, ...Array.from({length: 10}, (_, i) => `text${i}`)],
    },
    email: {type: 'email'},
    password: {type: 'password'},
    photo: {type: 'photoManager'},
    ...Object.fromEntries(Array.from({length: 10}, (_, i) => [`text${i}`, {}])),
    plainSignIn: {fields: ['email', 'password', 'nowhere']},
    forgotPasswordForm: {action: 'widget/recover_password.jsonp', fields: ['email']},
    resendVerificationForm: {action: 'widget/verify_email.jsonp', fields: ['email']},
    changePasswordForm: {
      action: 'widget/profile.jsonp',
      authFields: ['email'],
      fields: ['password'],
    },
    profileForm: {action: 'widget/profile.jsonp', fields: ['email']},
    photoForm: {action: 'widget/traditional_register.jsonp', fields: ['photo']},
    emptyForm: {fields: []},
  },
};

describe('capture-forms flow without --form', () => {
  it('lists the forms, with the number of their fields and the element that shows them', async () => {
    const {code, stdout, stderr} = await list(file);
    assert.deepEqual(stdout.split('\n'), [
      'signInForm               2 fields  capture-sign-in',
      'registrationForm        12 fields  capture-register',
      'plainSignIn              2 fields  capture-sign-in',
      'forgotPasswordForm       1 field   capture-forgot-password',
      'resendVerificationForm   1 field   capture-verify-email',
      'changePasswordForm       2 fields  capture-new-password',
      'profileForm              1 field   no element',
      'photoForm                1 field   no element',
      'emptyForm                0 fields  no element',
      '',
    ]);
    assert.equal(stderr, 'capture-forms: to print the HTML of a form, add --form with its name\n');
    assert.equal(code, 0);
  });

  it('lists them whatever the other options are', async () => {
    const {stdout} = await list(file);
    const other = await list(file, '--one-line', '--domain', '/capture');
    assert.equal(other.stdout, stdout);
  });

  it('lists forms that the command can print', async () => {
    const {stdout} = await list(file);
    for (const line of stdout.trim().split('\n')) {
      const [name = '', , , tag = ''] = line.split(/ +/);
      const {code} = await list(file, '--form', name);
      assert.equal(code, tag.startsWith('capture-') ? 0 : 1, line);
    }
  });

  it('fails if the file has no forms', async () => {
    const text = JSON.stringify({fields: {email: {type: 'email'}}});
    await refuse(['flow', '-'], 1, /^capture-forms: no form in the file$/m, text);
    await refuse(['flow', '-'], 1, /no "fields" in the file/, '{}');
  });

  it('escapes what a terminal would apply', async () => {
    const {stdout} = await list({fields: {'\u001b[31mred\n': {fields: []}}});
    assert.equal(stdout, '\\u001b[31mred\\u000a  0 fields  no element\n');
  });

  it(
    'lists thousands of forms, and pads no more than 40 characters',
    {timeout: 30_000},
    async () => {
      const names = Array.from({length: 10_000}, (_, i) => [`form${i}`, {fields: ['email']}]);
      const long = 'x'.repeat(100_000);
      const {code, stdout} = await list({
        fields: {...Object.fromEntries(names), email: {}, [long]: {fields: []}},
      });
      assert.equal(code, 0);
      const lines = stdout.trim().split('\n');
      assert.equal(lines.length, 10_001);
      assert.equal(lines[0], `${'form0'.padEnd(40)}  1 field   capture-register`);
    },
  );
});
