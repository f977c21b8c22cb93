import assert from 'node:assert/strict';
import {it} from 'node:test';
import {bodyWith, password, REGISTER, SIGN_IN, wrongPassword} from './form-body.ts';
import type {Site} from './place.ts';
import type {Manner, Stage} from './stage.ts';
import {findInput} from '../../support/node/form-input.ts';
import {call, submit} from './visitor.ts';

/** What a visitor sees of it, in a browser. */
export function describeJourney(stage: () => Stage, {late}: Manner): void {
  const visit = ({port}: Site) => stage().page.goto(`https://localhost:${port}/`);

  it('registers and signs in, with the fields of the flow file', async () => {
    const {place, site, page} = stage();
    await visit(site);
    await page.evaluate(() => (document.cookie = 'session=of-the-site'));
    const registered = await submit(page, 'capture-register', {
      'First Name': 'Jane',
      'Last Name': 'Roe',
      'Email Address': 'janeroe@example.com',
      'Display Name': 'JaneRoe',
      'Desired Password': password,
      'Confirm Password': password,
    });
    assert.equal(registered.event, 'capture-success');
    const jane = {'Email Address': 'janeroe@example.com', Password: password};
    const signedIn = await submit(page, 'capture-sign-in', jane);
    assert.equal(signedIn.event, 'capture-success');
    assert.equal(signedIn.capture_user?.email, 'janeroe@example.com');
    // Again, and nothing that was kept answers.
    await visit(site);
    assert.equal((await submit(page, 'capture-sign-in', jane)).event, 'capture-success');
    const posts = place.capture.requests.filter(({method}) => method === 'POST');
    assert.deepEqual(
      posts.map(({url}) => url),
      [REGISTER, SIGN_IN, SIGN_IN],
    );
    // What browsers send of themselves.
    for (const {headers} of place.capture.requests) {
      for (const header of ['cookie', 'referer', 'origin', 'via', 'forwarded']) {
        assert(!Object.hasOwn(headers, header), header);
      }
    }
  });

  it('says what Capture says of a wrong password', async () => {
    await visit(stage().site);
    const john = {'Email Address': 'johndoe@example.com', Password: wrongPassword};
    const {event, kind, message} = await submit(stage().page, 'capture-sign-in', john);
    assert.deepEqual({event, kind}, {event: 'capture-error', kind: 'credentials'});
    assert.match(message, /Incorrect username or password/);
  });

  it('ends what Capture does not answer', async () => {
    const {page, place, openHastySite} = stage();
    const site = await openHastySite();
    await visit(site);
    await findInput(page, 'capture-sign-in', 'Email Address');
    place.capture.world.fault = {kind: 'silent'};
    assert.equal((await call(site, {body: bodyWith(password)})).status, late);
    const john = {'Email Address': 'johndoe@example.com', Password: password};
    const {event, kind, message} = await submit(page, 'capture-sign-in', john);
    assert.deepEqual({event, kind}, {event: 'capture-error', kind: 'reply'});
    assert.match(message, /not available right now/);
    assert.deepEqual(site.filesWith(password), []);
  });
}
