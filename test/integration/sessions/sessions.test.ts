import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {findOnPath} from '../../../.ci/programs/browsers.ts';
import {
  createSandboxState,
  LOGIN_CLIENT,
  LOGIN_CLIENT_SECRET,
} from '../../../demo/sandbox/api/sandbox-state.ts';
import {serveSandbox, type SandboxServer} from '../../../demo/sandbox/server/server.ts';
import {createGrants} from '../../../demo/sandbox/tokens/grants.ts';
import {freePort} from '../../support/node/runner/server-address.ts';
import {startProcess, type Command, type ServerProcess} from '../proxies/server-process.ts';

const SITE_ORIGIN = 'https://www.example.com';
const REDIRECT_URI = `${SITE_ORIGIN}/sign-in`;
const fromSite = {Origin: SITE_ORIGIN};
const [LONG, SHORT] = [3_600, 30];

const recipe = (file: string) =>
  fileURLToPath(new URL(`../../../demo/recipes/sessions/${file}`, import.meta.url));

/** How each recipe is started. */
const recipes: Readonly<Record<string, (port: number, folder: string) => Command>> = {
  'node.mjs': () => ({file: process.execPath, args: [recipe('node.mjs')]}),
  'session.php': (port, folder) => ({
    file: findOnPath('php') ?? 'php',
    args: [
      ...['-d', `session.save_path=${folder}/sessions`, '-S', `127.0.0.1:${port}`],
      recipe('session.php'),
    ],
  }),
  'session.py': () => ({file: findOnPath('python3') ?? 'python3', args: [recipe('session.py')]}),
};

/** A new authorization code of John Doe, as `capture-success` has it. */
async function signIn(capture: SandboxServer): Promise<string> {
  const body = new URLSearchParams({
    client_id: LOGIN_CLIENT,
    flow: 'standard',
    flow_version: '20190618143040022299',
    locale: 'en-US',
    form: 'signInForm',
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    signInEmailAddress: 'johndoe@example.com',
    currentPassword: 'password123',
  });
  const url = `http://127.0.0.1:${capture.port}/oauth/auth_native_traditional`;
  const reply = (await (await fetch(url, {method: 'POST', body})).json()) as {
    authorization_code: string;
  };
  return reply.authorization_code;
}

const exchanges = ({requests}: SandboxServer, grantType: string) =>
  requests.filter(({url, body}) => url === '/oauth/token' && body.includes(grantType)).length;

for (const [file, command] of Object.entries(recipes)) {
  describe(`demo/recipes/sessions/${file}`, {timeout: 60_000}, () => {
    let capture: SandboxServer;
    let folder: string;
    let port: number;
    let server: ServerProcess;

    before(async () => {
      capture = await serveSandbox({state: await createSandboxState()});
      folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
      for (const name of ['sessions', 'tmp']) mkdirSync(join(folder, name));
      port = await freePort('127.0.0.1');
      const {file: program, args} = command(port, folder);
      const env = {
        HOME: process.env['HOME'] ?? folder,
        CAPTURE_URL: `http://127.0.0.1:${capture.port}`,
        CLIENT_ID: LOGIN_CLIENT,
        CLIENT_SECRET: LOGIN_CLIENT_SECRET,
        REDIRECT_URI,
        SITE_ORIGIN,
        PORT: `${port}`,
      };
      server = await startProcess(folder, port, {file: program, args, env});
    });
    after(async () => {
      await server?.stop();
      await capture?.close();
      if (folder) rmSync(folder, {recursive: true});
    });

    const request = (method: string, headers: Record<string, string> = {}, body?: string) =>
      fetch(`http://127.0.0.1:${port}/session`, {method, headers, body: body ?? null});

    /** Starts a session with a code. Returns the response, and the cookie as browsers send it. */
    async function start(code: string, headers: Record<string, string> = fromSite) {
      const response = await request('POST', headers, JSON.stringify({code}));
      const cookies = response.headers.getSetCookie();
      // PHP sets its cookie twice, and browsers keep the second.
      return {response, cookies, Cookie: cookies.at(-1)?.split(';')[0] ?? ''};
    }

    it('starts a session with a cookie that no script can read', async () => {
      const {response, cookies} = await start(await signIn(capture));
      assert.equal(response.status, 204);
      assert.match(cookies.at(-1) ?? '', /^__Host-session=[\w-]{26,};/);
      for (const attribute of [/; *HttpOnly/i, /; *Secure/i, /; *SameSite=Lax/i, /; *Path=\//i]) {
        assert.match(cookies.at(-1) ?? '', attribute);
      }
    });

    it('tells the page who the visitor is, without a token', async () => {
      const {Cookie} = await start(await signIn(capture));
      const response = await request('GET', {Cookie});
      assert.equal(response.status, 200);
      assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
      const user = (await response.json()) as Record<string, unknown>;
      assert.deepEqual(Object.keys(user).sort(), ['displayName', 'uuid']);
      assert.equal(user['displayName'], 'JohnDoe');
    });

    it('starts no session with a code that is used, unknown or missing', async () => {
      const code = await signIn(capture);
      await start(code);
      for (const body of [JSON.stringify({code}), '{"code": "unknown"}', '{}', '{', '[]', 'null']) {
        const response = await request('POST', fromSite, body);
        assert.equal(response.status, 401, body);
        const Cookie = response.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
        assert.equal((await request('GET', {Cookie})).status, 401, body);
      }
    });

    it('refuses pages of other sites', async () => {
      const code = await signIn(capture);
      for (const headers of [{}, {Origin: 'https://evil.example'}, {Origin: 'null'}]) {
        assert.equal((await start(code, headers)).response.status, 403);
      }
      const {Cookie} = await start(code);
      assert.equal((await request('DELETE', {Cookie})).status, 403);
      assert.equal((await request('GET', {Cookie})).status, 200);
    });

    it('gives nobody a session that the page has chosen', async () => {
      const chosen = 'a'.repeat(32);
      const Cookie = `__Host-session=${chosen}`;
      const started = await start(await signIn(capture), {...fromSite, Cookie});
      assert.equal(started.response.status, 204);
      assert(!started.Cookie.includes(chosen));
      assert.equal((await request('GET', {Cookie})).status, 401);
    });

    it('takes no other cookie for its own', async () => {
      const {Cookie} = await start(await signIn(capture));
      const others = `session=a; x__Host-session=b; c=__Host-session=d; ${Cookie}`;
      assert.equal((await request('GET', {Cookie: others})).status, 200);
    });

    it('lets nobody store who the visitor is', async () => {
      const {Cookie} = await start(await signIn(capture));
      assert.match((await request('GET', {Cookie})).headers.get('Cache-Control') ?? '', /no-store/);
    });

    it('refuses a body that is too long, and survives a client that closes in the middle of it', async () => {
      const long = JSON.stringify({code: 'a'.repeat(1_000_000)});
      const status = await request('POST', fromSite, long).then(
        (response) => response.status,
        () => 'closed',
      );
      assert([401, 413, 'closed'].includes(status), String(status));
      for (const origin of [SITE_ORIGIN, 'https://evil.example']) {
        const socket = connect(port, '127.0.0.1');
        const head = [
          'POST /session HTTP/1.1',
          'Host: x',
          `Origin: ${origin}`,
          'Content-Length: 10',
        ];
        socket.end(`${head.join('\r\n')}\r\n\r\nabc`);
        await new Promise((resolve) => socket.on('close', resolve).resume());
      }
      assert(server.isRunning());
      assert.equal((await start(await signIn(capture))).response.status, 204);
    });

    it('ends a session', async () => {
      const {Cookie} = await start(await signIn(capture));
      assert.equal((await request('DELETE', {...fromSite, Cookie})).status, 204);
      assert.equal((await request('GET', {Cookie})).status, 401);
    });

    it('keeps a visitor signed in by exchanging the refresh token, once for all requests', async () => {
      capture.state.grants = createGrants(SHORT);
      const {Cookie} = await start(await signIn(capture));
      capture.state.grants = {...capture.state.grants, accessTokenLifetime: LONG};
      const statuses = await Promise.all(
        Array.from({length: 5}, async () => (await request('GET', {Cookie})).status),
      );
      assert.deepEqual(statuses, [200, 200, 200, 200, 200]);
      assert.equal(exchanges(capture, 'grant_type=refresh_token'), 1);
    });

    it('ends a session whose refresh token Capture does not know any more', async () => {
      capture.state.grants = createGrants(SHORT);
      const {Cookie} = await start(await signIn(capture));
      capture.state.grants = createGrants();
      assert.equal((await request('GET', {Cookie})).status, 401);
    });

    it('starts no session while Capture cannot be reached, and goes on afterwards', async () => {
      const {fault} = capture.state;
      capture.state.fault = {kind: 'drop'};
      const {status} = (await start('code')).response;
      capture.state.fault = fault;
      assert.equal(status, 401);
      assert.equal((await start(await signIn(capture))).response.status, 204);
    });

    it('has neither codes nor the secret in what it prints', async () => {
      const code = await signIn(capture);
      await start(code);
      await start(code);
      assert.deepEqual(server.filesWith(code), []);
      assert.deepEqual(server.filesWith(LOGIN_CLIENT_SECRET), []);
      assert(server.isRunning());
    });
  });
}
