import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MERGE_TOKEN} from '../../demo/sandbox/api/sandbox-state.ts';
import '../../src/elements/capture-sign-in.ts';
import type {CaptureSignIn} from '../../src/elements/capture-sign-in.ts';
import {formSuite} from './form-suite.ts';
import {
  button,
  consoleOf,
  description,
  fill,
  focused,
  input,
  johnDoe,
  message,
  mount,
  rootOf,
  standard,
  submit,
} from '../support/harness.ts';
import {posts, startSandbox, type Sandbox} from '../support/sandbox-server.ts';

formSuite({
  tag: 'capture-sign-in',
  form: 'signInForm',
  busy: 'Signing in…',
  success: 'You are signed in.',
  path: '/oauth/auth_native_traditional',
  values: johnDoe,
});

describe('<capture-sign-in>', () => {
  let sandbox: Sandbox;
  let element: CaptureSignIn;
  beforeEach(async () => {
    sandbox = await startSandbox();
    element = await mount('capture-sign-in', standard(sandbox.domain));
  });
  afterEach(async () => {
    element.remove();
    await sandbox.stop();
  });

  it('is accessible, and tells browsers what its fields hold', async () => {
    await expect(element).to.be.accessible();
    expect(input(element, 'Email address')).to.have.attribute('name', 'signInEmailAddress');
    expect(input(element, 'Email address')).to.include({type: 'email', autocomplete: 'username'});
    expect(input(element, 'Password')).to.have.attribute('name', 'currentPassword');
    expect(input(element, 'Password')).to.include({
      type: 'password',
      autocomplete: 'current-password',
    });
  });

  it('sends exactly the documented parameters', async () => {
    await fill(element, johnDoe);
    await submit(element, 'capture-success');
    const [request] = await posts(sandbox);
    expect([...new URLSearchParams(request?.body)]).to.deep.equal([
      ...Object.entries(standard('')).filter(([name]) => name !== 'domain'),
      ['form', 'signInForm'],
      ['locale', 'en-US'],
      ['redirect_uri', location.origin + location.pathname],
      ['signInEmailAddress', 'johndoe@example.com'],
      ['currentPassword', 'password123'],
    ]);
  });

  it('sends a merge_token that it is given', async () => {
    element.mergeToken = MERGE_TOKEN;
    await fill(element, johnDoe);
    await submit(element, 'capture-success');
    const [request] = await posts(sandbox);
    expect(new URLSearchParams(request?.body).get('merge_token')).to.equal(MERGE_TOKEN);
  });

  it('shows a wrong password in the form and in the event, and asks for the password again', async () => {
    await fill(element, {...johnDoe, Password: 'wrong'});
    const lines = await consoleOf(async () => {
      const {detail} = await submit(element, 'capture-error');
      const {request_id, ...rest} = detail;
      expect(request_id).to.match(/^[a-z\d]{16}$/);
      expect(rest).to.deep.equal({
        form: 'signInForm',
        kind: 'credentials',
        code: 210,
        error: 'invalid_credentials',
        error_description: 'some inputs are invalid',
        invalid_fields: {signInForm: ['Incorrect username or password. Please try again.']},
      });
    });
    expect(lines.join()).not.to.include('wrong');
    expect(message(element)).to.equal('Incorrect username or password. Please try again.');
    expect(input(element, 'Email address').value).to.equal('johndoe@example.com');
    expect(input(element, 'Password').value).to.equal('');
    expect(focused()).to.equal(input(element, 'Password'));
    await expect(element).to.be.accessible();

    await sendKeys({type: 'password123'});
    await submit(element, 'capture-success');
  });

  it('asks for what is missing before it sends anything', async () => {
    const {detail} = await submit(element, 'capture-error');
    expect(detail).to.deep.equal({
      form: 'signInForm',
      kind: 'fields',
      code: 390,
      error: 'invalid_form_fields',
      error_description: 'some inputs are invalid',
      invalid_fields: {
        signInEmailAddress: ['Please fill in this field.'],
        currentPassword: ['Please fill in this field.'],
      },
    });
    for (const label of ['Email address', 'Password']) {
      expect(input(element, label)).to.have.attribute('aria-invalid', 'true');
      expect(description(element, label)).to.equal('Error: Please fill in this field.');
    }
    expect(focused()).to.equal(input(element, 'Email address'));
    expect(await sandbox.requests()).to.be.empty;
    await expect(element).to.be.accessible();
  });

  it('takes a message away when its field is mended, and no sooner', async () => {
    await submit(element, 'capture-error');
    await fill(element, {'Email address': 'j'});
    expect(description(element, 'Email address')).not.to.equal('');
    await sendKeys({type: '@example.com'});
    await element.updateComplete;
    expect(description(element, 'Email address')).to.equal('');
    expect(input(element, 'Email address')).to.have.attribute('aria-invalid', 'false');
    expect(description(element, 'Password')).to.equal('Error: Please fill in this field.');
  });

  it('shows the password on request, and hides it before sending', async () => {
    await fill(element, johnDoe);
    const toggle = button(element, 'Show password');
    expect(toggle).to.have.attribute('aria-pressed', 'false');
    toggle.focus();
    await sendKeys({press: ' '});
    // Firefox clicks a while after the key.
    await waitUntil(() => toggle.getAttribute('aria-pressed') === 'true');
    expect(input(element, 'Password').type).to.equal('text');
    expect(input(element, 'Password').value).to.equal('password123');
    await expect(element).to.be.accessible();
    element.addEventListener('capture-submit', () =>
      expect(input(element, 'Password').type).to.equal('password'),
    );
    await submit(element, 'capture-success');
  });

  it('does not render while the visitor types', async () => {
    let renders = 0;
    new MutationObserver(() => renders++).observe(rootOf(element), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await fill(element, johnDoe);
    await element.updateComplete;
    expect(renders).to.equal(0);
  });
});
