import assert from 'node:assert/strict';
import {once} from 'node:events';
import {request as sendRequest, type IncomingMessage} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {Accounts} from '../../demo/sandbox/accounts/accounts.ts';
import {serveSandbox, type SandboxServer} from '../../demo/sandbox/server/server.ts';

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
