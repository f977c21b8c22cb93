import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {fill, janeRoe, johnDoe, mount, rootOf, standard, submit} from '../support/harness.ts';

describe('<capture-sign-in> for a visitor whose address is not verified', () => {
  const page = useForm('capture-sign-in');

  it('signs the visitor in, and says so in the event', async () => {
    await fill(page.element, johnDoe);
    const {detail} = await submit(page.element, 'capture-success');
    expect(detail).to.include({verified: false});
    expect(page.status).to.have.trimmed.text('You are signed in.');
  });

  it('asks to confirm the address with require_verified, with a link, and opens no page', async () => {
    const element = await page.remount({
      require_verified: '',
      verify_url: '/verify',
      success_url: '/never',
    });
    await fill(element, johnDoe);
    const {detail} = await submit(element, 'capture-success');
    expect(detail).to.include({verified: false});
    expect(detail.access_token).to.be.a('string');
    expect(page.status?.innerText).to.contain('Please confirm your email address');
    const link = rootOf(element).querySelector('a');
    expect(link).to.have.trimmed.text('Send the email again');
    expect(link).to.have.attribute('href', `${location.origin}/verify`);
    expect(location.pathname).not.to.equal('/never');
    await expect(element).to.be.accessible();
  });

  it('does not show that link before', async () => {
    const element = await page.remount({require_verified: '', verify_url: '/verify'});
    expect(rootOf(element).querySelector('a')).to.equal(null);
  });

  for (const value of ['false', false] as const) {
    it(`takes require_verified ${JSON.stringify(value)} for false`, async () => {
      const element = await page.remount();
      Object.assign(element, {requireVerified: value});
      await fill(element, johnDoe);
      await submit(element, 'capture-success');
      expect(page.status).to.have.trimmed.text('You are signed in.');
    });
  }
});

describe('<capture-register>', () => {
  const page = useForm('capture-register');

  it('speaks of the email that Capture has sent', async () => {
    await fill(page.element, janeRoe);
    const {detail} = await submit(page.element, 'capture-success');
    expect(detail).to.include({verified: false});
    expect(page.status?.innerText).to.contain('confirm your email address');
    const [mail] = await page.sandbox.mails();
    expect(mail).to.include({to: 'janeroe@example.com', name: 'registrationVerification'});
  });

  it('asks for nothing once the address is verified', async () => {
    await fill(page.element, janeRoe);
    await submit(page.element, 'capture-success');
    const [mail] = await page.sandbox.mails();
    const verify = await mount('capture-verify-email', standard(page.sandbox.domain));
    const verified = oneEvent(verify, 'capture-success');
    verify.verificationCode = mail?.code;
    await verified;
    const signIn = await mount('capture-sign-in', {
      ...standard(page.sandbox.domain),
      require_verified: '',
    });
    await fill(signIn, {'Email address': 'janeroe@example.com', Password: 'password456'});
    const {detail} = await submit(signIn, 'capture-success');
    expect(detail).to.include({verified: true});
    expect(rootOf(signIn).querySelector('[part=success]')).to.have.trimmed.text(
      'You are signed in.',
    );
  });
});
