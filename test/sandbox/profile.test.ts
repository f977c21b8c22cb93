import {expect} from '@open-wc/testing';
import {
  NEW_YEAR,
  REGISTER,
  SIGN_IN,
  UPDATE_PROFILE,
  USE_CODE,
  birthdate,
  expectStat,
  invalidFields,
  janeRoe,
  johnDoe,
  profileCall,
  refusal,
  useSandbox,
  type Parameters,
} from './sandbox-client.ts';

const newPassword = {newPassword: 'password789', newPasswordConfirm: 'password789'};
const withNewPassword = {...johnDoe, currentPassword: 'password789'};

describe('a profile update in the sandbox', () => {
  const sandbox = useSandbox();
  let access_token: string;
  const signInAgain = async () => void (access_token = await sandbox.signIn());
  beforeEach(signInAgain);

  const update = (form: string, fields: Parameters = {}) =>
    sandbox.submit(UPDATE_PROFILE, {...profileCall, form, access_token, ...fields});
  const profile = () => sandbox.profileOf(access_token);

  it('is answered with nothing but ok', async () => {
    expect(await update('editProfileForm', {firstName: 'Jack'})).to.deep.equal({stat: 'ok'});
  });

  it('is stored under the schema names', async () => {
    const everything = {
      firstName: 'Jack',
      lastName: 'Smith',
      displayName: 'JackSmith',
      emailAddress: 'jack@example.com',
      optIn: 'true',
      ...birthdate('1990', '4', '3'),
    };
    expect(await update('editProfileForm', everything)).to.deep.equal({stat: 'ok'});
    const changed = await profile();
    expect(changed).to.include({
      givenName: 'Jack',
      familyName: 'Smith',
      displayName: 'JackSmith',
      email: 'jack@example.com',
      birthday: '1990-04-03',
    });
    expect(changed).to.have.nested.include({'optIn.status': true});
    const asJack = {...johnDoe, signInEmailAddress: 'jack@example.com'};
    await expectStat(sandbox, SIGN_IN, asJack, 'ok');
    await expectStat(sandbox, SIGN_IN, johnDoe, 'error');
  });

  it('keeps the fields that are left out, and does not check their rules', async () => {
    await update('editProfileForm', birthdate('1990', '4', '3'));
    const before = await profile();
    expect(await update('editProfileForm', {firstName: 'Jack'})).to.include({stat: 'ok'});
    const {lastUpdated: _, optIn: __, ...after} = await profile();
    expect(after).to.deep.include({...omit(before, 'lastUpdated', 'optIn'), givenName: 'Jack'});
  });

  for (const optIn of ['true', 'false', 'on']) {
    it(`sets a boolean to true that is ${optIn}, and to false if it is left out`, async () => {
      await update('editProfileForm', {optIn});
      expect(await profile()).to.have.nested.include({'optIn.status': true});
      await update('editProfileForm', {firstName: 'Jack'});
      expect(await profile()).to.have.nested.include({'optIn.status': false});
    });
  }

  it('records when the consent changed, and not when it stayed', async () => {
    sandbox.state.now = () => NEW_YEAR;
    await signInAgain();
    const updated = async () => (await profile())['optIn'] as {updated: string};
    await update('editProfileForm', {optIn: 'true'});
    expect(await updated()).to.include({updated: '2026-01-01 00:00:00 +0000'});
    sandbox.wait(60);
    await update('editProfileForm', {optIn: 'true'});
    expect(await updated()).to.include({updated: '2026-01-01 00:00:00 +0000'});
    await update('editProfileForm');
    expect(await updated()).to.include({updated: '2026-01-01 00:01:00 +0000'});
  });

  it('sets lastUpdated, and no other attribute of the system', async () => {
    sandbox.state.now = () => NEW_YEAR;
    await signInAgain();
    const {lastUpdated: _, givenName: __, optIn: ___, ...before} = await profile();
    sandbox.wait(60);
    await update('editProfileForm', {firstName: 'Jack'});
    const {lastUpdated, ...after} = await profile();
    expect(lastUpdated).to.equal('2026-01-01 00:01:00.000000 +0000');
    expect(after).to.deep.include(before);
  });

  for (const [what, fields, expected] of [
    [
      'empty required fields',
      {firstName: '', emailAddress: ''},
      {firstName: ['First name is required.'], emailAddress: ['Email address is required.']},
    ],
    [
      'two broken rules of a field',
      {emailAddress: 'x@'},
      {
        emailAddress: [
          'Email address is not formatted correctly.',
          'Email address must be at least 3 characters.',
        ],
      },
    ],
    [
      "someone else's names",
      {emailAddress: 'JaneRoe@example.com', displayName: 'JaneRoe'},
      {
        displayName: ['That display name is already taken.'],
        emailAddress: ['Email address is already in use.'],
      },
    ],
    ['half a date', birthdate('1990'), {birthdate: ['This is not a valid date.']}],
  ] as const) {
    it(`is refused for ${what}`, async () => {
      await expectStat(sandbox, REGISTER, janeRoe, 'ok');
      const before = await profile();
      expect(await update('editProfileForm', fields)).to.deep.equal(invalidFields(expected));
      expect(await profile()).to.deep.equal(before);
    });
  }

  it('accepts the own names of the account', async () => {
    const own = {emailAddress: 'JohnDoe@example.com', displayName: 'JohnDoe'};
    expect(await update('editProfileForm', own)).to.include({stat: 'ok'});
  });

  it('reports errors in the locale of the request', async () => {
    const body = await update('editProfileForm', {locale: 'de-DE', firstName: ''});
    expect(body).to.deep.equal(invalidFields({firstName: ['Bitte geben Sie Ihren Vornamen ein.']}));
  });

  describe('of the email address', () => {
    const verifyEmail = () =>
      expectStat(sandbox, USE_CODE, {verification_code: sandbox.lastMail().code}, 'ok');

    it('leaves it unverified, and sends a mail to the new address', async () => {
      await update('editProfileForm', {emailAddress: 'jack@example.com'});
      expect(sandbox.lastMail()).to.include({to: 'jack@example.com', name: 'emailAddressChanged'});
      await verifyEmail();
      expect((await profile())['emailVerified']).to.be.a('string');
      await update('editProfileForm', {emailAddress: 'john@example.com'});
      expect(await profile()).to.include({emailVerified: null});
      expect(sandbox.lastMail()).to.include({to: 'john@example.com'});
    });

    it('to another letter case changes nothing', async () => {
      await update('editProfileForm', {emailAddress: 'jack@example.com'});
      await verifyEmail();
      await update('editProfileForm', {emailAddress: 'Jack@Example.com'});
      expect((await profile())['emailVerified']).to.be.a('string');
      expect(sandbox.state.mailbox.mails).to.have.lengthOf(1);
    });
  });

  describe('of the password', () => {
    const currentPassword = johnDoe.currentPassword;

    for (const [form, fields] of [
      ['changePasswordForm', {currentPassword, ...newPassword}],
      ['changePasswordFormNoAuth', newPassword],
    ] as const) {
      it(`with ${form} replaces it`, async () => {
        expect(await update(form, fields)).to.deep.equal({stat: 'ok'});
        await expectStat(sandbox, SIGN_IN, johnDoe, 'error');
        await expectStat(sandbox, SIGN_IN, withNewPassword, 'ok');
      });

      for (const [what, change, expected] of [
        [
          'nothing filled in',
          {newPassword: undefined, newPasswordConfirm: undefined},
          {newPassword: ['Password is required.']},
        ],
        [
          'a short password, not repeated',
          {newPassword: '12345', newPasswordConfirm: '1234'},
          {
            newPassword: ['Password must be at least 6 characters.'],
            newPasswordConfirm: ['Passwords do not match.'],
          },
        ],
        [
          'no confirmation',
          {newPasswordConfirm: undefined},
          {newPasswordConfirm: ['Passwords do not match.']},
        ],
      ] as const) {
        it(`with ${form} is refused for ${what}`, async () => {
          const body = await update(form, {...fields, ...change});
          expect(body).to.deep.equal(invalidFields(expected));
          await expectStat(sandbox, SIGN_IN, johnDoe, 'ok');
        });
      }
    }

    it('needs the current one', async () => {
      for (const [value, expected] of [
        [undefined, invalidFields({currentPassword: ['Password is required.']})],
        [
          'password124',
          refusal(210, 'invalid_credentials', 'some inputs are invalid', {
            changePasswordForm: ['That is not your current password.'],
          }),
        ],
      ] as const) {
        const body = await update('changePasswordForm', {currentPassword: value, ...newPassword});
        expect(body).to.deep.equal(expected);
      }
      await expectStat(sandbox, SIGN_IN, johnDoe, 'ok');
    });

    it('changes lastUpdated, and no other attribute', async () => {
      sandbox.state.now = () => NEW_YEAR;
      await signInAgain();
      const {lastUpdated: _, ...before} = await profile();
      sandbox.wait(60);
      await update('changePasswordForm', {currentPassword, ...newPassword});
      const {lastUpdated, ...after} = await profile();
      expect(lastUpdated).to.equal('2026-01-01 00:01:00.000000 +0000');
      expect(after).to.deep.equal(before);
    });
  });

  describe('with an access token', () => {
    it('that has expired is refused', async () => {
      sandbox.wait(0);
      await signInAgain();
      sandbox.wait(3599);
      expect(await update('editProfileForm', {firstName: 'Jack'})).to.include({stat: 'ok'});
      sandbox.wait(1);
      expect(await update('editProfileForm', {firstName: 'Jim'})).to.deep.equal(
        refusal(414, 'access_token_expired', 'access token expired'),
      );
    });

    it('that nobody has issued is refused', async () => {
      access_token = 'a'.repeat(16);
      expect(await update('editProfileForm', {firstName: ''})).to.deep.equal(
        refusal(413, 'no_access_grant', 'no access grant for this access token'),
      );
    });

    it('changes only the account that it is for', async () => {
      await expectStat(sandbox, REGISTER, janeRoe, 'ok');
      await update('editProfileForm', {firstName: 'Jack'});
      const {capture_user} = await sandbox.submit(SIGN_IN, {
        ...johnDoe,
        signInEmailAddress: janeRoe.emailAddress,
        currentPassword: janeRoe.newPassword,
      });
      expect(capture_user).to.include({givenName: 'Jane'});
    });
  });
});

function omit(profile: Record<string, unknown>, ...names: readonly string[]) {
  return Object.fromEntries(Object.entries(profile).filter(([name]) => !names.includes(name)));
}
