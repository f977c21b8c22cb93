import assert from 'node:assert/strict';
import {it} from 'node:test';
import {bodyWith, FLOW_FILE, SIGN_IN, wrongPassword} from './form-body.ts';
import type {Stage} from './stage.ts';
import {call} from './visitor.ts';

/** What a proxy may tell Capture: what it is asked, and how the answer may come. */
const allowed = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'host',
  'if-none-match',
  'user-agent',
]);

/** What a browser, or a proxy in front of this one, may send. */
const sent = {
  Authorization: 'Basic c2l0ZTpzaXRl',
  Cookie: 'session=of-the-site',
  Forwarded: 'for=192.0.2.1',
  Origin: 'https://www.example.com',
  Referer: 'https://www.example.com/account?of=jane',
  Via: '1.1 a-proxy',
  'X-Forwarded-For': '192.0.2.1',
  'X-Forwarded-Host': 'www.example.com',
  'X-Forwarded-Proto': 'https',
  'X-Real-IP': '192.0.2.1',
};

/** What passes, either way. */
export function describeExchange(stage: () => Stage): void {
  it('hands over Capture’s answers as they are', async () => {
    const {site, place} = stage();
    const {capture} = place;
    const wrong = await call(site, {body: bodyWith(wrongPassword)});
    assert.deepEqual({status: wrong.status, body: wrong.body}, capture.answers.at(-1));
    assert.equal(JSON.parse(wrong.body).code, 210);
    assert.equal(wrong.headers['content-type'], 'application/json');
    assert.equal(wrong.headers['cache-control'], 'no-store');

    capture.world.fault = {kind: 'bad-gateway'};
    const broken = await call(site, {body: bodyWith(wrongPassword)});
    assert.deepEqual({status: broken.status, body: broken.body}, capture.answers.at(-1));
    assert.equal(broken.status, 502);

    const path = `/capture${FLOW_FILE.replace('standard', 'unknown')}`;
    const unknown = await call(site, {method: 'GET', path});
    assert.deepEqual({status: unknown.status, body: unknown.body}, capture.answers.at(-1));
  });

  it('hands over a flow file, and that it has not changed', async () => {
    const path = `/capture${FLOW_FILE}`;
    const {status, headers, body} = await call(stage().site, {method: 'GET', path});
    assert.equal(status, 200);
    assert.equal(JSON.parse(body).name, 'standard');
    const known = {'If-None-Match': headers.etag};
    const again = await call(stage().site, {method: 'GET', path, headers: known});
    assert.equal(again.status, 304);
  });

  it('sends a password once, also where the connection breaks', async () => {
    const {site, place} = stage();
    const {length} = place.capture.requests;
    place.capture.world.fault = {kind: 'drop'};
    assert.equal((await call(site, {body: bodyWith(wrongPassword)})).status, 502);
    assert.equal(place.capture.requests.length, length + 1);
  });

  it('tells Capture nothing but what the form says', async () => {
    const {site, place} = stage();
    await call(site, {body: bodyWith(wrongPassword), headers: sent});
    await call(site, {method: 'GET', path: `/capture${FLOW_FILE}`, headers: sent});
    for (const {headers} of place.capture.requests.slice(-2)) {
      const others = Object.keys(headers).filter((header) => !allowed.has(header));
      assert.deepEqual(others, []);
      assert.equal(headers['host'], `localhost:${place.capture.port}`);
    }
  });

  it('hands over nothing that is about the site, or about Capture’s server', async () => {
    const form = {path: `/capture${SIGN_IN}`, body: bodyWith(wrongPassword)};
    const file = {path: `/capture${FLOW_FILE}`, method: 'GET'};
    for (const request of [form, file]) {
      const {status, headers} = await call(stage().site, request);
      assert.equal(status, 200);
      assert.doesNotMatch(JSON.stringify(headers), /of-capture/);
    }
  });
}
