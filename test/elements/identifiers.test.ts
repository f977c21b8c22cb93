import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {fieldRules} from '../../src/styles/field.styles.ts';
import {
  button,
  fill,
  input,
  johnDoe,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
} from '../support/harness.ts';
import {posts, startSandbox, type Sandbox} from '../support/sandbox-server.ts';

const fieldsOf = (fields: readonly object[]) => JSON.stringify(fields);

describe('an email address or a user name', () => {
  let sandbox: Sandbox;
  let element: CaptureElement;
  beforeEach(async () => (sandbox = await startSandbox()));
  afterEach(async () => {
    element.remove();
    await sandbox.stop();
  });
  const bodies = async () =>
    (await posts(sandbox)).map(({body}) => Object.fromEntries(new URLSearchParams(body)));

  it('signs in with white space around it, and the input keeps what was typed', async () => {
    element = await mount('capture-sign-in', standard(sandbox.domain));
    const typed = '\ufeff\u200bjohndoe@example.com\u00a0';
    await fill(element, {...johnDoe, 'Email address': typed});
    const told = oneEvent(element, 'capture-submit');
    const succeeded = oneEvent(element, 'capture-success');
    const {value} = input(element, 'Email address');
    button(element, 'Sign in').click();
    const {detail} = (await told) as GlobalEventHandlersEventMap['capture-submit'];
    expect(detail.parameters.get('signInEmailAddress')).to.equal('johndoe@example.com');
    expect(value).to.equal(typed);
    expect(input(element, 'Email address').value).to.equal(typed);
    await succeeded;
    expect(await bodies()).to.have.lengthOf(1);
    expect((await bodies())[0]).to.include({signInEmailAddress: 'johndoe@example.com'});
  });

  it('leaves the space around a password to Capture, shown or not', async () => {
    element = await mount('capture-sign-in', standard(sandbox.domain));
    await fill(element, {...johnDoe, Password: ' ｐassword123\u00a0'});
    await submit(element, 'capture-error');
    await fill(element, {Password: '\u3000password123 '});
    button(element, 'Show password').click();
    await submit(element, 'capture-error');
    expect((await bodies()).map(({currentPassword}) => currentPassword)).to.deep.equal([
      ' ｐassword123\u00a0',
      '\u3000password123 ',
    ]);
  });

  it('is missing if there is nothing but white space', async () => {
    element = await mount('capture-sign-in', standard(sandbox.domain));
    await fill(element, {...johnDoe, 'Email address': '\u00a0\u200b'});
    const {detail} = await submit(element, 'capture-error');
    expect(detail.invalid_fields).to.deep.equal({
      signInEmailAddress: ['Please fill in this field.'],
    });
    expect(await bodies()).to.be.empty;
  });

  it('loses its error as soon as only white space is wrong with it', async () => {
    element = await mount('capture-sign-in', standard(sandbox.domain));
    await fill(element, {...johnDoe, 'Email address': 'john doe@example.com'});
    await submit(element, 'capture-error');
    expect(input(element, 'Email address')).to.have.attribute('aria-invalid', 'true');
    await fill(element, {'Email address': '\u00a0johndoe＠example.com\u00a0'});
    await element.updateComplete;
    expect(input(element, 'Email address')).to.have.attribute('aria-invalid', 'false');
  });

  it('is sent with the same domain by every engine', async () => {
    element = await mount('capture-sign-in', {
      ...standard(sandbox.domain),
      fields: fieldsOf([{name: 'signInEmailAddress'}, {name: 'login', autocomplete: 'username'}]),
    });
    await fill(element, {'Email address': 'Jane@exämple.de', login: 'Jane@EXÄMPLE.de'});
    await submit(element, 'capture-error');
    expect((await bodies())[0]).to.include({
      signInEmailAddress: 'Jane@xn--exmple-cua.de',
      login: 'Jane@xn--exmple-cua.de',
    });
  });

  it('is not capitalised by keyboards on screens', async () => {
    element = await mount('capture-register', {
      ...standard(sandbox.domain),
      fields: fieldsOf([
        {name: 'emailAddress', type: 'email'},
        {name: 'backup', validation: {format: 'email'}},
        {name: 'login', autocomplete: 'username'},
        {name: 'firstName'},
        {name: 'aboutMe', type: 'text'},
      ]),
    });
    const capitalize = Object.fromEntries(
      [...rootOf(element).querySelectorAll('input')].map((control) => [
        control.name,
        control.getAttribute('autocapitalize'),
      ]),
    );
    expect(capitalize).to.deep.equal({
      emailAddress: 'none',
      backup: 'none',
      login: 'none',
      firstName: null,
      aboutMe: null,
    });
  });
});

describe('a password', () => {
  it('has one button to show it, in Edge as well', () => {
    // The rule is in a block of its own: other browsers drop a list with a selector that they do not know.
    expect(fieldRules).to.match(/\}[^,{}]*\*\/\s*::-ms-reveal\s*\{\s*display: none;\s*\}/);
  });
});
