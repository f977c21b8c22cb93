import assert from 'node:assert/strict';
import {it} from 'node:test';
import {BODY_LIMIT, bodyWith, password, SIGN_IN, wrongPassword} from './form-body.ts';
import type {Stage} from './stage.ts';
import {call} from './visitor.ts';

/** What is kept of all that came before. */
export function describeSecrecy(stage: () => Stage): void {
  it('writes no password into a file, not even while Capture thinks', async () => {
    const {site, place} = stage();
    place.capture.world.fault = {kind: 'silent'};
    const arrival = place.capture.nextRequest();
    const end = new AbortController();
    const body = bodyWith(password, {more: 'm'.repeat(BODY_LIMIT - 1024)});
    const answer = call(site, {body, signal: end.signal});
    await Promise.race([arrival, answer]);
    const found = [password, wrongPassword].flatMap((text) => site.filesWith(text));
    end.abort();
    await assert.rejects(answer);
    assert.deepEqual(found, []);
    // The search would have found it: what is no secret stands in a log.
    assert.notDeepEqual(site.filesWith(SIGN_IN), []);
  });
}
