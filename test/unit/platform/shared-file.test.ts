import {expect} from '@open-wc/testing';
import {loadSharedJson} from '../../../src/platform/shared-file.ts';
import {startAnswerServer, type AnswerServer} from '../../support/answer-server.ts';

const never = new AbortController().signal;

describe('loadSharedJson', () => {
  let server: AnswerServer;
  before(async () => (server = await startAnswerServer()));
  after(() => server.stop());
  afterEach(() => server.take());

  let count = 0;
  /** A file that the server sends once a test has given its content. */
  function newFile() {
    const id = `file-${++count}`;
    return {
      url: `http://${server.host}/flow.json?exchange=${id}`,
      give: (body: string, status = 200) => server.give([[id, {body, status}]]),
    };
  }
  const reasonOf = (json: Promise<unknown>) =>
    json.then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );

  it('requests a file once for all that want it', async () => {
    const {url, give} = newFile();
    const first = loadSharedJson(url, never);
    const second = loadSharedJson(url, never);
    await give('{"a": 1}');
    expect(await first).to.deep.equal({a: 1});
    expect(await second).to.equal(await first);
    expect(await loadSharedJson(url, never)).to.equal(await first);
    expect(await server.take()).to.have.lengthOf(1);
  });

  it('requests another file for another URL', async () => {
    const [one, other] = [newFile(), newFile()];
    await one.give('1');
    await other.give('2');
    expect(await loadSharedJson(one.url, never)).to.equal(1);
    expect(await loadSharedJson(other.url, never)).to.equal(2);
  });

  for (const [what, body, status, message] of [
    ['an HTTP error', '{}', 404, 'HTTP 404'],
    ['invalid JSON', '{', 200, 'JSON'],
  ] as const) {
    it(`rejects for ${what}, and requests the file again for the next one`, async () => {
      const {url, give} = newFile();
      await give(body, status);
      expect((await reasonOf(loadSharedJson(url, never)))?.message).to.include(message);
      await give('"mended"');
      expect(await loadSharedJson(url, never)).to.equal('mended');
    });
  }

  it('goes on loading while one of several still wants the file', async () => {
    const {url, give} = newFile();
    const abort = new AbortController();
    void loadSharedJson(url, abort.signal);
    const other = loadSharedJson(url, never);
    abort.abort();
    await give('1');
    expect(await other).to.equal(1);
    expect(await server.take()).to.have.lengthOf(1);
  });

  it('aborts the request when nobody wants the file any more', async () => {
    const {url, give} = newFile();
    const aborts = [new AbortController(), new AbortController()];
    const reasons = aborts.map(({signal}) => reasonOf(loadSharedJson(url, signal)));
    for (const abort of aborts) abort.abort();
    for (const reason of await Promise.all(reasons)) {
      expect(reason).to.have.property('name', 'AbortError');
    }
    await give('1');
    expect(await loadSharedJson(url, never)).to.equal(1);
  });

  it('can be wanted again as soon as it is aborted', async () => {
    const {url, give} = newFile();
    const abort = new AbortController();
    const first = reasonOf(loadSharedJson(url, abort.signal));
    abort.abort();
    const second = loadSharedJson(url, never);
    await give('{}');
    expect(await first).to.have.property('name', 'AbortError');
    // The failure of the first request must not remove the second.
    expect(await loadSharedJson(url, never)).to.equal(await second);
  });

  it('is not aborted by what wanted it before a failure', async () => {
    const {url, give} = newFile();
    const abort = new AbortController();
    const failed = reasonOf(loadSharedJson(url, abort.signal));
    await give('{}', 500);
    await failed;
    await server.take();
    const second = loadSharedJson(url, never);
    abort.abort();
    const third = loadSharedJson(url, never);
    await give('2');
    expect(await third).to.equal(await second);
    expect(await server.take()).to.have.lengthOf(1);
  });

  it('keeps a file that has been loaded', async () => {
    const {url, give} = newFile();
    const abort = new AbortController();
    await give('{}');
    const file = await loadSharedJson(url, abort.signal);
    abort.abort();
    expect(await loadSharedJson(url, never)).to.equal(file);
    expect(await server.take()).to.have.lengthOf(1);
  });
});
