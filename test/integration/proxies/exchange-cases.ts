import assert from 'node:assert/strict';
import {it} from 'node:test';
import {bodyWith, ENDPOINTS, FLOW_FILE, SIGN_IN, wrongPassword} from './form-body.ts';
import type {Stage} from './stage.ts';
import {call, newVisitor} from './visitor.ts';

/** What a proxy sends to Capture: of the request, what Capture needs, and what the proxy says itself. */
const sentHeaders = ['accept', 'content-length', 'content-type'];
const ownHeaders = ['accept-encoding', 'connection', 'host', 'user-agent', 'x-forwarded-for'];

/** What passes of an answer, and what a server says itself. */
const answerHeaders = ['cache-control', 'content-length', 'content-type', 'date', 'retry-after'];
const serverHeaders = ['alt-svc', 'connection', 'keep-alive', 'server', 'transfer-encoding'];

/** What a browser, or a proxy in front of this one, may send. */
const sent = {
  'Accept-Language': 'de-CH',
  Authorization: 'Basic c2l0ZTpzaXRl',
  Cookie: 'session=of-the-site',
  DNT: '1',
  Forwarded: 'for=192.0.2.1',
  From: 'jane@example.com',
  'If-Modified-Since': 'Thu, 01 Jan 2009 00:00:00 GMT',
  Origin: 'https://www.example.com',
  Pragma: 'no-cache',
  'Proxy-Authorization': 'Basic c2l0ZTpzaXRl',
  Range: 'bytes=0-0',
  Referer: 'https://www.example.com/account?of=jane',
  'Sec-Fetch-Site': 'same-origin',
  TE: 'trailers',
  'True-Client-IP': '192.0.2.1',
  'User-Agent': 'a-browser',
  Via: '1.1 a-proxy',
  'X-Client-IP': '192.0.2.1',
  'X-Forwarded-For': '192.0.2.1',
  'X-Forwarded-Host': 'www.example.com',
  'X-Forwarded-Port': '443',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Server': 'a-proxy',
  'X-HTTP-Method-Override': 'DELETE',
  'X-Of-The-Site': 'secret',
  'X-Original-URL': '/entity',
  'X-Real-IP': '192.0.2.1',
};

/** With the headers that pass for the sake of the browser's cache. */
const routes = [
  {name: 'a form', path: SIGN_IN, method: 'POST', body: bodyWith(wrongPassword), passed: []},
  {name: 'a flow file', path: FLOW_FILE, method: 'GET', passed: ['etag', 'if-none-match']},
];

/** What passes, either way. */
export function describeExchange(stage: () => Stage): void {
  it('passes on forms to every endpoint', async () => {
    const {site, place} = stage();
    const {length} = place.capture.requests;
    for (const path of ENDPOINTS) {
      await call(site, {method: 'POST', path: `/capture${path}`, body: bodyWith(wrongPassword)});
    }
    const urls = place.capture.requests.slice(length).map(({url}) => url);
    assert.deepEqual(urls, ENDPOINTS);
  });

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

  for (const {name, path, passed, ...request} of routes) {
    it(`tells Capture nothing but what it needs: ${name}`, async () => {
      const {site, place} = stage();
      const from = newVisitor();
      const query = '?of=jane';
      await call(site, {...request, path: `/capture${path}${query}`, headers: sent, from});
      const {url, headers} = place.capture.requests.at(-1) ?? assert.fail();
      const allowed = [...sentHeaders, ...ownHeaders, ...passed];
      const others = Object.keys(headers).filter((header) => !allowed.includes(header));
      assert.deepEqual(others, []);
      assert.equal(url, path);
      assert.equal(headers['host'], `localhost:${place.capture.port}`);
      assert.equal(headers['accept-encoding'], 'identity');
      assert.equal(headers['user-agent'], 'capture-forms');
      // Made anew, whatever the visitor says.
      assert.equal(headers['x-forwarded-for'], from);
    });

    it(`hands over nothing but what the form needs: ${name}`, async () => {
      const {site} = stage();
      const {status, headers, body} = await call(site, {...request, path: `/capture${path}`});
      assert.equal(status, 200);
      const allowed = [...answerHeaders, ...serverHeaders, ...passed];
      const others = Object.keys(headers).filter((header) => !allowed.includes(header));
      assert.deepEqual(others, []);
      assert.doesNotMatch(JSON.stringify(headers), /of-capture/);
      // No file of the site's, which headers of Capture's name.
      assert.equal(typeof JSON.parse(body), 'object');
    });
  }

  it('sends on what else the form needs', async () => {
    const {site, place} = stage();
    const headers = {Accept: 'application/json', 'Content-Type': 'text/plain;charset=utf-8'};
    const body = bodyWith(wrongPassword);
    await call(site, {body, headers});
    const seen = place.capture.requests.at(-1) ?? assert.fail();
    assert.equal(seen.method, 'POST');
    assert.equal(seen.body, body);
    assert.equal(seen.headers['accept'], headers.Accept);
    assert.equal(seen.headers['content-type'], headers['Content-Type']);
    assert.equal(seen.headers['content-length'], `${body.length}`);
  });
}
