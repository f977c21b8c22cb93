import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {isPassword, passwordInputs, registerPasswords} from '../../../src/form/passwords.ts';
import {passwordTemplate} from '../../../src/templates/password-field.ts';
import {fieldView} from '../../support/field-context.ts';
import {parsedField} from '../../support/parsed-field.ts';

/** A form with a text field and a password field, as the element renders them. */
async function showForm(content: unknown = '') {
  const view = fieldView(parsedField({type: 'password'}, 'newPassword'));
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <input name="displayName" />
      <div part="field">${passwordTemplate(view)}</div>
      ${content}
    </form>
  `);
  registerPasswords(form);
  const find = <E extends HTMLElement>(selector: string) => form.querySelector(selector) as E;
  return {
    form,
    text: find<HTMLInputElement>('[name=displayName]'),
    password: find<HTMLInputElement>('[name=newPassword]'),
    toggle: find<HTMLButtonElement>('[part=toggle]'),
    warning: find('[part=caps]'),
  };
}

describe('the toggle of a password', () => {
  it('shows the password, and hides it again', async () => {
    const {password, toggle} = await showForm();
    password.value = 'secret';
    toggle.click();
    expect(password.type).to.equal('text');
    expect(toggle).to.have.attribute('aria-pressed', 'true');
    toggle.click();
    expect(password.type).to.equal('password');
    expect(toggle).to.have.attribute('aria-pressed', 'false');
    expect(password.value).to.equal('secret');
  });

  it('keeps software keyboards from changing what is typed', async () => {
    const {password, toggle} = await showForm();
    toggle.click();
    expect(password.autocapitalize).to.equal('none');
  });

  it('finds its password when another script adds an element between them', async () => {
    const {form, password, toggle} = await showForm();
    toggle.before(document.createElement('span'));
    registerPasswords(form);
    toggle.click();
    expect(password.type).to.equal('text');
  });
});

describe('isPassword', () => {
  it('tells passwords from other inputs, whatever type they have now', async () => {
    const {text, password, toggle} = await showForm();
    expect([isPassword(text), isPassword(password)]).to.deep.equal([false, true]);
    toggle.click();
    registerPasswords(toggle.getRootNode() as Document);
    expect(isPassword(password)).to.equal(true);
  });
});

describe('passwordInputs', () => {
  const names = (inputs: readonly {name: string}[]) => inputs.map(({name}) => name);

  it('returns the passwords of the form', async () => {
    const {form} = await showForm(html`<input type="password" name="pin" />`);
    expect(names(passwordInputs(form, []))).to.deep.equal(['newPassword', 'pin']);
  });

  it('returns the passwords among the page’s own controls', async () => {
    const {form} = await showForm();
    const slot = await fixture(html`
      <p><input type="password" name="pin" /><input name="friend" /></p>
    `);
    registerPasswords(slot);
    const controls = [...slot.querySelectorAll('input')];
    expect(names(passwordInputs(form, controls))).to.deep.equal(['newPassword', 'pin']);
  });

  it('hides a password that its toggle has shown', async () => {
    const {form, password, toggle} = await showForm();
    toggle.click();
    expect(passwordInputs(form, [])).to.deep.equal([password]);
    expect(password.type).to.equal('password');
    expect(toggle).to.have.attribute('aria-pressed', 'false');
  });

  it('hides a password that another script has shown', async () => {
    const {form, password} = await showForm();
    password.type = 'text';
    expect(passwordInputs(form, [])).to.deep.equal([password]);
    expect(password.type).to.equal('password');
  });

  it('hides a password although a script of the page stops all clicks', async () => {
    const {form, password, toggle} = await showForm();
    toggle.click();
    const stop = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('click', stop, true);
    passwordInputs(form, []);
    window.removeEventListener('click', stop, true);
    expect(toggle).to.have.attribute('aria-pressed', 'false');
    expect(password.type).to.equal('password');
  });
});

describe('the Caps Lock warning', () => {
  const press = (target: Element, type: 'keydown' | 'keyup', modifierCapsLock: boolean) =>
    target.dispatchEvent(new KeyboardEvent(type, {key: 'a', modifierCapsLock, bubbles: true}));

  it('is shown while Caps Lock is on', async () => {
    const {password, warning} = await showForm();
    expect(warning.innerText.trim()).to.equal('');
    press(password, 'keydown', true);
    expect(warning.innerText.trim()).to.equal('Caps Lock is on.');
    press(password, 'keyup', false);
    expect(warning.innerText.trim()).to.equal('');
  });

  it('follows keys that are pressed on the toggle', async () => {
    const {toggle, warning} = await showForm();
    press(toggle, 'keydown', true);
    expect(warning.innerText.trim()).to.equal('Caps Lock is on.');
  });

  it('ignores the key events of autofill, which have no modifiers', async () => {
    const {password, warning} = await showForm();
    password.dispatchEvent(new Event('keydown', {bubbles: true}));
    expect(warning.innerText.trim()).to.equal('');
  });
});
