import assert from 'node:assert/strict';
import {it} from 'node:test';
import {BODY_LIMIT, bodyWith, ENDPOINTS, FLOW_FILE, SIGN_IN, wrongPassword} from './form-body.ts';
import {converse} from './raw-visitor.ts';
import type {Manner, Stage} from './stage.ts';
import {call} from './visitor.ts';

/** What does not pass. */
export function describeRefusals(stage: () => Stage, {refusal}: Manner): void {
  it('answers 404 for all else that Capture has', async () => {
    const {site, place} = stage();
    const {length} = place.capture.requests;
    const paths = [
      '/oauth/token',
      '/oauth/auth_native',
      `${SIGN_IN}/token`,
      '/entity',
      '/widget_data/flows/another-app-id/standard/HEAD/en-US.json',
      `${FLOW_FILE}/more.json`,
      '/',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST']) {
        const {status} = await call(site, {method, path: `/capture${path}`});
        assert.equal(status, 404, `${method} ${path}`);
      }
    }
    assert.equal(place.capture.requests.length, length);
  });

  it('lets no way of writing a path lead elsewhere', async () => {
    const {site, place} = stage();
    const {length} = place.capture.requests;
    const paths = [
      SIGN_IN.replace('_', '%5f'),
      `${SIGN_IN}/../token`,
      `${SIGN_IN}/%2e%2e/token`,
      `${SIGN_IN}%2f..%2ftoken`,
      `${SIGN_IN}%0d%0aCookie:%20a=b`,
      `${SIGN_IN};/../token`,
      '/oauth/x/../../entity',
      '/oauth/./token/../auth_native_traditional',
      '//oauth//auth_native_traditional',
      FLOW_FILE.replace('HEAD', '..'),
      FLOW_FILE.replace('HEAD', '%2e%2e'),
      FLOW_FILE.replace('HEAD', 'a%2fb'),
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST']) await call(site, {method, path: `/capture${path}`});
    }
    for (const {url} of place.capture.requests.slice(length)) {
      assert([...ENDPOINTS, FLOW_FILE].includes(url), url);
    }
  });

  it('lets nothing but POST through to the endpoints, nor POST to the files', async () => {
    const {site, place} = stage();
    const {length} = place.capture.requests;
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      for (const path of ENDPOINTS) {
        const {status} = await call(site, {method, path: `/capture${path}`});
        assert.equal(status, refusal, `${method} ${path}`);
      }
    }
    assert.equal((await call(site, {path: `/capture${FLOW_FILE}`})).status, refusal);
    assert.equal(place.capture.requests.length, length);
  });

  it('refuses a body that is too long', async () => {
    const {site, place} = stage();
    const answered = place.capture.answers.length;
    const body = bodyWith(wrongPassword, {more: 'm'.repeat(BODY_LIMIT)});
    const counted = {'Content-Length': body.length};
    assert.equal((await call(site, {body, headers: counted})).status, 413);
    const chunked = {'Transfer-Encoding': 'chunked'};
    assert.equal((await call(site, {body, headers: chunked})).status, 413);
    assert.equal(place.capture.answers.length, answered);
  });

  it('sends no password to a server that is not Capture', async () => {
    const {site, place} = stage();
    const {length} = place.capture.answers;
    for (const certificate of [place.forged, place.elsewhere]) {
      place.capture.show(certificate);
      const {status} = await call(site, {body: bodyWith(wrongPassword)});
      assert([500, 502].includes(status ?? 0), `${status}`);
    }
    place.capture.show(place.certificate);
    assert.equal(place.capture.answers.length, length);
    assert.equal((await call(site, {body: bodyWith(wrongPassword)})).status, 200);
  });

  it('ends a body that does not come in time, however often a part of it comes', async () => {
    const {place, openHastySite} = stage();
    const {length} = place.capture.answers;
    const site = await openHastySite();
    const head = `POST /capture${SIGN_IN} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n`;
    await converse(site, (socket) => {
      socket.write(head);
      const timer = setInterval(() => socket.write('a'), 100);
      socket.on('close', () => clearInterval(timer));
    });
    assert.equal(place.capture.answers.length, length);
  });
}
