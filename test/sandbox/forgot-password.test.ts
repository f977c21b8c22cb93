import {expect} from '@open-wc/testing';
import type {ApiClient} from '../../demo/sandbox/api/sandbox-state.ts';
import {
  EXCHANGE,
  FORGOT_PASSWORD,
  SIGN_IN,
  TOKEN,
  UPDATE_PROFILE,
  call,
  clientCredentials,
  clientWith,
  exchange,
  expectStat,
  forgotPassword,
  invalidFields,
  johnDoe,
  profileCall,
  refusal,
  useSandbox,
} from './sandbox-client.ts';

const PAGE = 'https://www.example.com/new-password';

describe('a forgotten password in the sandbox', () => {
  const sandbox = useSandbox();
  const useSettings = (settings: ApiClient['settings']) => {
    sandbox.state.clients = clientWith(settings);
  };

  it('is answered with nothing but ok', async () => {
    const body = await sandbox.submit(FORGOT_PASSWORD, forgotPassword);
    expect(body).to.deep.equal({stat: 'ok'});
  });

  it('leads to one mail with an authorization code', async () => {
    useSettings({password_recover_url: PAGE});
    await expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');
    const {code, ...mail} = sandbox.lastMail();
    expect(code).to.match(TOKEN);
    expect(mail).to.include({
      to: 'johndoe@example.com',
      name: 'passwordRecover',
      locale: 'en-US',
      subject: 'Choose a new password',
      link: `${PAGE}?code=${code}`,
    });
    expect(sandbox.state.mailbox.mails).to.have.lengthOf(1);
  });

  for (const [url, link] of [
    ['https://www.example.com', 'https://www.example.com?code='],
    ['https://www.example.com/?a=b', 'https://www.example.com/?a=b&code='],
    ['https://www.example.com/#/new', 'https://www.example.com/?code=#/new'],
    ['http:', 'http:?code='],
  ] as const) {
    it(`appends the code to ${url}`, async () => {
      useSettings({password_recover_url: url});
      await expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');
      const {code, link: actual} = sandbox.lastMail();
      expect(actual?.replace(code, '')).to.equal(link);
    });
  }

  it('uses redirect_uri if the client has no setting for the address', async () => {
    useSettings({});
    await expectStat(sandbox, FORGOT_PASSWORD, {...forgotPassword, redirect_uri: PAGE}, 'ok');
    const {code, link} = sandbox.lastMail();
    expect(link).to.equal(`${PAGE}?code=${code}`);
    const tokens = await exchange(sandbox, {code, redirect_uri: PAGE});
    expect(tokens).to.include({stat: 'ok'});
  });

  it('ends with a new password', async () => {
    useSettings({password_recover_url: PAGE});
    await expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');
    const {code} = sandbox.lastMail();
    const {access_token} = await exchange(sandbox, {code, redirect_uri: PAGE});
    const change = {
      ...profileCall,
      form: 'changePasswordFormNoAuth',
      access_token: String(access_token),
      newPassword: 'password789',
      newPasswordConfirm: 'password789',
    };
    expect(await sandbox.submit(UPDATE_PROFILE, change)).to.deep.equal({stat: 'ok'});
    await expectStat(sandbox, SIGN_IN, johnDoe, 'error');
    await expectStat(sandbox, SIGN_IN, {...johnDoe, currentPassword: 'password789'}, 'ok');
  });

  it('requires the address of the link at /oauth/token, not the redirect_uri', async () => {
    useSettings({password_recover_url: PAGE});
    await expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');
    const {code} = sandbox.lastMail();
    const {redirect_uri} = call;
    expect(await exchange(sandbox, {code, redirect_uri})).to.include({code: 420});
    expect(await exchange(sandbox, {code, redirect_uri: PAGE})).to.include({stat: 'ok'});
  });

  for (const [recover_code_lifetime, seconds] of [
    ['2400', 2400],
    [undefined, 3600],
    ['soon', 3600],
  ] as const) {
    it(`has a code for ${seconds} s if recover_code_lifetime is ${recover_code_lifetime}`, async () => {
      useSettings({password_recover_url: PAGE, recover_code_lifetime});
      for (const [age, result] of [
        [seconds - 1, {stat: 'ok'}],
        [seconds, {code: 415, sub_error: 'authorization_code_expired'}],
      ] as const) {
        sandbox.wait(0);
        await expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');
        sandbox.wait(age);
        const {code} = sandbox.lastMail();
        expect(await exchange(sandbox, {code, redirect_uri: PAGE})).to.include(result);
      }
    });
  }

  it('finds the account whatever the letter case of the address', async () => {
    const signInEmailAddress = 'JohnDoe@Example.COM';
    await expectStat(sandbox, FORGOT_PASSWORD, {...forgotPassword, signInEmailAddress}, 'ok');
    expect(sandbox.lastMail().to).to.equal('johndoe@example.com');
  });

  for (const [locale, text, subject] of [
    ['en-US', 'No account with that email address exists.', 'Choose a new password'],
    ['de-DE', 'Zu dieser E-Mail-Adresse gibt es kein Konto.', 'Wählen Sie ein neues Passwort'],
    ['ar-SA', 'لا يوجد حساب بهذا البريد الإلكتروني.', 'اختيار كلمة مرور جديدة'],
    ['ja-JP', 'このメールアドレスのアカウントはありません。', '新しいパスワードの設定'],
  ] as const) {
    it(`is refused for an unknown address, and mailed for a known one, in ${locale}`, async () => {
      const unknown = {...forgotPassword, locale, signInEmailAddress: 'nobody@example.com'};
      expect(await sandbox.submit(FORGOT_PASSWORD, unknown)).to.deep.equal(
        refusal(212, 'no_such_account', 'some inputs are invalid', {forgotPasswordForm: [text]}),
      );
      expect(sandbox.state.mailbox.mails).to.deep.equal([]);
      await expectStat(sandbox, FORGOT_PASSWORD, {...forgotPassword, locale}, 'ok');
      expect(sandbox.lastMail()).to.include({locale, subject});
    });
  }

  for (const [value, text] of [
    ['', 'Email address is required.'],
    [undefined, 'Email address is required.'],
    ['johndoe', 'Email address is not formatted correctly.'],
  ] as const) {
    it(`is refused for the address ${JSON.stringify(value)}`, async () => {
      const body = await sandbox.submit(FORGOT_PASSWORD, {
        ...forgotPassword,
        signInEmailAddress: value,
      });
      expect(body).to.deep.equal(invalidFields({signInEmailAddress: [text]}));
    });
  }

  it('sends no mail if the flow asks for none', async () => {
    const publications = sandbox.state.publications.map(({locale, flow}) => {
      const form = flow.fields['forgotPasswordForm'];
      if (form?.element !== 'form') return {locale, flow};
      const {next: _, ...silent} = form;
      return {locale, flow: {...flow, fields: {...flow.fields, forgotPasswordForm: silent}}};
    });
    await sandbox.reopen({publications});
    await expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');
    expect(sandbox.state.mailbox.mails).to.deep.equal([]);
  });

  it('sends English mails in a locale that the sandbox has no texts of', async () => {
    const [standard] = sandbox.state.publications;
    if (!standard) throw new Error('Nothing is published.');
    await sandbox.reopen({publications: [{...standard, locale: 'fr-FR'}]});
    await expectStat(sandbox, FORGOT_PASSWORD, {...forgotPassword, locale: 'fr-FR'}, 'ok');
    expect(sandbox.lastMail()).to.include({locale: 'en-US', subject: 'Choose a new password'});
  });

  it('needs the same API client at /oauth/token', async () => {
    useSettings({password_recover_url: PAGE});
    await expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');
    const {code} = sandbox.lastMail();
    const parameters = {grant_type: 'authorization_code', code, redirect_uri: PAGE};
    const other = {client_id: 'other', client_secret: 'other-secret'};
    const refused = await sandbox.post(EXCHANGE, {...parameters, ...other});
    expect(await refused.json()).to.include({code: 413, sub_error: 'no_access_grant'});
    const accepted = await sandbox.post(EXCHANGE, {...parameters, ...clientCredentials});
    expect(await accepted.json()).to.include({stat: 'ok'});
  });
});
