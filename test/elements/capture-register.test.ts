import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/capture-register.ts';
import type {CaptureRegister} from '../../src/elements/capture-register.ts';
import {formSuite} from './form-suite.ts';
import {
  button,
  description,
  fill,
  focused,
  input,
  janeRoe,
  mount,
  rootOf,
  standard,
  submit,
} from '../support/harness.ts';
import {posts, startSandbox, type Sandbox} from '../support/sandbox-server.ts';

formSuite({
  tag: 'capture-register',
  form: 'registrationForm',
  busy: 'Creating your account…',
  success: 'Your account has been created.',
  path: '/oauth/register_native_traditional',
  values: janeRoe,
});

const REQUIRED = 'Please fill in this field.';

describe('<capture-register>', () => {
  let sandbox: Sandbox;
  let element: CaptureRegister;
  beforeEach(async () => {
    sandbox = await startSandbox();
    element = await mount('capture-register', standard(sandbox.domain));
  });
  afterEach(async () => {
    element.remove();
    await sandbox.stop();
  });

  const summary = () => rootOf(element).querySelector('[part=summary]');

  it('is accessible, and tells browsers what its fields hold', async () => {
    await expect(element).to.be.accessible();
    const fields = [...rootOf(element).querySelectorAll<HTMLInputElement>('input, select')].map(
      (one) => [one.name, one.type, one.getAttribute('autocomplete'), one.required],
    );
    expect(fields).to.deep.equal([
      ['firstName', 'text', 'given-name', true],
      ['lastName', 'text', 'family-name', true],
      ['emailAddress', 'email', 'email', true],
      ['displayName', 'text', 'nickname', true],
      ['newPassword', 'password', 'new-password', true],
      ['newPasswordConfirm', 'password', 'new-password', true],
      ['birthdate[dateselect_month]', 'select-one', 'bday-month', false],
      ['birthdate[dateselect_day]', 'text', 'bday-day', false],
      ['birthdate[dateselect_year]', 'text', 'bday-year', false],
    ]);
  });

  for (const [what, date] of [
    ['without the date that was left empty', {}],
    ['with a date', {Month: 'November', Day: '3', Year: '1930'}],
  ] as const) {
    it(`sends exactly the documented parameters, ${what}`, async () => {
      await fill(element, {...janeRoe, ...date});
      await submit(element, 'capture-success');
      const [request] = await posts(sandbox);
      expect(Object.fromEntries(new URLSearchParams(request?.body))).to.deep.equal({
        client_id: standard('').client_id,
        flow: 'standard',
        flow_version: '20190618143040022299',
        form: 'registrationForm',
        locale: 'en-US',
        redirect_uri: location.origin + location.pathname,
        firstName: 'Jane',
        lastName: 'Roe',
        emailAddress: 'janeroe@example.com',
        displayName: 'JaneRoe',
        newPassword: 'password456',
        newPasswordConfirm: 'password456',
        ...('Month' in date && {
          'birthdate[dateselect_month]': '11',
          'birthdate[dateselect_day]': '3',
          'birthdate[dateselect_year]': '1930',
        }),
      });
    });
  }

  it('lists all that is missing, and leads from there to each field', async () => {
    const {detail} = await submit(element, 'capture-error');
    expect(detail).to.include({kind: 'fields', code: 390});
    expect(detail.invalid_fields).to.deep.equal({
      firstName: [REQUIRED],
      lastName: [REQUIRED],
      emailAddress: [REQUIRED],
      displayName: [REQUIRED],
      newPassword: [REQUIRED],
      newPasswordConfirm: [REQUIRED],
    });
    expect(focused()).to.equal(summary());
    expect(await sandbox.requests()).to.be.empty;
    await expect(element).to.be.accessible();

    button(element, `Display name: ${REQUIRED}`).click();
    expect(focused()).to.equal(input(element, 'Display name'));
  });

  it('shows what Capture has against three fields at once, each at its own', async () => {
    await fill(element, {
      ...janeRoe,
      'Email address': 'johndoe@example.com',
      'Display name': 'JohnDoe',
      'Repeat password': 'password457',
    });
    const {detail} = await submit(element, 'capture-error');
    expect(detail).to.include({kind: 'fields', code: 390, error: 'invalid_form_fields'});
    expect(detail.invalid_fields).to.deep.equal({
      emailAddress: ['Email address is already in use.'],
      displayName: ['That display name is already taken.'],
      newPasswordConfirm: ['Passwords do not match.'],
    });
    for (const [label, text] of [
      ['Email address', 'Email address is already in use.'],
      ['Display name', 'That display name is already taken.'],
      ['Repeat password', 'Passwords do not match.'],
    ] as const) {
      expect(input(element, label)).to.have.attribute('aria-invalid', 'true');
      expect(description(element, label)).to.equal(`Error: ${text}`);
    }
    expect(focused()).to.equal(summary());
    // Nothing is lost, not even the passwords: the server has refused none.
    expect(input(element, 'Password').value).to.equal('password456');
  });

  it('keeps what the server said of one field while another is edited', async () => {
    await fill(element, {
      ...janeRoe,
      'Email address': 'johndoe@example.com',
      'Display name': 'JohnDoe',
    });
    await submit(element, 'capture-error');
    await fill(element, {'Display name': 'JaneRoe'});
    await element.updateComplete;
    expect(description(element, 'Display name')).to.equal('');
    expect(description(element, 'Email address')).not.to.equal('');
  });

  it('leads straight to the one field that is wrong', async () => {
    await fill(element, {...janeRoe, 'Repeat password': 'password457'});
    await submit(element, 'capture-error');
    expect(summary()).to.equal(null);
    expect(focused()).to.equal(input(element, 'Repeat password'));
    expect(description(element, 'Repeat password')).to.equal('Error: Passwords do not match.');
    await fill(element, {'Repeat password': 'password456'});
    await element.updateComplete;
    expect(description(element, 'Repeat password')).to.equal('');
    await submit(element, 'capture-success');
  });

  it('refuses half a date, and leads to it from the summary', async () => {
    await fill(element, {...janeRoe, 'First name': '', Day: '31', Month: 'February', Year: '1990'});
    const {detail} = await submit(element, 'capture-error');
    expect(detail.invalid_fields['birthdate']).to.have.lengthOf(1);
    const text = detail.invalid_fields['birthdate']?.[0] ?? '';
    for (const label of ['Month', 'Day', 'Year']) {
      expect(input(element, label)).to.have.attribute('aria-invalid', 'true');
      expect(description(element, label)).to.equal(`Error: ${text}`);
    }
    button(element, `Date of birth: ${text}`).click();
    expect(focused()).to.equal(input(element, 'Month'));
    await fill(element, {Day: '28'});
    await element.updateComplete;
    expect(description(element, 'Day')).to.equal('');
  });

  it('can be filled in with the keyboard alone, field by field', async () => {
    input(element, 'First name').focus();
    const order: string[] = [];
    for (let i = 0; i < 12; i++) {
      // Not behind the last one, which would leave the page in Firefox.
      if (i) await sendKeys({press: 'Tab'});
      const active = focused() as HTMLInputElement;
      order.push(active.name || active.ariaLabel || active.textContent.trim());
    }
    expect(order).to.deep.equal([
      'firstName',
      'lastName',
      'emailAddress',
      'displayName',
      'newPassword',
      'Show password',
      'newPasswordConfirm',
      'Show password',
      'birthdate[dateselect_month]',
      'birthdate[dateselect_day]',
      'birthdate[dateselect_year]',
      'Create account',
    ]);
  });
});
