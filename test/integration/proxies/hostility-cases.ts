import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect as connectTcp} from 'node:net';
import {it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {connect as connectTls} from 'node:tls';
import fc from 'fast-check';
import {FLOW_FILE, SIGN_IN} from './form-body.ts';
import {hostileAnswers, type Expected} from './hostile-answers.ts';
import {hostileRequests} from './hostile-requests.ts';
import type {Site} from './place.ts';
import type {Manner, Stage} from './stage.ts';
import {converse, type Conversation} from './raw-visitor.ts';
import {call, newVisitor} from './visitor.ts';

const form = [
  `POST /capture${SIGN_IN} HTTP/1.1`,
  'Host: localhost',
  'Connection: close',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Length: 3',
  '',
  'a=b',
].join('\r\n');

const goodAnswer = Buffer.from(
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
);

const outcomeOf = ({statuses, isCut}: Conversation): Expected =>
  isCut ? 'cut' : (statuses.at(-1) ?? 'cut');

/** The head of an answer is the site's own: a server that hands over bytes unread hands over their headers. */
function assertOwnHead({text}: Conversation): void {
  const [head = ''] = text.split('\r\n\r\n');
  if (head) assert.match(head, /^HTTP\/1\.1 [1-9]\d\d\b/);
  assert.doesNotMatch(head, /^set-cookie:/im);
}

async function assertServes(site: Site): Promise<void> {
  assert(site.isRunning());
  assert.equal((await call(site, {method: 'GET', path: `/capture${FLOW_FILE}`})).status, 200);
}

/** Bytes of which a few are replaced by others. */
const damaged = (bytes: Buffer) => {
  const splice = fc.record({
    at: fc.nat(bytes.length),
    removed: fc.nat(8),
    added: fc.uint8Array({maxLength: 8}),
  });
  return fc
    .array(splice, {minLength: 1, maxLength: 3})
    .map((splices) =>
      splices.reduce(
        (text, {at, removed, added}) =>
          Buffer.concat([text.subarray(0, at), added, text.subarray(at + removed)]),
        bytes,
      ),
    );
};

/** The ways to close a connection: with an end, without one, and with a reset. */
const closings = ['end', 'destroy', 'resetAndDestroy'] as const;

/** Sends a part of a body, and then closes the connection. */
async function leaveEarly(site: Site, path: string, closing: (typeof closings)[number]) {
  const tcp = connectTcp({host: '127.0.0.1', port: site.port, localAddress: newVisitor()});
  const tls = connectTls({socket: tcp, servername: 'localhost', ca: site.certificate.cert});
  for (const socket of [tcp, tls]) socket.on('error', () => undefined);
  await once(tls, 'secureConnect');
  tls.resume();
  tls.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc`);
  // The server is to wait for the rest of the body.
  await wait(50);
  const closed = once(tcp, 'close');
  if (closing === 'end') tls.end();
  else tcp[closing]();
  await closed;
}

/** What neither side should send, and a server has to survive. */
export function describeHostility(stage: () => Stage, {isNode}: Manner): void {
  for (const {name, send, expected} of hostileAnswers) {
    it(`survives an answer: ${name}`, async () => {
      const {site, place} = stage();
      place.capture.hostileAnswer = send;
      const conversation = await converse(site, (socket) => socket.write(form));
      place.capture.hostileAnswer = undefined;
      if (isNode) assert.equal(outcomeOf(conversation), expected);
      assertOwnHead(conversation);
      await assertServes(site);
    });
  }

  for (const {name, send, expected} of hostileRequests) {
    it(`survives a request: ${name}`, async () => {
      const {site} = stage();
      const conversation = await converse(site, send);
      if (isNode) assert.equal(outcomeOf(conversation), expected);
      await assertServes(site);
    });
  }

  for (const closing of closings) {
    it(`survives visitors who leave in the middle of a body: ${closing}`, async () => {
      const {site, place} = stage();
      const {length} = place.capture.answers;
      for (const path of [`/capture${SIGN_IN}`, `/capture${FLOW_FILE}`, '/capture/unknown']) {
        await Promise.all(Array.from({length: 10}, () => leaveEarly(site, path, closing)));
      }
      assert.equal(place.capture.answers.length, length);
      await assertServes(site);
    });
  }

  it('survives any answer', async () => {
    const {site, place} = stage();
    await fc.assert(
      fc.asyncProperty(damaged(goodAnswer), async (answer) => {
        place.capture.hostileAnswer = (socket) => socket.end(answer);
        assertOwnHead(await converse(site, (socket) => socket.write(form)));
      }),
    );
    place.capture.hostileAnswer = undefined;
    await assertServes(site);
  });

  it('survives any request', async () => {
    const {site} = stage();
    await fc.assert(
      fc.asyncProperty(damaged(Buffer.from(form)), async (request) => {
        await converse(site, (socket) => socket.end(request));
      }),
    );
    await assertServes(site);
  });
}
