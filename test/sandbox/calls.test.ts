import {expect} from '@open-wc/testing';
import {DEFAULT_FLOW_CLIENT, CLIENT_WITHOUT_LOGIN} from '../../demo/sandbox/api/sandbox-state.ts';
import {
  FORGOT_PASSWORD,
  REGISTER,
  SIGN_IN,
  TOKEN,
  UPDATE_PROFILE,
  VERIFY_EMAIL,
  bodyOf,
  call,
  encode,
  everythingMissing,
  expectStat,
  forgotPassword,
  janeRoe,
  johnDoe,
  missing,
  noSuchFlow,
  openSandbox,
  profileCall,
  refusal,
  resendVerification,
  type Parameters,
  useSandbox,
} from './sandbox-client.ts';

describe('the sandbox', () => {
  const sandbox = useSandbox();

  for (const [path, good, form, otherForm] of [
    [SIGN_IN, johnDoe, 'signInForm', 'registrationForm'],
    [REGISTER, janeRoe, 'registrationForm', 'signInForm'],
  ] as const) {
    describe(path, () => {
      it('answers with HTTP 200, JSON, no caching, and CORS for every origin', async () => {
        for (const parameters of [good, {}]) {
          const {status, headers} = await sandbox.post(path, parameters);
          expect(status).to.equal(200);
          expect([...headers]).to.have.deep.members([
            ['access-control-allow-origin', '*'],
            ['cache-control', 'no-store'],
            ['content-type', 'application/json'],
          ]);
        }
      });

      it('answers with the keys in the order of the API reference', async () => {
        const keys = async (change: Parameters) =>
          Object.keys((await (await sandbox.post(path, {...good, ...change})).json()) as object);
        const invalid = await keys({currentPassword: '', firstName: ''});
        expect(invalid.join()).to.equal(
          'stat,code,error_description,error,request_id,invalid_fields',
        );
        const granted = await keys({response_type: 'code_and_token'});
        expect(granted.join()).to.equal('capture_user,stat,access_token,authorization_code');
      });

      for (const [what, init] of [
        ['a GET', {}],
        ['a PUT', {method: 'PUT', body: encode(good)}],
        ['the URL of a POST', {method: 'POST', body: new URLSearchParams()}],
      ] as const) {
        it(`ignores the parameters of ${what}`, async () => {
          const response = await sandbox.send(`${path}?${encode(good).toString()}`, init);
          expect(await bodyOf(response)).to.deep.equal(everythingMissing);
        });
      }

      it('ignores the charset and the letter case of the content type', async () => {
        const headers = {'Content-Type': 'Application/X-WWW-Form-URLEncoded ; charset=utf-8'};
        const body = encode(good).toString();
        const response = await sandbox.send(path, {method: 'POST', headers, body});
        expect(await bodyOf(response)).to.include({stat: 'ok'});
      });

      for (const name of [...Object.keys(call), 'form']) {
        for (const value of [undefined, '']) {
          it(`refuses ${value === undefined ? 'a missing' : 'an empty'} ${name}`, async () => {
            const body = await sandbox.submit(path, {...good, [name]: value});
            expect(body).to.deep.equal(missing(name));
          });
        }
      }

      // In rows with two errors, the first one has to be reported.
      const noFlow = {flow: undefined, flow_version: undefined};
      const byDefault = {client_id: DEFAULT_FLOW_CLIENT, ...noFlow};
      const redirectUri = {redirect_uri: 'localhost'};
      const small = form.toLowerCase();
      const version = call.flow_version;
      const invalid = (description: string) => refusal(200, 'invalid_argument', description);
      const unknownClient = refusal(402, 'invalid_client_credentials', "unknown client 'x'");
      const powerless = 'This client does not support log in and registration.';
      for (const [what, change, expected] of [
        [
          'an unknown client and no flow',
          {client_id: 'x', ...noFlow},
          missing('flow, flow_version'),
        ],
        ['no form for a default flow', {...byDefault, form: undefined}, missing('form')],
        ['an unknown client', {client_id: 'x', flow: 'x'}, unknownClient],
        [
          'a client without login_client',
          {client_id: CLIENT_WITHOUT_LOGIN, flow: 'x'},
          refusal(403, 'permission_error', powerless),
        ],
        ['an unknown flow', {flow: 'x', form: 'x'}, noSuchFlow('x', version, 'en-US')],
        ['version HEAD', {flow_version: 'HEAD'}, noSuchFlow('standard', 'HEAD', 'en-US')],
        ['an unknown locale', {locale: 'en-us'}, noSuchFlow('standard', version, 'en-us')],
        [
          'a default flow in no locale',
          {...byDefault, locale: 'x'},
          noSuchFlow('standard', version, 'x'),
        ],
        ['a form in lower case', {form: small, ...redirectUri}, invalid(`no such form '${small}'`)],
        ["the other endpoint's form", {form: otherForm}, invalid(`no such form '${otherForm}'`)],
        ['a field as the form', {form: 'lastName'}, invalid("no such form 'lastName'")],
        ['__proto__ as the form', {form: '__proto__'}, invalid("no such form '__proto__'")],
        [
          'a redirect_uri of another scheme',
          {...redirectUri, response_type: 'x'},
          invalid('redirect_uri must begin with http: or https:'),
        ],
        [
          'an unknown response_type and empty fields',
          {response_type: 'x', currentPassword: '', firstName: ''},
          invalid("no such response_type 'x'"),
        ],
      ] as const) {
        it(`refuses ${what}`, async () => {
          const body = await sandbox.submit(path, {...good, ...change});
          expect(body).to.deep.equal(expected);
        });
      }

      it('uses the default flow of the client', async () => {
        await expectStat(sandbox, path, {...good, ...byDefault}, 'ok');
        const empty = {...byDefault, flow: '', flow_version: ''};
        await expectStat(await openSandbox(), path, {...good, ...empty}, 'ok');
      });

      it('accepts http: and https: as redirect_uri', async () => {
        for (const redirect_uri of ['http:', 'https://example.com/a?b']) {
          // The second registration fails after the check of redirect_uri, as its names are taken.
          const {code} = await sandbox.submit(path, {...good, redirect_uri});
          expect(code).to.be.oneOf([undefined, 390]);
        }
      });

      for (const [response_type, names] of [
        [undefined, ['access_token']],
        ['', ['access_token']],
        ['token', ['access_token']],
        ['code', ['authorization_code']],
        ['code_with_token', ['access_token', 'authorization_code']],
        ['code_and_token', ['access_token', 'authorization_code']],
      ] as const) {
        it(`grants ${names.join(' and ')} for response_type ${response_type}`, async () => {
          const {capture_user, stat, ...granted} = await sandbox.submit(path, {
            ...good,
            response_type,
          });
          expect(stat).to.equal('ok');
          expect(capture_user).to.be.an('object');
          expect(granted).to.have.all.keys(names);
          for (const token of Object.values(granted)) expect(token).to.match(TOKEN);
        });
      }

      it('ignores unknown parameters', async () => {
        const unknown = ['captcha', '__proto__', 'constructor', 'birthdat[x]'].map((name) => [
          name,
          'x',
        ]);
        await expectStat(sandbox, path, {...good, ...Object.fromEntries(unknown)}, 'ok');
      });

      it('accepts ten thousand parameters', async () => {
        const many = Array.from({length: 10_000}, (_, at) => [`birthdat${at}[a]`, 'x'] as const);
        await expectStat(sandbox, path, {...good, ...Object.fromEntries(many)}, 'ok');
      });

      it('refuses very long values', async () => {
        const huge = `a@${'.'.repeat(500_000)} `;
        const fields = ['signInEmailAddress', 'currentPassword', 'emailAddress', 'newPassword'];
        const values = Object.fromEntries(fields.map((name) => [name, huge] as const));
        expect(await sandbox.submit(path, {...good, ...values})).to.include({code: 390});
        expect(await sandbox.submit(path, {...good, form: huge})).to.include({code: 200});
      });

      it('fails a preflight', async () => {
        const response = await sandbox.send(path, {method: 'OPTIONS'});
        expect(response.status).to.equal(204);
        expect([...response.headers]).to.deep.equal([['access-control-allow-origin', '*']]);
      });
    });
  }

  for (const [path, form, otherForm, argument] of [
    [FORGOT_PASSWORD, 'forgotPasswordForm', 'resendVerificationForm', 'redirect_uri'],
    [VERIFY_EMAIL, 'resendVerificationForm', 'forgotPasswordForm', 'redirect_uri'],
    [UPDATE_PROFILE, 'changePasswordForm', 'registrationForm', 'access_token'],
  ] as const) {
    describe(path, () => {
      const good = {...profileCall, form, [argument]: 'http://localhost'};

      it('names all missing arguments', async () => {
        const names = `client_id, flow, flow_version, form, locale, ${argument}`;
        expect(await sandbox.submit(path, {})).to.deep.equal(missing(names));
      });

      for (const name of Object.keys(good)) {
        it(`refuses a missing ${name}, and an empty one`, async () => {
          for (const value of [undefined, '']) {
            const body = await sandbox.submit(path, {...good, [name]: value});
            expect(body).to.deep.equal(missing(name));
          }
        });
      }

      for (const [what, change, code] of [
        ['an unknown client', {client_id: 'x', flow: 'x'}, 402],
        ['a client without login_client', {client_id: CLIENT_WITHOUT_LOGIN, flow: 'x'}, 403],
        ['an unknown flow', {flow: 'x', form: 'x'}, 500],
        ['version HEAD', {flow_version: 'HEAD'}, 500],
        ['an unknown form', {form: 'x'}, 200],
        ["another endpoint's form", {form: otherForm}, 200],
      ] as const) {
        it(`refuses ${what}`, async () => {
          expect(await sandbox.submit(path, {...good, ...change})).to.include({code});
        });
      }

      it('uses the default flow of the client', async () => {
        const noFlow = {flow: undefined, flow_version: undefined};
        const body = await sandbox.submit(path, {
          ...good,
          ...noFlow,
          client_id: DEFAULT_FLOW_CLIENT,
        });
        // The next check fails: that of the fields, or of the access token.
        expect(body).to.include({code: argument === 'access_token' ? 413 : 390});
      });
    });
  }

  for (const [path, parameters] of [
    [FORGOT_PASSWORD, forgotPassword],
    [VERIFY_EMAIL, resendVerification],
  ] as const) {
    it(`${path} refuses a redirect_uri of another scheme, and ignores response_type`, async () => {
      expect(await sandbox.submit(path, {...parameters, redirect_uri: 'x'})).to.deep.equal(
        refusal(200, 'invalid_argument', 'redirect_uri must begin with http: or https:'),
      );
      for (const response_type of ['token', 'x']) {
        await expectStat(sandbox, path, {...parameters, response_type}, 'ok');
      }
    });
  }

  it('answers 404 for every other path, and names it', async () => {
    for (const path of [
      '/',
      `${SIGN_IN}/`,
      '/oauth/auth_native',
      '/OAUTH/auth_native_traditional',
      '/access/usedVerificationCode',
      '/mailbox/',
    ]) {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const response = await sandbox.send(path, {method});
        expect(response.status, `${method} ${path}`).to.equal(404);
        expect(response.headers.get('Access-Control-Allow-Origin')).to.equal('*');
        expect(await response.json()).to.deep.equal({
          stat: 'error',
          error: 'not_found',
          error_description: `no such path: ${path}`,
        });
      }
    }
  });
});
