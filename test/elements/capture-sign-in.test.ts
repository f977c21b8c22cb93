import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MERGE_TOKEN} from '../../demo/sandbox/api/sandbox-state.ts';
import '../../src/elements/capture-sign-in.ts';
import {useForm} from '../support/form-fixture.ts';
import {
  button,
  consoleOf,
  description,
  fill,
  focused,
  input,
  johnDoe,
  message,
  rootOf,
  standard,
  submit,
} from '../support/harness.ts';
import {firstBody} from '../support/sandbox-server.ts';

describe('<capture-sign-in>', () => {
  const page = useForm('capture-sign-in');

  it('is accessible and has autocomplete tokens', async () => {
    const {element} = page;
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
    const {element, sandbox} = page;
    await fill(element, johnDoe);
    await submit(element, 'capture-success');
    expect([...(await firstBody(sandbox))]).to.deep.equal([
      ...Object.entries(standard('')).filter(([name]) => name !== 'domain'),
      ['form', 'signInForm'],
      ['locale', 'en-US'],
      ['redirect_uri', location.origin + location.pathname],
      ['signInEmailAddress', 'johndoe@example.com'],
      ['currentPassword', 'password123'],
    ]);
  });

  it('sends the merge_token, which no event has', async () => {
    const {element, sandbox} = page;
    element.mergeToken = MERGE_TOKEN;
    let parameters = '';
    element.addEventListener('capture-submit', ({detail}) => {
      parameters = String(detail.parameters);
    });
    await fill(element, johnDoe);
    await submit(element, 'capture-success');
    expect(parameters).to.contain('signInEmailAddress').and.not.to.contain('merge_token');
    expect((await firstBody(sandbox)).get('merge_token')).to.equal(MERGE_TOKEN);
  });

  it('reports wrong credentials, clears the password and focuses it', async () => {
    const {element} = page;
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

  it('reports missing fields and sends nothing', async () => {
    const {element, sandbox} = page;
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

  it('removes an error once its field is valid', async () => {
    const {element} = page;
    await submit(element, 'capture-error');
    await fill(element, {'Email address': 'j'});
    expect(description(element, 'Email address')).not.to.equal('');
    await sendKeys({type: '@example.com'});
    await element.updateComplete;
    expect(description(element, 'Email address')).to.equal('');
    expect(input(element, 'Email address')).to.have.attribute('aria-invalid', 'false');
    expect(description(element, 'Password')).to.equal('Error: Please fill in this field.');
  });

  it('shows the password on request and hides it before it submits', async () => {
    const {element} = page;
    await fill(element, johnDoe);
    const toggle = button(element, 'Show password');
    expect(toggle).to.have.attribute('aria-pressed', 'false');
    toggle.focus();
    await sendKeys({press: ' '});
    // Firefox dispatches the click some time after the key.
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
    const {element} = page;
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
