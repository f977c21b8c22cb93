import {expect} from '@open-wc/testing';
import type {ApiClient} from '../../demo/sandbox/api/sandbox-state.ts';
import {
  NEW_YEAR,
  REGISTER,
  USE_CODE,
  VERIFY_EMAIL,
  argumentRefusal,
  asJaneRoe,
  bodyOf,
  clientWith,
  expectStat,
  invalidFields,
  janeInFull,
  janeRoe,
  johnDoe,
  refusal,
  resendVerification,
  useSandbox,
} from './sandbox-client.ts';

const PAGE = 'https://www.example.com/verify';
const CODE = /^[a-z0-9]{32}$/;

const unknownCode = argumentRefusal(
  200,
  'invalid_argument',
  'unknown verification_code',
  'verification_code',
);

describe('the verification of an email address in the sandbox', () => {
  const sandbox = useSandbox();
  const useSettings = (settings: ApiClient['settings']) => {
    sandbox.state.clients = clientWith(settings);
  };
  const resend = async () => {
    await expectStat(sandbox, VERIFY_EMAIL, resendVerification, 'ok');
    return sandbox.lastMail();
  };
  const verify = (verification_code: string) => sandbox.submit(USE_CODE, {verification_code});

  describe(VERIFY_EMAIL, () => {
    it('is answered with nothing but ok', async () => {
      const body = await sandbox.submit(VERIFY_EMAIL, resendVerification);
      expect(body).to.deep.equal({stat: 'ok'});
    });

    it('sends a mail with a verification code', async () => {
      useSettings({verify_email_url: PAGE});
      const {code, ...mail} = await resend();
      expect(code).to.match(CODE);
      expect(mail).to.include({
        to: 'johndoe@example.com',
        name: 'registrationVerification',
        subject: 'Verify your email address',
        link: `${PAGE}?verification_code=${code}`,
      });
    });

    it('does not use redirect_uri for the link', async () => {
      useSettings({});
      expect((await resend()).link).to.equal(null);
    });

    for (const [locale, unknown, verified] of [
      [
        'en-US',
        'No account with that email address exists.',
        'Your email is already verified. You may sign in.',
      ],
      [
        'de-DE',
        'Zu dieser E-Mail-Adresse gibt es kein Konto.',
        'Ihre E-Mail-Adresse ist bereits bestätigt. Sie können sich anmelden.',
      ],
      [
        'ar-SA',
        'لا يوجد حساب بهذا البريد الإلكتروني.',
        'تم تأكيد بريدك الإلكتروني بالفعل. يمكنك تسجيل الدخول.',
      ],
      [
        'ja-JP',
        'このメールアドレスのアカウントはありません。',
        'メールアドレスはすでに確認済みです。ログインできます。',
      ],
    ] as const) {
      it(`refuses an unknown and a verified address in ${locale}`, async () => {
        const form = {...resendVerification, locale};
        const nobody = {...form, signInEmailAddress: 'nobody@example.com'};
        expect(await sandbox.submit(VERIFY_EMAIL, nobody)).to.deep.equal(
          refusal(210, 'invalid_credentials', 'some inputs are invalid', {
            resendVerificationForm: [unknown],
          }),
        );
        expect(sandbox.state.mailbox.mails).to.deep.equal([]);

        await expectStat(sandbox, USE_CODE, {verification_code: (await resend()).code}, 'ok');
        expect(await sandbox.submit(VERIFY_EMAIL, form)).to.deep.equal({
          ...refusal(540, 'triggered_error', 'error triggered by the flow'),
          message: verified,
        });
        expect(sandbox.state.mailbox.mails).to.have.lengthOf(1);
      });
    }

    it('refuses an empty address', async () => {
      const body = await sandbox.submit(VERIFY_EMAIL, {
        ...resendVerification,
        signInEmailAddress: '',
      });
      const texts = ['Email address is required.'];
      expect(body).to.deep.equal(invalidFields({signInEmailAddress: texts}));
    });
  });

  describe('a registration', () => {
    for (const [flow, registration] of [
      ['standard', janeRoe],
      ['full', janeInFull],
    ] as const) {
      it(`in the flow ${flow} sends the mail in its locale, and still returns a token`, async () => {
        useSettings({verify_email_url: PAGE});
        const body = await sandbox.submit(REGISTER, {...registration, locale: 'de-DE'});
        expect(body).to.have.property('access_token');
        const {code, ...mail} = sandbox.lastMail();
        expect(mail).to.include({
          to: 'janeroe@example.com',
          name: 'registrationVerification',
          locale: 'de-DE',
          subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
          link: `${PAGE}?verification_code=${code}`,
        });
        await expectStat(sandbox, USE_CODE, {verification_code: code}, 'ok');
      });
    }

    it('that is refused sends no mail', async () => {
      await expectStat(sandbox, REGISTER, {...janeRoe, firstName: ''}, 'error');
      expect(sandbox.state.mailbox.mails).to.deep.equal([]);
    });

    it('without an email address sends no mail', async () => {
      const publications = sandbox.state.publications.map(({locale, flow}) => {
        const {emailAddress: _, ...fields} = flow.fields;
        const form = fields['registrationForm'];
        if (form?.element !== 'form') return {locale, flow};
        const names = form.fields.filter((name) => name !== 'emailAddress');
        const registrationForm = {...form, fields: names};
        return {locale, flow: {...flow, fields: {...fields, registrationForm}}};
      });
      await sandbox.reopen({publications});
      for (const registration of [janeRoe, {...janeInFull, displayName: 'JaneRoe2'}]) {
        await expectStat(sandbox, REGISTER, registration, 'ok');
      }
      expect(sandbox.state.mailbox.mails).to.deep.equal([]);
    });
  });

  describe(USE_CODE, () => {
    it('answers with the uuid, and sets emailVerified to the current time', async () => {
      sandbox.state.now = () => NEW_YEAR;
      const before = await sandbox.profileOf(await sandbox.signIn());
      expect(before).to.include({emailVerified: null});
      const {code} = await resend();
      sandbox.wait(60);
      expect(await verify(code)).to.deep.equal({uuid: before['uuid'], stat: 'ok'});
      const after = await sandbox.profileOf(await sandbox.signIn());
      expect(after).to.include({emailVerified: '2026-01-01 00:01:00 +0000'});
    });

    it('verifies the account that the mail was for', async () => {
      await expectStat(sandbox, REGISTER, janeRoe, 'ok');
      await verify(sandbox.lastMail().code);
      for (const [credentials, isVerified] of [
        [asJaneRoe, true],
        [johnDoe, false],
      ] as const) {
        const profile = await sandbox.profileOf(await sandbox.signIn(credentials));
        expect(profile['emailVerified'] !== null).to.equal(isVerified);
      }
    });

    it('accepts a GET as well', async () => {
      const {code} = await resend();
      const response = await sandbox.send(`${USE_CODE}?verification_code=${code}`);
      expect(await bodyOf(response)).to.include({stat: 'ok'});
    });

    it('ignores the URL of a POST', async () => {
      const {code} = await resend();
      const path = `${USE_CODE}?verification_code=${code}`;
      const response = await sandbox.send(path, {method: 'POST'});
      expect(await bodyOf(response)).to.include({code: 100});
    });

    it('accepts a code once', async () => {
      const {code} = await resend();
      expect(await verify(code)).to.include({stat: 'ok'});
      expect(await verify(code)).to.deep.equal(unknownCode);
    });

    it('refuses an unknown code, and codes of other kinds', async () => {
      for (const code of ['x', 'a'.repeat(32), '__proto__', await sandbox.signIn()]) {
        expect(await verify(code)).to.deep.equal(unknownCode);
      }
    });

    it('names a missing code', async () => {
      const name = 'verification_code';
      const description = `missing required argument: ${name}`;
      const expected = argumentRefusal(100, 'missing_argument', description, name);
      expect(await sandbox.submit(USE_CODE, {})).to.deep.equal(expected);
      expect(await verify('')).to.deep.equal(expected);
      expect(await bodyOf(await sandbox.send(USE_CODE))).to.deep.equal(expected);
    });

    for (const [verification_code_lifetime, seconds] of [
      ['2400', 2400],
      [undefined, 86_400],
    ] as const) {
      it(`refuses a code after ${seconds} s if verification_code_lifetime is ${verification_code_lifetime}`, async () => {
        useSettings({verification_code_lifetime});
        sandbox.wait(0);
        const {code} = await resend();
        sandbox.wait(seconds);
        const expired = refusal(416, 'verification_code_expired', 'verification code expired');
        expect(await verify(code)).to.deep.equal(expired);
        const {code: newer} = await resend();
        sandbox.wait(seconds - 1);
        expect(await verify(newer)).to.include({stat: 'ok'});
      });
    }
  });
});
