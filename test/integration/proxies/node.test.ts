import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {bodyWith, SIGN_IN, wrongPassword} from './form-body.ts';
import {openPlace, type Place, type Recipe} from './place.ts';
import {describeProxy} from './proxy-suite.ts';
import {converse} from './raw-visitor.ts';
import {fillIn} from './recipe.ts';
import {call, newVisitor} from './visitor.ts';

const site = fileURLToPath(new URL('site.mjs', import.meta.url));

/** A site with the recipe, with the values that it tells its readers to replace, and these. */
const recipeWith =
  (values: Readonly<Record<string, string>>): Recipe =>
  async (setting) => {
    const {root, port, certificate, patience} = setting;
    const recipe = await fillIn('node.mjs', setting, {
      'ANSWER_TIMEOUT = 35': `ANSWER_TIMEOUT = ${patience}`,
      'BODY_TIMEOUT = 10': `BODY_TIMEOUT = ${Math.min(10, patience)}`,
      ...values,
    });
    return {
      file: process.execPath,
      args: [site, recipe, root, `${port}`, certificate.certPath, certificate.keyPath],
      env: {NODE_EXTRA_CA_CERTS: setting.authorities},
    };
  };

describeProxy('Node', recipeWith({}), {refusal: 405, late: 504, isLimiting: true, isNode: true});

describe('the recipe for Node', {timeout: 60_000}, () => {
  let place: Place;
  before(async () => {
    place = await openPlace();
  });
  after(() => place?.close());

  it('counts no more visitors than it says', async () => {
    const crowded = await place.open(
      recipeWith({'VISITOR_LIMIT = 100_000': 'VISITOR_LIMIT = 2', 'limit: 30': 'limit: 1'}),
      35,
    );
    const ask = async (from: string) =>
      (await call(crowded, {body: bodyWith(wrongPassword), from})).status;
    const first = newVisitor();
    assert.equal(await ask(first), 200);
    assert.equal(await ask(first), 429);
    // The third visitor takes the place of the first.
    for (const visitor of [newVisitor(), newVisitor()]) assert.equal(await ask(visitor), 200);
    assert.equal(await ask(first), 200);
  });

  it('ends an answer that does not come in time, however often a part of it comes', async () => {
    const hasty = await place.open(recipeWith({}), 1);
    place.capture.hostileAnswer = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n');
      const timer = setInterval(() => socket.write('{'), 100);
      socket.on('close', () => clearInterval(timer));
    };
    const {statuses, isCut} = await converse(hasty, (socket) =>
      socket.write(`POST /capture${SIGN_IN} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
    );
    assert.deepEqual({statuses, isCut}, {statuses: [200], isCut: true});
  });
});
