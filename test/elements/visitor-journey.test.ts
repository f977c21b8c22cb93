import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {
  description,
  focused,
  janeRoe,
  message,
  mount,
  rootOf,
  standard,
  submit,
  type,
} from '../support/harness.ts';
import {posts, startSandbox} from '../support/sandbox-server.ts';

describe('a visitor of a page with both forms', () => {
  it('registers, signs in, mistypes the password, and sees the errors of a second registration', async () => {
    const sandbox = await startSandbox();
    const attributes = standard(sandbox.domain);
    const asJane = {'Email address': 'janeroe@example.com', Password: 'password456'};

    const register = await mount('capture-register', attributes);
    await type(register, janeRoe);
    const registered = await submit(register, 'capture-success');
    expect(registered.detail.capture_user['uuid']).to.be.a('string').with.lengthOf(36);
    expect(registered.detail.access_token).to.match(/^[a-z\d]{16}$/);

    const signIn = await mount('capture-sign-in', attributes);
    await type(signIn, asJane);
    const signedIn = await submit(signIn, 'capture-success');
    expect(signedIn.detail.capture_user).to.include({
      uuid: registered.detail.capture_user['uuid'],
      email: 'janeroe@example.com',
    });

    const mistaken = await mount('capture-sign-in', attributes);
    await type(mistaken, {...asJane, Password: 'password123'});
    const refused = await submit(mistaken, 'capture-error');
    expect(refused.detail).to.include({kind: 'credentials', code: 210});
    expect(refused.detail.invalid_fields).to.deep.equal({signInForm: [message(mistaken)]});
    expect(message(mistaken)).to.equal('Incorrect username or password. Please try again.');

    const again = await mount('capture-register', attributes);
    await type(again, janeRoe);
    const {detail} = await submit(again, 'capture-error');
    expect(Object.keys(detail.invalid_fields)).to.have.members(['emailAddress', 'displayName']);
    for (const label of ['Email address', 'Display name']) {
      expect(description(again, label)).to.match(/^Error: ./);
    }
    expect(focused()).to.equal(rootOf(again).querySelector('[part=summary]'));
    expect(await posts(sandbox)).to.have.lengthOf(4);
    await sandbox.stop();
  });
});
