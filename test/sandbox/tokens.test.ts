import {expect} from '@open-wc/testing';
import {
  EXCHANGE,
  REGISTER,
  SIGN_IN,
  TOKEN,
  call,
  clientCredentials,
  clientWith,
  exchange,
  janeRoe,
  johnDoe,
  useSandbox,
  type Parameters,
} from './sandbox-client.ts';

const {redirect_uri} = call;
const REFRESH_TOKEN = /^[a-z0-9]{20}$/;

/** The body of an error of `/oauth/token`. */
const oauthError = (
  code: number,
  error: string,
  sub_error: string,
  argument_name: string,
  error_description: string,
) => ({code, error, sub_error, argument_name, error_description, stat: 'error'});

const missing = (name: string) =>
  oauthError(
    100,
    'invalid_request',
    'missing_argument',
    name,
    `missing required argument: ${name}`,
  );
const wrongClient = (name: string) =>
  oauthError(
    402,
    'invalid_client',
    'invalid_client_credentials',
    name,
    'unknown client_id or wrong client_secret',
  );
const unknownCode = oauthError(
  413,
  'invalid_grant',
  'no_access_grant',
  'code',
  'no access grant for this code',
);
const unknownRefreshToken = oauthError(
  413,
  'invalid_grant',
  'no_access_grant',
  'refresh_token',
  'no access grant for this refresh token',
);

describe(EXCHANGE, () => {
  const sandbox = useSandbox();

  /** The authorization code of a sign-in or registration. */
  const codeOf = async (path = SIGN_IN, form: Parameters = johnDoe) => {
    const body = await sandbox.submit(path, {...form, response_type: 'code_and_token'});
    return String(body['authorization_code']);
  };
  const refresh = (refresh_token: unknown, change: Parameters = {}) =>
    exchange(sandbox, {
      grant_type: 'refresh_token',
      refresh_token: String(refresh_token),
      ...change,
    });

  it('answers with the keys of the documentation', async () => {
    const response = await sandbox.post(EXCHANGE, {
      ...clientCredentials,
      grant_type: 'authorization_code',
      code: await codeOf(),
      redirect_uri,
    });
    expect(response.status).to.equal(200);
    const body = (await response.json()) as Record<string, unknown>;
    expect(Object.keys(body).join()).to.equal('access_token,expires_in,refresh_token,stat');
    expect(body['access_token']).to.match(TOKEN);
    expect(body['refresh_token']).to.match(REFRESH_TOKEN);
    expect(body).to.include({expires_in: 3600, stat: 'ok'});
  });

  it('answers errors with HTTP 400, in the shape and the order of the documentation', async () => {
    const response = await sandbox.post(EXCHANGE, {...clientCredentials, grant_type: 'X'});
    expect(response.status).to.equal(400);
    expect(await response.text()).to.equal(
      '{"code":200,"error":"invalid_request","sub_error":"invalid_argument",' +
        '"argument_name":"grant_type","error_description":"invalid grant_type: X","stat":"error"}',
    );
    expect(response.headers.get('Cache-Control')).to.equal('no-store');
  });

  for (const [what, path, form, email] of [
    ['a sign-in', SIGN_IN, johnDoe, 'johndoe@example.com'],
    ['a registration', REGISTER, janeRoe, 'janeroe@example.com'],
  ] as const) {
    it(`exchanges the code of ${what} for a token of the account`, async () => {
      const code = await codeOf(path, form);
      const {access_token} = await exchange(sandbox, {code, redirect_uri});
      expect(await sandbox.profileOf(String(access_token))).to.include({email});
    });
  }

  it('exchanges a code once', async () => {
    const code = await codeOf();
    expect(await exchange(sandbox, {code, redirect_uri})).to.include({stat: 'ok'});
    expect(await exchange(sandbox, {code, redirect_uri})).to.deep.equal(unknownCode);
  });

  it('refuses an expired code', async () => {
    sandbox.wait(0);
    const code = await codeOf();
    const later = await codeOf();
    sandbox.wait(599);
    expect(await exchange(sandbox, {code: later, redirect_uri})).to.include({stat: 'ok'});
    sandbox.wait(1);
    expect(await exchange(sandbox, {code, redirect_uri})).to.deep.equal(
      oauthError(
        415,
        'invalid_grant',
        'authorization_code_expired',
        'code',
        'authorization code expired',
      ),
    );
  });

  it('refuses another redirect_uri, after which the code is still valid', async () => {
    const code = await codeOf();
    for (const other of [`${redirect_uri}/`, 'https://localhost']) {
      expect(await exchange(sandbox, {code, redirect_uri: other})).to.deep.equal(
        oauthError(
          420,
          'invalid_grant',
          'redirect_uri_mismatch',
          'redirect_uri',
          'redirect_uri is not the one that the code was requested with',
        ),
      );
    }
    expect(await exchange(sandbox, {code, redirect_uri})).to.include({stat: 'ok'});
  });

  it('refuses unknown codes, and tokens for codes', async () => {
    for (const code of ['x', '__proto__', await sandbox.signIn()]) {
      expect(await exchange(sandbox, {code, redirect_uri})).to.deep.equal(unknownCode);
    }
  });

  it('refuses the code of another API client', async () => {
    sandbox.state.clients = clientWith({});
    const code = await codeOf();
    const other = {client_id: 'other', client_secret: 'other-secret'};
    expect(await exchange(sandbox, {code, redirect_uri, ...other})).to.deep.equal(unknownCode);
    expect(await exchange(sandbox, {code, redirect_uri})).to.include({stat: 'ok'});
  });

  it('exchanges a refresh token once', async () => {
    const first = await exchange(sandbox, {code: await codeOf(), redirect_uri});
    const second = await refresh(first['refresh_token']);
    expect(second).to.include({stat: 'ok', expires_in: 3600});
    expect(second['refresh_token']).not.to.equal(first['refresh_token']);
    expect(await sandbox.profileOf(String(second['access_token']))).to.include({
      email: johnDoe.signInEmailAddress,
    });
    expect(await refresh(first['refresh_token'])).to.deep.equal(unknownRefreshToken);
    expect(await refresh(second['refresh_token'])).to.include({stat: 'ok'});
  });

  it('exchanges a refresh token after the access token has expired', async () => {
    const {access_token, refresh_token} = await exchange(sandbox, {
      code: await codeOf(),
      redirect_uri,
    });
    sandbox.wait(3601);
    expect(await sandbox.profileOf(String(access_token))).to.equal(undefined);
    const renewed = await refresh(refresh_token);
    expect(await sandbox.profileOf(String(renewed['access_token']))).to.be.an('object');
  });

  it('refuses unknown refresh tokens, and those of another API client', async () => {
    sandbox.state.clients = clientWith({});
    const {access_token, refresh_token} = await exchange(sandbox, {
      code: await codeOf(),
      redirect_uri,
    });
    const other = {client_id: 'other', client_secret: 'other-secret'};
    expect(await refresh(refresh_token, other)).to.deep.equal(unknownRefreshToken);
    for (const token of ['x', access_token]) {
      expect(await refresh(token)).to.deep.equal(unknownRefreshToken);
    }
  });

  it('names what is missing', async () => {
    const code = {grant_type: 'authorization_code', code: 'x', redirect_uri};
    for (const [parameters, name] of [
      [{...code, client_id: undefined}, 'client_id'],
      [{...code, client_secret: ''}, 'client_secret'],
      [{...code, grant_type: undefined}, 'grant_type'],
      [{...code, grant_type: ''}, 'grant_type'],
      [{...code, code: undefined}, 'code'],
      [{...code, redirect_uri: undefined}, 'redirect_uri'],
      [{grant_type: 'refresh_token'}, 'refresh_token'],
    ] as const) {
      expect(await exchange(sandbox, parameters)).to.deep.equal(missing(name));
    }
  });

  it('takes no parameters from the URL, and none of a GET', async () => {
    const query = new URLSearchParams({...clientCredentials, grant_type: 'refresh_token'});
    for (const method of ['GET', 'POST']) {
      const response = await sandbox.send(`${EXCHANGE}?${query}`, {method});
      expect(response.status).to.equal(400);
      expect(await response.json()).to.deep.equal(missing('client_id'));
    }
  });

  it('refuses an unknown client, and a wrong secret', async () => {
    const grant = {code: await codeOf(), redirect_uri};
    for (const [change, name] of [
      [{client_id: 'x'}, 'client_id'],
      [{client_secret: 'x'}, 'client_secret'],
    ] as const) {
      expect(await exchange(sandbox, {...grant, ...change})).to.deep.equal(wrongClient(name));
    }
    expect(await exchange(sandbox, grant)).to.include({stat: 'ok'});
  });

  describe('with the header Authorization', () => {
    const {client_id, client_secret} = clientCredentials;
    const send = async (Authorization: string, parameters: Parameters = {}) => {
      const grant = {grant_type: 'authorization_code', code: await codeOf(), redirect_uri};
      const body = new URLSearchParams({...grant, ...parameters} as Record<string, string>);
      const response = await sandbox.send(EXCHANGE, {
        method: 'POST',
        headers: {Authorization},
        body,
      });
      return (await response.json()) as Record<string, unknown>;
    };

    for (const scheme of ['Basic', 'basic']) {
      it(`accepts id and secret as ${scheme}`, async () => {
        const credentials = btoa(`${client_id}:${client_secret}`);
        expect(await send(`${scheme} ${credentials}`)).to.include({stat: 'ok'});
      });
    }

    it('ignores the credentials in the body', async () => {
      const credentials = btoa(`${client_id}:x`);
      expect(await send(`Basic ${credentials}`, clientCredentials)).to.deep.equal(
        wrongClient('client_secret'),
      );
    });

    for (const credentials of ['', '%', btoa(':'), btoa('x')]) {
      it(`refuses the credentials '${credentials}'`, async () => {
        const body = await send(`Basic ${credentials}`, clientCredentials);
        expect(body).to.include({code: 100, sub_error: 'missing_argument'});
      });
    }

    for (const scheme of ['Bearer', 'OAuth', 'Signature']) {
      it(`refuses ${scheme}`, async () => {
        expect(await send(`${scheme} x`, clientCredentials)).to.deep.equal(
          oauthError(
            205,
            'invalid_request',
            'invalid_auth_method',
            'Authorization',
            `cannot authenticate with '${scheme}'`,
          ),
        );
      });
    }
  });

  it('names a content type that it cannot read', async () => {
    const headers = {'Content-Type': 'text/plain'};
    const response = await sandbox.send(EXCHANGE, {method: 'POST', headers, body: 'x'});
    expect(response.status).to.equal(400);
    expect(await response.json()).to.include({
      code: 200,
      error: 'invalid_request',
      sub_error: 'invalid_argument',
      argument_name: 'body',
    });
  });
});

describe('the tokens of the sandbox', () => {
  const sandbox = useSandbox();

  it('differ with each sign-in, and remain valid beside each other', async () => {
    const [first, second] = [await sandbox.signIn(), await sandbox.signIn()];
    expect(first).not.to.equal(second);
    expect(await sandbox.profileOf(first)).to.deep.equal(await sandbox.profileOf(second));
  });

  it('are not valid in another sandbox', async () => {
    const token = await sandbox.signIn();
    await sandbox.reopen();
    expect(await sandbox.profileOf(token)).to.equal(undefined);
  });
});
