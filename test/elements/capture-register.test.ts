import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/capture-register.ts';
import {useForm} from '../support/form-fixture.ts';
import {
  button,
  description,
  fill,
  focused,
  input,
  janeRoe,
  rootOf,
  standard,
  submit,
} from '../support/harness.ts';
import {firstBody} from '../support/sandbox-server.ts';

const REQUIRED = 'Please fill in this field.';

describe('<capture-register>', () => {
  const page = useForm('capture-register');

  const summary = () => rootOf(page.element).querySelector('[part=summary]');

  it('is accessible and has autocomplete tokens', async () => {
    const {element} = page;
    await expect(element).to.be.accessible();
    const fields = [...rootOf(element).querySelectorAll<HTMLInputElement>('input, select')].map(
      (one) => [one.name, one.type, one.getAttribute('autocomplete'), one.ariaRequired],
    );
    expect(fields).to.deep.equal([
      ['firstName', 'text', 'given-name', 'true'],
      ['lastName', 'text', 'family-name', 'true'],
      ['emailAddress', 'email', 'email', 'true'],
      ['displayName', 'text', 'nickname', 'true'],
      ['newPassword', 'password', 'new-password', 'true'],
      ['newPasswordConfirm', 'password', 'new-password', 'true'],
      ['birthdate[dateselect_month]', 'select-one', 'bday-month', null],
      ['birthdate[dateselect_day]', 'text', 'bday-day', null],
      ['birthdate[dateselect_year]', 'text', 'bday-year', null],
    ]);
  });

  for (const [what, date] of [
    ['without an empty date', {}],
    ['with a date', {Month: 'November', Day: '3', Year: '1930'}],
  ] as const) {
    it(`sends exactly the documented parameters, ${what}`, async () => {
      const {element, sandbox} = page;
      await fill(element, {...janeRoe, ...date});
      await submit(element, 'capture-success');
      expect(Object.fromEntries(await firstBody(sandbox))).to.deep.equal({
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

  it('lists the missing fields in a summary that links to them', async () => {
    const {element, sandbox} = page;
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

    button(element, 'Display name').click();
    expect(focused()).to.equal(input(element, 'Display name'));
  });

  it('shows the errors of the server, each at its field', async () => {
    const {element} = page;
    await fill(element, {
      ...janeRoe,
      'Email address': 'johndoe@example.com',
      'Display name': 'JohnDoe',
    });
    const {detail} = await submit(element, 'capture-error');
    expect(detail).to.include({kind: 'fields', code: 390, error: 'invalid_form_fields'});
    expect(detail.invalid_fields).to.deep.equal({
      emailAddress: ['Email address is already in use.'],
      displayName: ['That display name is already taken.'],
    });
    for (const [label, text] of [
      ['Email address', 'Email address is already in use.'],
      ['Display name', 'That display name is already taken.'],
    ] as const) {
      expect(input(element, label)).to.have.attribute('aria-invalid', 'true');
      expect(description(element, label)).to.equal(`Error: ${text}`);
    }
    expect(focused()).to.equal(summary());
    // The server refused no password, so the passwords stay.
    expect(input(element, 'Password').value).to.equal('password456');
  });

  it('keeps the server’s error of one field while another is edited', async () => {
    const {element} = page;
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

  it('focuses the field if only one is invalid', async () => {
    const {element, sandbox} = page;
    await fill(element, {...janeRoe, 'Repeat password': 'password457'});
    await submit(element, 'capture-error');
    expect(await sandbox.requests()).to.be.empty;
    expect(summary()).to.equal(null);
    expect(focused()).to.equal(input(element, 'Repeat password'));
    expect(description(element, 'Repeat password')).to.equal(
      'Error: The two entries are not the same.',
    );
    await fill(element, {'Repeat password': 'password456'});
    await element.updateComplete;
    expect(description(element, 'Repeat password')).to.equal('');
    await submit(element, 'capture-success');
  });

  it('reports an impossible date and links to it from the summary', async () => {
    const {element} = page;
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

  it('has its controls in the tab order', async () => {
    const {element} = page;
    input(element, 'First name').focus();
    const order: string[] = [];
    for (let i = 0; i < 12; i++) {
      // Not after the last one: in Firefox, that would leave the page.
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
      'Show password: Password',
      'newPasswordConfirm',
      'Show password: Repeat password',
      'birthdate[dateselect_month]',
      'birthdate[dateselect_day]',
      'birthdate[dateselect_year]',
      'Create account',
    ]);
  });
});
