import {expect} from '@open-wc/testing';
import {post} from '../../../src/platform/http.ts';
import {startFaultServer, type FaultServer} from '../../support/fault-server.ts';
import {posts, startSandbox, type Sandbox} from '../../support/sandbox-server.ts';

const path = '/oauth/auth_native_traditional';
const never = new AbortController().signal;
const body = () => new URLSearchParams({currentPassword: 'password123'});

describe('post', () => {
  let sandbox: Sandbox;
  beforeEach(async () => (sandbox = await startSandbox()));
  afterEach(() => sandbox.stop());

  it('sends a form that needs no preflight, without cookies, and shows of the page its origin alone', async () => {
    document.cookie = 'visitor=1; path=/';
    const answer = await post(sandbox.origin + path, body(), never);
    expect(answer).to.include({status: 200, hasRetryAfter: false});
    expect(answer).to.have.property('body').that.includes('missing arguments');
    const requests = await sandbox.requests();
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]).to.include({
      method: 'POST',
      url: path,
      body: 'currentPassword=password123',
    });
    const headers = requests[0]?.headers;
    expect(headers).to.include({
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      origin: location.origin,
      referer: `${location.origin}/`,
    });
    expect(headers).not.to.have.any.keys('cookie', 'authorization');
    document.cookie = 'visitor=; max-age=0; path=/';
  });

  it('reads an answer whatever its status', async () => {
    await sandbox.setFault({kind: 'bad-gateway'});
    const page = await post(sandbox.origin + path, body(), never);
    expect(page).to.include({status: 502}).and.to.have.property('body').that.includes('<');
    await sandbox.setFault({kind: 'empty'});
    const nothing = await post(sandbox.origin + path, body(), never);
    expect(nothing).to.include({
      url: sandbox.origin + path,
      body: '',
      type: 'text/plain;charset=UTF-8',
      status: 200,
      hasRetryAfter: false,
    });
  });

  it('tells a server that is down', async () => {
    const {origin} = sandbox;
    await sandbox.stop();
    expect(await post(origin + path, body(), never)).to.include({
      kind: 'network',
      error: 'network_error',
    });
  });

  it('tells a connection that drops, and sends the password once', async () => {
    await sandbox.setFault({kind: 'drop'});
    expect(await post(sandbox.origin + path, body(), never)).to.include({kind: 'network'});
    expect(await posts(sandbox)).to.have.lengthOf(1);
  });

  it('tells a refusal by CORS, with requests that carry nothing', async () => {
    await sandbox.setFault({kind: 'no-cors'});
    const failure = await post(sandbox.origin + path, body(), never);
    expect(failure).to.include({kind: 'configuration', error: 'cors_refused'});
    expect(failure)
      .to.have.property('error_description')
      .that.includes(sandbox.origin)
      .and.includes(location.origin)
      .and.includes('docs/proxy.md');
    const [first, ...others] = await sandbox.requests();
    expect(first?.method).to.equal('POST');
    expect(others).not.to.be.empty;
    for (const {method, url, body, headers} of others) {
      expect({method, url, body}).to.deep.equal({method: 'GET', url: path, body: ''});
      expect(headers).not.to.have.any.keys('cookie', 'authorization');
    }
  });
});

describe('post to a silent server', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
    await sandbox.setFault({kind: 'silent'});
  });
  after(() => sandbox.stop());

  it('gives up in time', async () => {
    expect(await post(sandbox.origin + path, body(), never, 50)).to.include({kind: 'timeout'});
  });

  it('ends when it is called off', async () => {
    const abort = new AbortController();
    const answer = post(sandbox.origin + path, body(), abort.signal);
    abort.abort();
    expect(await answer).to.equal(undefined);
  });
});

describe('post to a server that', () => {
  let server: FaultServer;
  beforeEach(async () => (server = await startFaultServer()));
  afterEach(() => server.stop());

  for (const [name, expected] of [
    ['answers 429 and nothing', {body: '', status: 429, hasRetryAfter: false}],
    ['answers 503 and nothing', {body: '', status: 503, hasRetryAfter: false}],
    ['answers 503 and when to try again', {body: '', status: 503, hasRetryAfter: true}],
    // Another origin has to expose the header.
    ['answers 503 and hides when to try again', {body: '', status: 503, hasRetryAfter: false}],
  ] as const) {
    it(`${name} gives the status, once`, async () => {
      await server.misbehave(name);
      expect(await post(server.origin + path, body(), never)).to.include(expected);
      expect(await server.posts()).to.have.lengthOf(1);
    });
  }

  for (const [name, timeout] of [
    // Time for a second byte.
    ['drips a byte a second', 1_100],
    ['drips its body a byte a second', 1_100],
    ['stalls before the headers', 250],
    ['stalls inside the headers', 250],
    ['stalls inside the body', 250],
  ] as const) {
    it(`${name} gives up in time, or when it is called off`, async () => {
      await server.misbehave(name);
      const answer = await post(server.origin + path, body(), never, timeout);
      expect(answer).to.include({kind: 'timeout', error: 'timeout'});
      await server.left();

      const abort = new AbortController();
      const other = post(server.origin + path, body(), abort.signal);
      await server.posted(2);
      abort.abort();
      expect(await other).to.equal(undefined);
      await server.left();
      expect(await server.posts()).to.have.lengthOf(2);
    });
  }

  it('resets inside the body tells that Capture may have acted', async () => {
    await server.misbehave('resets inside the body');
    const answer = await post(server.origin + path, body(), never);
    expect(answer).to.include({kind: 'timeout', error: 'network_error'});
    expect(await server.posts()).to.have.lengthOf(1);
  });
});
