import assert from 'node:assert/strict';
import {once} from 'node:events';
import {request as sendRequest, type IncomingMessage} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {Accounts} from '../../demo/sandbox/accounts/accounts.ts';
import {createApiClients, LOGIN_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {serveSandbox, type SandboxServer} from '../../demo/sandbox/server/server.ts';
import {
  createGrants,
  issueAccessToken,
  issueAuthorizationCode,
  issueRefreshToken,
  issueVerificationCode,
} from '../../demo/sandbox/tokens/grants.ts';

/** Sends a request that no browser can send. */
async function statusOf(
  {port}: SandboxServer,
  {host, method = 'GET', path = '/', body = ''}: Partial<Record<string, string>>,
): Promise<number | undefined> {
  const headers = {host: host ?? `localhost:${port}`};
  const request = sendRequest({host: '127.0.0.1', port, method, path, headers, agent: false});
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}

/** Sends a request, also with headers that browsers set themselves. */
async function fetchFrom(
  {port}: SandboxServer,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: {method?: string; headers?: Record<string, string>; body?: string} = {},
) {
  const host = `localhost:${port}`;
  const options = {host: '127.0.0.1', port, method, path, agent: false};
  const request = sendRequest({...options, headers: {host, ...headers}});
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return {status: response.statusCode, headers: response.headers, body: text};
}

describe('the server of the sandbox', () => {
  let server: SandboxServer;
  before(async () => {
    server = await serveSandbox({allowedHosts: ['forms.example', '.members.example']});
  });
  after(() => server.close());

  for (const host of [
    ...['localhost', 'demo.localhost', '127.0.0.1', '127.0.0.1:80', '[::1]', '[::1]:80'],
    ...['forms.example', 'forms.example:80', 'members.example', 'www.members.example'],
  ]) {
    it(`responds to requests for ${host}`, async () => {
      assert.equal(await statusOf(server, {host}), 404);
    });
  }

  for (const host of [
    ...['rebound.example', 'localhost.rebound.example', 'rebound-localhost', '127.0.0.1.nip.io'],
    ...['www.forms.example', 'evilmembers.example', 'localhost@rebound.example', '[::1'],
  ]) {
    it(`rejects requests for ${host}, and does not record them`, async () => {
      const {length} = server.requests;
      const path = '/oauth/auth_native_traditional';
      assert.equal(await statusOf(server, {host, method: 'POST', path, body: 'a=b'}), 403);
      assert.equal(server.requests.length, length);
    });
  }

  it('records the last 1000 requests', async () => {
    for (let i = 0; i < 1010; i++) await statusOf(server, {path: `/${i}`});
    assert.equal(server.requests.length, 1000);
    assert.equal(server.requests.at(0)?.url, '/10');
    assert.equal(server.requests.at(-1)?.url, '/1009');
  });

  describe('its mailbox', () => {
    const open = (path: string, headers: Record<string, string> = {}) =>
      fetchFrom(server, path, {headers});

    before(async () => {
      server.state.clients = createApiClients('https://www.example.com/new-password');
      const body = new URLSearchParams({
        client_id: LOGIN_CLIENT,
        flow: 'standard',
        flow_version: '20190618143040022299',
        locale: 'en-US',
        redirect_uri: 'http://localhost',
        form: 'forgotPasswordForm',
        signInEmailAddress: 'johndoe@example.com',
      });
      const headers = {'Content-Type': 'application/x-www-form-urlencoded'};
      const path = '/oauth/forgot_password_native';
      const reply = await fetchFrom(server, path, {method: 'POST', headers, body: `${body}`});
      assert.equal(reply.body, '{"stat":"ok"}');
    });

    it('is a page with a link to the address of the setting', async () => {
      const {status, headers, body} = await open('/mailbox');
      assert.equal(status, 200);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.match(body, /href="https:\/\/www\.example\.com\/new-password\?code=[a-z0-9]{16}"/);
    });

    for (const origin of [
      ...['http://localhost:5173', 'https://localhost', 'http://demo.localhost:1'],
      ...['http://127.0.0.1:8080', 'http://[::1]:8080'],
    ]) {
      it(`can be read by pages of ${origin}`, async () => {
        const {headers, body} = await open('/mailbox.json', {Origin: origin});
        assert.equal(headers['access-control-allow-origin'], origin);
        assert.equal(headers['vary'], 'Origin');
        assert.match(body, /"to":"johndoe@example\.com"/);
      });
    }

    for (const origin of [
      ...['https://www.example.com', 'http://localhost.example.com', 'http://evil-localhost'],
      ...['http://127.0.0.1.nip.io', 'null', 'localhost', ''],
    ]) {
      it(`cannot be read by pages of '${origin}'`, async () => {
        for (const path of ['/mailbox', '/mailbox.json']) {
          const {headers} = await open(path, origin ? {Origin: origin} : {});
          assert.equal(headers['access-control-allow-origin'], undefined);
        }
      });
    }

    it('is not sent to a foreign host name', async () => {
      assert.equal(await statusOf(server, {host: 'rebound.example', path: '/mailbox.json'}), 403);
    });
  });

  it('sends the statuses and bodies of all endpoints', async () => {
    for (const [path, method, status, expected] of [
      ['/oauth/token', 'POST', 400, /"sub_error":"missing_argument"/],
      ['/entity', 'GET', 200, /"argument_name":"access_token"/],
      ['/access/useVerificationCode?verification_code=x', 'GET', 200, /"code":200/],
      ['/oauth/update_profile_native', 'POST', 200, /access_token/],
      ['/oauth/verify_email_native', 'POST', 200, /redirect_uri/],
      [
        '/widget_data/flow.js:abcde12345abcde12345abcde1:en-US:HEAD:standard',
        'GET',
        200,
        /^janrain\.capture\.ui\.handleCaptureResponse\(\{"stat":"ok"\},function/,
      ],
      ['/oauth/auth_native', 'POST', 404, /no such path: \/oauth\/auth_native"/],
    ] as const) {
      const reply = await fetchFrom(server, path, {method});
      assert.equal(reply.status, status, path);
      assert.match(reply.body, expected);
    }
  });

  it('records the first 64 KiB of a body', async () => {
    await statusOf(server, {method: 'POST', body: 'a'.repeat(100_000)});
    assert.equal(server.requests.at(-1)?.body.length, 64 * 1024);
  });
});

describe('the accounts of the sandbox', () => {
  const withEmail = (email: string) => ({value: email, paths: ['email']});

  it('are the first and the newest', async () => {
    const accounts = new Accounts(3);
    const emails = ['john', 'a', 'b', 'c', 'd'];
    for (const email of emails) await accounts.add({email}, 'password');
    const stored = emails.filter((email) => accounts.has(withEmail(email)));
    assert.deepEqual(stored, ['john', 'c', 'd']);
  });

  it('are a thousand at most', async () => {
    const accounts = new Accounts();
    const emails = Array.from({length: 1001}, (_, i) => `${i}`);
    await Promise.all(emails.map((email) => accounts.add({email}, 'password')));
    const stored = emails.filter((email) => accounts.has(withEmail(email)));
    assert.equal(stored.length, 1000);
  });
});

describe('the grants of the sandbox', () => {
  it('are the newest thousand of each kind', () => {
    const grants = createGrants();
    const grant = {uuid: '1', clientId: '2', redirectUri: 'http:'};
    for (const [issue, map] of [
      [() => issueAccessToken(grants, grant, 0), grants.accessTokens],
      [() => issueRefreshToken(grants, grant), grants.refreshTokens],
      [() => issueAuthorizationCode(grants, grant, 0, 60), grants.authorizationCodes],
      [() => issueVerificationCode(grants, grant, 0, 60), grants.verificationCodes],
    ] as const) {
      const keys = Array.from({length: 1001}, issue);
      const kinds = keys.map((key) => map.find(key, 0).kind);
      assert.deepEqual(kinds, ['unknown', ...Array<string>(1000).fill('valid')]);
    }
  });
});
