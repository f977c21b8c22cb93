import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {
  fill,
  johnDoe,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
} from '../support/harness.ts';
import {posts, useFreshSandbox} from '../support/sandbox-server.ts';
import {tokenRequest} from '../support/token-request.ts';

const newPassword = 'password789';

const statusOf = (element: CaptureElement) =>
  rootOf(element).querySelector<HTMLElement>('[part=success]')?.innerText ?? '';

describe('a visitor of a site with all forms', () => {
  const sandbox = useFreshSandbox();

  /** What the sandbox was sent: the path and the names of the parameters of each post. */
  const posted = async () =>
    (await posts(sandbox)).map(({url, body}) => [
      url,
      [...new URLSearchParams(body).keys()].sort().join(' '),
    ]);

  /** The site's server exchanges the code of an email for an access token, as the session recipes do. */
  async function exchange(link: string): Promise<string> {
    const response = await fetch(`${sandbox.origin}/oauth/token`, {
      method: 'POST',
      body: tokenRequest(link),
    });
    const reply = (await response.json()) as {readonly access_token: string};
    return reply.access_token;
  }

  it('forgets the password, chooses a new one, and signs in with it', async () => {
    const attributes = standard(sandbox.domain);
    const forgot = await mount('capture-forgot-password', attributes);
    await fill(forgot, {'Email address': 'johndoe@example.com'});
    await submit(forgot, 'capture-success');
    expect(statusOf(forgot)).to.contain('we have sent an email');
    forgot.remove();

    const [mail] = await sandbox.mails();
    const accessToken = await exchange(mail?.link ?? '');
    const change = await mount('capture-new-password', attributes);
    change.accessToken = accessToken;
    await fill(change, {'New password': newPassword, 'Repeat password': newPassword});
    await submit(change, 'capture-success');
    expect(statusOf(change)).to.contain('Your new password has been saved.');
    change.remove();

    const signIn = await mount('capture-sign-in', attributes);
    await fill(signIn, johnDoe);
    expect((await submit(signIn, 'capture-error')).detail.kind).to.equal('credentials');
    await fill(signIn, {Password: newPassword});
    await submit(signIn, 'capture-success');
    expect(statusOf(signIn)).to.contain('You are signed in.');
    signIn.remove();

    const call = 'client_id flow flow_version form locale redirect_uri';
    const signInCall =
      'client_id currentPassword flow flow_version form locale redirect_uri signInEmailAddress';
    expect(await posted()).to.deep.equal([
      ['/oauth/forgot_password_native', `${call} signInEmailAddress`],
      ['/oauth/token', 'client_id client_secret code grant_type redirect_uri'],
      [
        '/oauth/update_profile_native',
        'access_token client_id flow flow_version form locale newPassword newPasswordConfirm',
      ],
      ['/oauth/auth_native_traditional', signInCall],
      ['/oauth/auth_native_traditional', signInCall],
    ]);
  });

  it('registers, is asked to confirm the address, and confirms it', async () => {
    const before = location.href;
    const attributes = standard(sandbox.domain);
    const register = await mount('capture-register', attributes);
    await fill(register, {
      'First name': 'Jane',
      'Last name': 'Roe',
      'Email address': 'janeroe@example.com',
      'Display name': 'JaneRoe',
      Password: newPassword,
      'Repeat password': newPassword,
    });
    const {detail} = await submit(register, 'capture-success');
    expect(detail.verified).to.equal(false);
    expect(statusOf(register)).to.contain('Please confirm your email address');
    register.remove();

    const asJane = {'Email address': 'janeroe@example.com', Password: newPassword};
    const required = {...attributes, require_verified: '', verify_url: '/verify'};
    const early = await mount('capture-sign-in', required);
    await fill(early, asJane);
    await submit(early, 'capture-success');
    expect(statusOf(early)).not.to.contain('You are signed in.');
    early.remove();

    const [mail] = await sandbox.mails();
    history.replaceState(null, '', new URL(mail?.link ?? '').search);
    const verify = document.createElement('capture-verify-email');
    const verified = oneEvent(verify, 'capture-success');
    const all = {...attributes, code_parameter: 'verification_code'};
    for (const [name, value] of Object.entries(all)) verify.setAttribute(name, value);
    document.body.append(verify);
    expect((await verified).detail.verified).to.equal(true);
    expect(location.search).to.equal('');
    history.replaceState(null, '', before);
    verify.remove();

    const signIn = await mount('capture-sign-in', required);
    await fill(signIn, asJane);
    expect((await submit(signIn, 'capture-success')).detail.verified).to.equal(true);
    expect(statusOf(signIn)).to.contain('You are signed in.');
    signIn.remove();

    expect((await posted()).map(([url]) => url)).to.deep.equal([
      '/oauth/register_native_traditional',
      '/oauth/auth_native_traditional',
      '/access/useVerificationCode',
      '/oauth/auth_native_traditional',
    ]);
  });
});
