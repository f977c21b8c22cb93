import {expect} from '@open-wc/testing';
import type {FlowFile} from '../../demo/sandbox/flows/flow-file.ts';
import {MERGE_TOKEN} from '../../demo/sandbox/api/sandbox-state.ts';
import {
  REGISTER,
  SIGN_IN,
  TOKEN,
  call,
  expectStat,
  invalidFields,
  janeInFull,
  johnDoe,
  openSandbox,
  refusal,
  wrongCredentials,
  type Parameters,
  useSandbox,
} from './sandbox-client.ts';

describe('a sign-in to the sandbox', () => {
  const sandbox = useSandbox();

  it('returns the profile by schema name, without a password', async () => {
    const {capture_user, access_token, ...rest} = await sandbox.submit(SIGN_IN, johnDoe);
    const {created, uuid, ...profile} = capture_user as Record<string, unknown>;
    expect(profile).to.include({
      givenName: 'John',
      familyName: 'Doe',
      email: 'johndoe@example.com',
      displayName: 'JohnDoe',
      birthday: null,
      emailVerified: null,
    });
    expect(created).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6} \+0000$/);
    expect(uuid).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(access_token).to.match(TOKEN);
    expect(rest).to.deep.equal({stat: 'ok'});
  });

  const bothRequired = invalidFields({
    signInEmailAddress: ['Email address is required.'],
    currentPassword: ['Password is required.'],
  });
  for (const [what, change, expected] of [
    ['an unknown address', {signInEmailAddress: 'nobody@example.com'}, wrongCredentials],
    ['a wrong password', {currentPassword: 'password124'}, wrongCredentials],
    ['a password in another letter case', {currentPassword: 'Password123'}, wrongCredentials],
    ['empty fields', {signInEmailAddress: '', currentPassword: ''}, bothRequired],
    ['no fields', {signInEmailAddress: undefined, currentPassword: undefined}, bothRequired],
    [
      'something that is no address',
      {signInEmailAddress: 'johndoe'},
      invalidFields({signInEmailAddress: ['Email address is not formatted correctly.']}),
    ],
  ] as const) {
    it(`refuses ${what}`, async () => {
      expect(await sandbox.submit(SIGN_IN, {...johnDoe, ...change})).to.deep.equal(expected);
    });
  }

  it('ignores the letter case of the email address', async () => {
    await expectStat(
      sandbox,
      SIGN_IN,
      {...johnDoe, signInEmailAddress: 'JohnDoe@Example.COM'},
      'ok',
    );
  });

  it('merges once per merge_token, and only with the right password', async () => {
    const unknown = refusal(200, 'invalid_argument', 'unknown merge_token');
    const merging = {...johnDoe, merge_token: MERGE_TOKEN};
    expect(await sandbox.submit(SIGN_IN, {...johnDoe, merge_token: 'x'})).to.deep.equal(unknown);
    expect(await sandbox.submit(SIGN_IN, {...merging, currentPassword: 'x'})).to.deep.equal(
      wrongCredentials,
    );
    expect(sandbox.state.mergeTokens.has(MERGE_TOKEN)).to.equal(true);
    await expectStat(sandbox, SIGN_IN, merging, 'ok');
    expect(sandbox.state.mergeTokens.has(MERGE_TOKEN)).to.equal(false);
    expect(await sandbox.submit(SIGN_IN, merging)).to.deep.equal(unknown);
  });

  describe('in the flow full', () => {
    const password = janeInFull.newPassword;
    const asJane = {...call, flow: janeInFull.flow, flow_version: janeInFull.flow_version};
    const signIn = (form: Parameters) => sandbox.submit(SIGN_IN, {...asJane, ...form});
    const mobile = '+4915123456789';
    beforeEach(() => expectStat(sandbox, REGISTER, {...janeInFull, mobile}, 'ok'));

    for (const [form, identifier, passwordName, values] of [
      ['signInForm', 'signInEmailAddress', 'currentPassword', ['JaneRoe@Example.com']],
      [
        'userInformationForm',
        'traditionalSignIn_emailAddress',
        'traditionalSignIn_password',
        ['janeroe@example.com'],
      ],
      [
        'emailOrMobileForm',
        'signInEmailOrMobile',
        'currentPassword',
        ['JANEROE@example.com', mobile],
      ],
    ] as const) {
      it(`accepts an account of ${form}`, async () => {
        for (const value of values) {
          const good = {form, [identifier]: value, [passwordName]: password};
          expect(await signIn(good)).to.include({stat: 'ok'});
          expect(await signIn({...good, [passwordName]: 'x'})).to.include({code: 210});
          expect(await signIn({...good, [identifier]: 'JaneRoe@x.example'})).to.include({
            code: 210,
          });
        }
      });
    }

    for (const [locale, wrong, required] of [
      ['en-US', 'Incorrect username or password. Please try again.', 'Email address is required.'],
      [
        'de-DE',
        'E-Mail-Adresse oder Passwort stimmen nicht. Bitte versuchen Sie es noch einmal.',
        'Bitte geben Sie Ihre E-Mail-Adresse ein.',
      ],
      [
        'ar-SA',
        'البريد الإلكتروني أو كلمة المرور غير صحيحة. يُرجى المحاولة مرة أخرى.',
        'يُرجى إدخال البريد الإلكتروني.',
      ],
      [
        'ja-JP',
        'メールアドレスまたはパスワードが正しくありません。もう一度お試しください。',
        'メールアドレスを入力してください。',
      ],
    ] as const) {
      it(`reports errors in ${locale}, by the names of the form`, async () => {
        const form = {
          locale,
          form: 'userInformationForm',
          traditionalSignIn_emailAddress: 'janeroe@example.com',
          traditionalSignIn_password: 'x',
        };
        const why = {userInformationForm: [wrong]};
        expect(await signIn(form)).to.deep.equal(
          refusal(210, 'invalid_credentials', 'some inputs are invalid', why),
        );
        expect(await signIn({...form, traditionalSignIn_emailAddress: ''})).to.deep.equal(
          invalidFields({traditionalSignIn_emailAddress: [required]}),
        );
      });
    }
  });

  it('refuses a wrong password also if the flow has no text for it', async () => {
    const {flow: standard} = sandbox.state.publications[0] ?? {};
    const form = standard?.fields['signInForm'];
    if (!standard || form?.element !== 'form') throw new Error('Nothing is published.');
    const {messages: _, ...signInForm} = form;
    const flow: FlowFile = {...standard, fields: {...standard.fields, signInForm}};
    const {submit} = await openSandbox({publications: [{locale: 'en-US', flow}]});
    expect(await submit(SIGN_IN, {...johnDoe, currentPassword: 'x'})).to.deep.equal(
      refusal(210, 'invalid_credentials', 'some inputs are invalid'),
    );
  });

  it('requires identifiers of the same account, and one at least', async () => {
    const {flow: standard} = sandbox.state.publications[0] ?? {};
    if (!standard) throw new Error('Nothing is published.');
    const input = {element: 'input', type: 'text'} as const;
    const flow: FlowFile = {
      ...standard,
      fields: {
        signInForm: {
          element: 'form',
          action: 'widget/traditional_signin.jsonp',
          fields: ['mail', 'nick', 'secret', 'stay'],
          messages: {errors: {invalidCredentials: 'No'}},
        },
        mail: {...input, schemaId: 'email'},
        nick: {...input, schemaId: 'displayName'},
        secret: {...input, type: 'password', schemaId: 'password'},
        stay: {...input, type: 'checkbox', schemaId: 'staySignedIn'},
      },
    };
    const {submit, state} = await openSandbox({publications: [{locale: 'en-US', flow}]});
    await state.accounts.add({email: 'jane@b.example', displayName: 'Jane'}, 'password123');
    const form = {...call, form: 'signInForm', secret: 'password123', stay: 'true'};
    for (const [mail, nick, stat] of [
      ['johndoe@example.com', 'JohnDoe', 'ok'],
      ['johndoe@example.com', '', 'ok'],
      ['', 'Jane', 'ok'],
      ['johndoe@example.com', 'Jane', 'error'],
      ['', '', 'error'],
    ] as const) {
      expect(await submit(SIGN_IN, {...form, mail, nick}), `${mail} ${nick}`).to.include({stat});
    }
  });
});
