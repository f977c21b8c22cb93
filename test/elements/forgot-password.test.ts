import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {fill, focused, input, message, rootOf, standard, submit} from '../support/harness.ts';
import {firstBody} from '../support/sandbox-server.ts';

const known = {'Email address': 'johndoe@example.com'};

describe('<capture-forgot-password>', () => {
  const page = useForm('capture-forgot-password');

  it('has the field of the standard flow, for a browser to fill in', () => {
    const field = input(page.element, 'Email address');
    expect(field).to.include({name: 'signInEmailAddress', autocomplete: 'username'});
    expect(rootOf(page.element).querySelectorAll('input')).to.have.lengthOf(1);
  });

  it('has Capture send an email with a link, and promises nothing about the account', async () => {
    const {element, sandbox} = page;
    await fill(element, known);
    const {detail} = await submit(element, 'capture-success');
    expect(detail).to.deep.equal({form: 'forgotPasswordForm', capture_user: {}});
    const [mail, ...others] = await sandbox.mails();
    expect(others).to.be.empty;
    expect(mail).to.include({to: 'johndoe@example.com', name: 'passwordRecover'});
    expect(page.status?.innerText).to.contain('If there is an account');
  });

  it('sends the parameters of the API reference', async () => {
    await fill(page.element, known);
    await submit(page.element, 'capture-success');
    const {domain: _, ...settings} = standard('');
    expect(Object.fromEntries(await firstBody(page.sandbox))).to.deep.equal({
      ...settings,
      form: 'forgotPasswordForm',
      locale: 'en-US',
      redirect_uri: location.origin + location.pathname,
      signInEmailAddress: 'johndoe@example.com',
    });
  });

  it('shows the text of the flow for an unknown address, and keeps the address', async () => {
    const {element, sandbox} = page;
    await fill(element, {'Email address': 'nobody@example.com'});
    const {detail} = await submit(element, 'capture-error');
    expect(detail).to.include({kind: 'credentials', code: 212});
    expect(message(element)).to.equal('No account with that email address exists.');
    expect(input(element, 'Email address').value).to.equal('nobody@example.com');
    expect(await sandbox.mails()).to.be.empty;
  });

  it('checks the address before anything is sent', async () => {
    await fill(page.element, {'Email address': 'x'});
    const {detail} = await submit(page.element, 'capture-error');
    expect(detail.kind).to.equal('fields');
    expect(focused()).to.equal(input(page.element, 'Email address'));
    expect(await page.sandbox.requests()).to.be.empty;
  });

  it('links back to the sign-in form', async () => {
    const element = await page.remount({switch_url: '/sign-in'});
    const link = rootOf(element).querySelector('a');
    expect(link).to.have.trimmed.text('Back to sign in');
    expect(link).to.have.attribute('href', `${location.origin}/sign-in`);
  });
});
