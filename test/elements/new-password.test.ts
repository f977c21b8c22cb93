import {expect, oneEvent} from '@open-wc/testing';
import {ACCESS_TOKEN, APP_ID} from '../../demo/sandbox/api/sandbox-state.ts';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {untilLoaded} from '../support/form-loading.ts';
import {
  consoleOf,
  fill,
  input,
  johnDoe,
  message,
  mount,
  rootOf,
  standard,
  submit,
} from '../support/harness.ts';
import {firstBody, posts} from '../support/sandbox-server.ts';

const values = {'New password': 'password789', 'Repeat password': 'password789'};

describe('<capture-new-password>', () => {
  const page = useForm('capture-new-password');

  it('has the fields of the standard flow, for a password manager to fill in', () => {
    for (const label of ['New password', 'Repeat password']) {
      expect(input(page.element, label)).to.include({autocomplete: 'new-password'});
    }
  });

  it('reads the access token, and removes it from the page', () => {
    expect(page.element).not.to.have.attribute('access_token');
    expect(page.element.accessToken).to.equal(ACCESS_TOKEN);
  });

  it('stores the new password, with which the visitor signs in', async () => {
    const {element, sandbox} = page;
    await fill(element, values);
    const {detail} = await submit(element, 'capture-success');
    expect(detail).to.deep.equal({form: 'changePasswordFormNoAuth', capture_user: {}});
    const signIn = await mount('capture-sign-in', standard(sandbox.domain));
    await fill(signIn, {'Email address': 'johndoe@example.com', Password: 'password789'});
    await submit(signIn, 'capture-success');
  });

  it('sends the parameters of the API reference', async () => {
    const element = await page.remount({response_type: 'code'});
    await fill(element, values);
    await submit(element, 'capture-success');
    const {domain: _, ...settings} = standard('');
    expect(Object.fromEntries(await firstBody(page.sandbox))).to.deep.equal({
      ...settings,
      access_token: ACCESS_TOKEN,
      form: 'changePasswordFormNoAuth',
      locale: 'en-US',
      newPassword: 'password789',
      newPasswordConfirm: 'password789',
    });
  });

  it('shows neither the token nor the password to the page', async () => {
    const {element} = page;
    await fill(element, values);
    const submitted = oneEvent(element, 'capture-submit');
    await submit(element, 'capture-success');
    const {detail} = await submitted;
    expect([...detail.parameters.keys()]).not.to.include.members(['access_token']);
    expect(String(detail.parameters)).not.to.contain('password789');
    expect(element.outerHTML + rootOf(element).firstElementChild?.outerHTML).not.to.contain(
      ACCESS_TOKEN,
    );
  });

  it('says that the link is no longer valid once the token has expired', async () => {
    const element = await page.remount({forgot_url: '/forgot-password'});
    const signIn = await mount('capture-sign-in', standard(page.sandbox.domain));
    await fill(signIn, johnDoe);
    element.accessToken = (await submit(signIn, 'capture-success')).detail.access_token;
    signIn.remove();
    await page.sandbox.skip(2 * 60 * 60);
    await fill(element, values);
    const {detail} = await submit(element, 'capture-error');
    expect(detail).to.include({kind: 'expired', code: 414});
    expect(message(element)).to.equal('This link is no longer valid. Please ask for a new one.');
    expect(rootOf(element).querySelector('[part=forgot]')).to.have.trimmed.text(
      'Ask for a new link',
    );
  });

  it('names the token on the console if it is missing, and sends nothing', async () => {
    const {element, sandbox} = page;
    element.accessToken = undefined;
    await fill(element, values);
    const lines = await consoleOf(() => submit(element, 'capture-error'));
    expect(lines).to.deep.equal([
      '<capture-new-password> missing_argument: access_token is missing',
    ]);
    expect(await posts(sandbox)).to.be.empty;
  });

  it('has the fields of a form that the page chooses later', async () => {
    const {element} = page;
    element.form = 'changePasswordForm';
    await element.updateComplete;
    expect(input(element, 'Current password')).to.include({name: 'currentPassword'});
    element.form = 'changePasswordFormNoAuth';
    await element.updateComplete;
    expect(rootOf(element).querySelector('[name=currentPassword]')).to.equal(null);
  });

  it('asks for the current password in the form changePasswordForm', async () => {
    const element = await page.remount({form: 'changePasswordForm'});
    expect(input(element, 'Current password')).to.include({autocomplete: 'current-password'});
    await fill(element, {...values, 'Current password': 'wrong'});
    expect((await submit(element, 'capture-error')).detail.kind).to.be.oneOf([
      'credentials',
      'fields',
    ]);
    await fill(element, {...values, 'Current password': 'password123'});
    await submit(element, 'capture-success');
  });

  it('asks for the current password in this form of a flow file as well', async () => {
    const {origin} = page.sandbox;
    const flow_url = `${origin}/widget_data/flows/${APP_ID}/{flow}/{flow_version}/{locale}.json`;
    const element = await page.remount({form: 'changePasswordForm', flow_url});
    await untilLoaded(element);
    const inputs = [...rootOf(element).querySelectorAll('input')];
    expect(inputs.map(({name}) => name)).to.deep.equal([
      'currentPassword',
      'newPassword',
      'newPasswordConfirm',
    ]);
    for (const [i, value] of ['password123', 'password789', 'password789'].entries()) {
      (inputs[i] as HTMLInputElement).value = value;
    }
    await submit(element, 'capture-success');
  });
});
