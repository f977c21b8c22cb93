import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer, request as sendRequest, type IncomingMessage} from 'node:http';
import {once} from 'node:events';
import {connect, type AddressInfo} from 'node:net';
import {networkInterfaces} from 'node:os';
import {describe, it} from 'node:test';
import * as sandboxEntry from '../../demo/sandbox/server/site-sandbox.ts';
import type {SandboxModule} from '../../src/cli/sandbox-module.ts';
import {refuse, run} from './run-command.ts';
import {RunningSandbox, withSandbox} from './running-sandbox.ts';

// Fails to compile if the command and the sandbox have different types.
sandboxEntry satisfies SandboxModule;

/** Whether a server accepts connections at an address. */
async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect({host, port});
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe('capture-forms sandbox', {timeout: 120_000}, () => {
  it('is one file that imports only modules of Node', () => {
    const code = readFileSync('dist/sandbox.js', 'utf8');
    const imports = [...code.matchAll(/^import .* from "(.*)";$/gm)];
    assert(imports.length);
    for (const [, name] of imports) assert.match(name ?? '', /^node:/);
    assert.match(code, /^Copyright \(c\) 2025 sapphi-red$/m);
  });

  it('prints the address, an account and the HTML of a form, and signs in', async () => {
    await withSandbox([], async (sandbox) => {
      assert(sandbox.port > 0);
      assert.match(sandbox.stdout, /^Sign in as {2}johndoe@example\.com with password123$/m);
      assert.match(sandbox.stdout, /^<capture-sign-in\n {2}domain="localhost:\d+"\n/m);
      assert.equal(sandbox.attribute('domain'), `localhost:${sandbox.port}`);
      const {stat, capture_user} = await sandbox.signIn('johndoe@example.com', 'password123');
      assert.equal(stat, 'ok');
      assert.equal(capture_user?.['givenName'], 'John');
      assert.equal((await sandbox.signIn('johndoe@example.com', 'password124')).code, 210);
      assert.equal(sandbox.stderr, '');
    });
  });

  it('prints where mails are', async () => {
    await withSandbox([], async ({stdout, origin}) => {
      assert.match(stdout, /^Mails +http:\/\/localhost:\d+\/mailbox$/m);
      const page = await fetch(`${origin}/mailbox`);
      assert.match(await page.text(), /There are no mails yet/);
    });
  });

  it('can be read by pages of other ports', async () => {
    await withSandbox([], async ({origin}) => {
      const url = `${origin}/oauth/auth_native_traditional`;
      const response = await fetch(url, {headers: {Origin: 'http://localhost:5173'}});
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    });
  });

  it('listens on loopback addresses only, and refuses other host names', async () => {
    await withSandbox([], async ({port}) => {
      assert(await accepts('127.0.0.1', port));
      const others = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({internal, family}) => !internal && family === 'IPv4');
      // Only Linux has all of 127.0.0.0/8.
      const loopback = process.platform === 'linux' ? ['127.0.0.2'] : [];
      for (const host of [...loopback, ...others.map(({address}) => address)]) {
        assert(!(await accepts(host, port)), host);
      }
      const headers = {host: `rebound.example:${port}`};
      const request = sendRequest({host: '127.0.0.1', port, headers}).end();
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      response.resume();
      assert.equal(response.statusCode, 403);
    });
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends with exit code 0 at ${signal}`, async () => {
      const sandbox = await new RunningSandbox([]).started();
      const idle = connect({host: '127.0.0.1', port: sandbox.port});
      await once(idle, 'connect');
      idle.on('error', () => {});
      assert.equal(await sandbox.end(signal), 0);
      assert.equal(sandbox.stderr, '');
    });
  }

  it('reports a port that is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    try {
      const text = new RegExp(`port ${port} is in use: .* --port`);
      await refuse(['sandbox', '--port', `${port}`], 1, text);
    } finally {
      server.close();
    }
  });

  for (const args of [['--help'], ['-h'], ['--port', '5175', '--help']]) {
    it(`prints its usage: ${args.join(' ')}`, async () => {
      const {code, stdout, stderr} = await run(['sandbox', ...args]);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^Usage: capture-forms sandbox \[options\]\n/);
      for (const option of [
        ...['--port', '--flow', '--locale', '--client', '--recover-url', '--verify-url'],
        ...['--accounts', '--keep', '-h, --help', 'Exit codes: 0'],
      ]) {
        assert(stdout.includes(option), option);
      }
      for (const line of stdout.split('\n')) assert(line.length <= 100, line);
    });
  }

  it('is in the usage of the command', async () => {
    assert.match((await run(['--help'])).stdout, /capture-forms sandbox --help/);
  });

  for (const [args, text] of [
    [['--prot', '1'], /Unknown option '--prot'; see capture-forms sandbox --help/],
    [['flow.json'], /Unexpected argument 'flow\.json'/],
    [['--port'], /'--port <value>' argument missing/],
    [['--port', 'http'], /--port http must be a number from 0 to 65535/],
    [['--port', '65536'], /--port 65536 must be a number/],
    [['--recover-url', '/new-password'], /--recover-url .* must be an http: or https: URL/],
    [['--verify-url', 'javascript:alert(1)'], /--verify-url .* must be an http: or https: URL/],
    [['--client', ''], /--client is empty/],
    [['--flow', ''], /--flow is empty/],
    [['--flow', '-'], /--flow - is not possible/],
    [['--keep'], /--keep needs --accounts/],
  ] as const) {
    it(`reports wrong arguments: ${args.join(' ')}`, async () => {
      await refuse(['sandbox', ...args], 2, text);
    });
  }

  it('reports an option before the command', async () => {
    await refuse(['--form', 'x', 'sandbox'], 2, /write sandbox before its options/);
  });
});
