import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {before, describe, it} from 'node:test';
import {resolve} from 'node:path';
import {useInstalledProject, typeScriptVersions} from './installed-project.ts';

/** What the author of a page may write, and what the compiler must not accept, by file. */
const files = {
  'elements-and-events.ts': `
import 'capture-forms/capture-sign-in';
import 'capture-forms/capture-register';
import {allowDomains, CaptureRegister, type CaptureErrorEvent, type FailureKind} from 'capture-forms';

allowDomains('login.example.com');
const register: CaptureRegister = document.createElement('capture-register');
const form = document.createElement('capture-sign-in');
form.clientId = 'abc';
form.mergeToken = 'abc';
form.lightDom = true;
form.focus({preventScroll: true});
document.querySelector('capture-sign-in')!.forgotUrl = '/forgot';
document.querySelector('capture-register')!.switchUrl = '/sign-in';
// @ts-expect-error -- an attribute's name is no property's name
form.client_id = 'abc';
// @ts-expect-error -- registration merges nothing
register.mergeToken = 'abc';
// @ts-expect-error -- internal
form.settings;

const onError = ({detail}: CaptureErrorEvent) => {
  const kind: FailureKind = detail.kind;
  const texts: readonly string[] | undefined = detail.invalid_fields['emailAddress'];
  return [kind, texts];
};
form.addEventListener('capture-error', onError);
document.addEventListener('capture-error', onError);
window.addEventListener('capture-error', onError);

form.addEventListener('capture-success', ({detail}) => detail.access_token?.at(0));
document.addEventListener('capture-success', ({detail}) => detail.access_token?.at(0));
window.addEventListener('capture-success', ({detail}) => detail.access_token?.at(0));

form.addEventListener('capture-submit', ({detail}) => detail.parameters.append('a', 'b'));
document.addEventListener('capture-submit', ({detail}) => detail.parameters.append('a', 'b'));
window.addEventListener('capture-submit', ({detail}) => detail.parameters.append('a', 'b'));

// @ts-expect-error -- no such field
form.addEventListener('capture-success', ({detail}) => detail.token);
// @ts-expect-error -- no such field
document.addEventListener('capture-success', ({detail}) => detail.token);
// @ts-expect-error -- no such field
window.addEventListener('capture-success', ({detail}) => detail.token);
// @ts-expect-error -- no such event, hence no detail
document.addEventListener('capture-sucess', ({detail}) => detail);
`,

  'passwords-and-verification.ts': `
import 'capture-forms/capture-forgot-password';
import 'capture-forms/capture-new-password';
import 'capture-forms/capture-verify-email';

document.createElement('capture-forgot-password').switchUrl = '/sign-in';
const newPassword = document.createElement('capture-new-password');
newPassword.accessToken = 'abc';
newPassword.forgotUrl = '/forgot';
const verification = document.createElement('capture-verify-email');
verification.verificationCode = 'abc';
verification.codeParameter = 'verification_code';
document.createElement('capture-sign-in').requireVerified = true;
verification.addEventListener('capture-success', ({detail}) => detail.verified?.valueOf());
verification.addEventListener('capture-error', ({detail}) => detail.kind === 'expired');
// @ts-expect-error -- only for a new password
verification.accessToken = 'abc';
`,

  'languages.ts': `
import 'capture-forms/languages/fr.js';

const german = await import('capture-forms/languages/de.js');
// @ts-expect-error -- it exports nothing
german.signIn;
// @ts-expect-error -- no such file
await import('capture-forms/languages.js');
`,

  'messages.ts': `
import type {MessageId, Messages} from 'capture-forms';

const id: MessageId = 'signIn';
const messages: Messages = {[id]: 'Come in', register: 'Join'};
document.createElement('capture-sign-in').messages = messages;
// @ts-expect-error -- no such message
export const misspelt: Messages = {signin: 'Come in'};
`,

  'response-type.ts': `
const form = document.createElement('capture-sign-in');
for (const type of ['token', 'code', 'code_and_token', 'code_with_token', undefined] as const) {
  form.responseType = type;
}
// @ts-expect-error -- no such response type
form.responseType = 'id_token';
`,

  'fields.ts': `
import type {FieldDefinition} from 'capture-forms';
import published from './published.json' with {type: 'json'};
import configured from './configured.json' with {type: 'json'};

const form = document.createElement('capture-register');
const fields: readonly FieldDefinition[] = published;
form.fields = fields;
form.fields = configured;
form.fields = '[{"name": "emailAddress"}]';
form.fields = [
  {name: 'emailAddress', type: 'email', validation: {required: true, format: 'email', unique: true}},
  {name: 'nickname', label: 'Nickname', validation: null},
  {name: 'newPassword', validation: {minLength: 8, maxLength: null, messages: {minLength: 'Short.'}}},
  {name: 'country', type: 'select', options: [{value: 'CH', text: 'Schweiz', selected: true}]},
  {name: 'birthdate', type: 'dateselect', format: ['day', 'month', 'year'], yearStart: 1920},
  {name: 'address', schemaId: {city: 'primaryAddress.city'}, customText: {city: 'City'}},
  {name: 'robot', type: 'captcha', omit: true, order: 3},
];
// @ts-expect-error -- the name is missing
form.fields = [{label: 'City'}];
// @ts-expect-error -- misspelt
form.fields = [{name: 'city', lable: 'City'}];
// @ts-expect-error -- a key of flow files that the element does not read
form.fields = [{name: 'city', engageData: 'profile.address'}];
// @ts-expect-error -- rules belong to the validation
form.fields = [{name: 'city', required: true}];
// @ts-expect-error -- misspelt
form.fields = [{name: 'city', validation: {minLenght: 2}}];
// @ts-expect-error -- not a number
form.fields = [{name: 'city', validation: {minLength: true}}];
// @ts-expect-error -- misspelt
form.fields = [{name: 'city', validation: {required: true, messages: {requierd: 'City?'}}}];
// @ts-expect-error -- misspelt
form.fields = [{name: 'city', options: [{vaule: 'A'}]}];
// @ts-expect-error -- misspelt, in the spelling of the Configuration API
form.fields = [{name: 'city', validation: [{rule: 'required', massage: 'City?'}]}];
// @ts-expect-error -- neither a list nor JSON
form.fields = {name: 'city'};
`,

  'profile.ts': `
import type {CaptureUser} from 'capture-forms';

document.addEventListener('capture-success', ({detail: {capture_user: user}}) => {
  const texts: readonly (string | null | undefined)[] = [
    ...[user.uuid, user.created, user.lastUpdated, user.lastLogin, user.emailVerified],
    ...[user.email, user.displayName, user.givenName, user.familyName, user.birthday],
    ...[user.primaryAddress?.city, user.optIn?.updated],
  ];
  const own: unknown = user['loyaltyNumber'];
  // @ts-expect-error -- a reply may have a token and no profile
  const uuid: string = user.uuid;
  // @ts-expect-error -- empty until the visitor has verified the address
  const verified: string | undefined = user.emailVerified;
  // @ts-expect-error -- an attribute of the application's own schema can be anything
  const number: string = user['loyaltyNumber'];
  // @ts-expect-error -- frozen
  user.email = 'a@b.example';
  return [texts, own, uuid, verified, number];
});
export const empty: CaptureUser = {};
// @ts-expect-error -- a time, not a boolean
export const wrong: CaptureUser = {emailVerified: true};
`,

  // Of a flow file, and with keys that the element does not read.
  'published.json': JSON.stringify([
    {
      name: 'emailAddress',
      element: 'input',
      type: 'email',
      label: 'Email',
      validation: {required: true, format: 'email', maxLength: 128, messages: {required: 'Email?'}},
      schemaId: 'email',
      engageData: 'profile.email',
    },
    {name: 'address', schemaId: {city: 'primaryAddress.city'}, customText: {city: 'City'}},
    {
      name: 'country',
      element: 'select',
      value: '',
      options: [
        {text: 'Country', value: '', disabled: true},
        {text: 'Chad', value: 'TD'},
      ],
    },
    {name: 'terms', type: 'checkbox', value: false, elementValue: false},
    {name: 'birthdate', type: 'dateselect', format: ['day', 'month', 'year'], monthNames: ['Jan']},
    {name: 'robot', type: 'captcha', element: 'capture'},
    {name: 'displayName', omit: true, order: 2},
  ]),

  'configured.json': JSON.stringify([
    {
      name: 'birthdate',
      type: 'dateselect',
      dateFormat: 'mm/dd/yyyy',
      yearStart: '1920',
      dayLabel: {key: 'day', path: '/fields/birthdate', values: {'en-US': 'Day', 'de-DE': 'Tag'}},
      label: {values: {'en-US': 'Birthdate'}},
      schemaAttribute: 'birthday',
      validation: [
        {rule: 'required', value: true, message: {values: {'en-US': 'Birthdate?'}}},
        {rule: 'minYears', value: 16},
      ],
    },
    {name: 'news', type: 'checkbox', preChecked: true, options: []},
    {name: 'colour', type: 'radio', options: [{label: {values: {}}, value: 1, selected: true}]},
  ]),
};

describe('the types of the package', () => {
  const project = useInstalledProject();
  before(() => {
    for (const [name, text] of Object.entries(files)) project.write(name, text);
  });

  const modules = Object.keys(files).filter((name) => name.endsWith('.ts'));

  for (const [version, folder] of typeScriptVersions) {
    it(`accept and refuse the same in TypeScript ${version}`, {timeout: 120_000}, () => {
      const tsc = resolve('node_modules', folder, 'bin', 'tsc');
      const printed = execFileSync(process.execPath, [tsc, '--version'], {encoding: 'utf8'});
      assert.match(printed, new RegExp(`^Version ${version}\\.`));
      assert.equal(project.checkTypes(modules, tsc, 'nodenext', 'nodenext'), '');
      assert.equal(project.checkTypes(modules, tsc, 'esnext', 'bundler'), '');
    });
  }
});
