import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import {bodyWith, ENDPOINTS, SIGN_IN, VERIFY_CODE, wrongPassword} from './form-body.ts';
import {pathSpellings} from './path-spellings.ts';
import {converse} from './raw-visitor.ts';
import type {Manner, Stage} from './stage.ts';
import {call, newVisitor} from './visitor.ts';

const body = bodyWith(wrongPassword);

/** A POST as no HTTP client would send it. */
const post = (target: string, connection: 'close' | 'keep-alive' = 'close') =>
  [
    `POST ${target} HTTP/1.1`,
    'Host: localhost',
    `Connection: ${connection}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');

/** All endpoints, and one of each folder in all spellings. */
const allTargets = [
  ...ENDPOINTS.map((path) => ({name: 'the usual path', target: `/capture${path}`, isUsual: true})),
  ...[SIGN_IN, VERIFY_CODE].flatMap((endpoint) =>
    pathSpellings.map(({name, write}) => {
      const target = write(`/capture${endpoint}`);
      return {name, target, isUsual: target.split('?')[0] === `/capture${endpoint}`};
    }),
  ),
];

/** A path with any combination of percent-encoded letters, slashes and dot segments. */
const anySpelling = fc
  .tuple(
    fc.constantFrom(...ENDPOINTS),
    fc.infiniteStream(fc.nat(9)),
    fc.constantFrom('', '', 'https://localhost'),
    fc.constantFrom('', '', '?', '?a=%62'),
  )
  .map(([path, choices, origin, query]) => {
    const separators = ['//', '/./', '/x/../', '/%2e/', '/y/%2E%2e//'];
    const spelled = Array.from(`/capture${path}`, (character) => {
      const choice = choices.next().value ?? 9;
      if (character === '/') return separators[choice] ?? '/';
      return choice ? character : `%${character.charCodeAt(0).toString(16)}`;
    });
    return `${origin}${spelled.join('')}${query}`;
  });

/** How often a visitor may send a request. */
export function describeRateLimit(stage: () => Stage, {isLimiting}: Manner): void {
  /** Sends a POST, and returns whether Capture received it. */
  const reachesCapture = async (target: string) => {
    const {site, place} = stage();
    const {length} = place.capture.answers;
    await converse(site, (socket) => socket.write(post(target)));
    return place.capture.answers.length > length;
  };

  /** Sends more POSTs than the limit as one visitor, and returns whether the visitor reaches the limit. */
  const reachesLimit = async (target: string) => {
    const requests = post(target, 'keep-alive').repeat(39) + post(target);
    // A minute may end meanwhile, but not three times.
    for (let attempt = 0; attempt < 3; attempt++) {
      const {text} = await converse(stage().site, (socket) => socket.write(requests));
      if (text.includes('HTTP/1.1 429 ')) return true;
    }
    return false;
  };

  if (!isLimiting) {
    // A limit in a server in front may know only the usual path.
    for (const {name, target, isUsual} of allTargets) {
      it(`accepts only the usual path, with ${name}: ${target}`, async () => {
        assert.equal(await reachesCapture(target), isUsual);
      });
    }
    return;
  }

  it('limits how often one visitor may ask', async () => {
    const ask = async (from: string) => (await call(stage().site, {body, from})).status;
    const visitor = newVisitor();
    const statuses: unknown[] = [];
    // More than twice as many as it takes, as a minute may end meanwhile.
    while (statuses.length < 80) statuses.push(await ask(visitor));
    assert.deepEqual([...new Set(statuses)], [200, 429]);
    assert.equal(await ask(newVisitor()), 200);
  });

  for (const {name, target} of allTargets) {
    it(`counts a request with ${name}: ${target}`, async () => {
      if (await reachesCapture(target)) assert(await reachesLimit(target));
    });
  }

  it('counts the requests to any path that reaches Capture', async () => {
    await fc.assert(
      fc.asyncProperty(anySpelling, async (target) => {
        if (await reachesCapture(target)) assert(await reachesLimit(target));
      }),
      {numRuns: 30},
    );
  });
}
