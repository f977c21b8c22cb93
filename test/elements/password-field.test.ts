import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {description, input, mount, rootOf, standard} from '../support/harness.ts';

/** Dispatches a key event, as a browser does. */
const pressKey = (control: HTMLElement, type: 'keydown' | 'keyup', modifierCapsLock: boolean) =>
  control.dispatchEvent(
    new KeyboardEvent(type, {key: 'a', modifierCapsLock, bubbles: true, composed: true}),
  );

describe('a password field', () => {
  it('shows a warning while Caps Lock is on', async () => {
    const element = await mount('capture-sign-in', standard('localhost:1'));
    const password = input(element, 'Password');
    const warning = rootOf(element).querySelector<HTMLElement>('[part=caps]') as HTMLElement;
    expect(warning.innerText.trim()).to.equal('');
    pressKey(password, 'keydown', true);
    expect(warning.innerText.trim()).to.equal('Caps Lock is on.');
    const icon = warning.querySelector('svg') as Element;
    const words = document.createRange();
    words.setStartAfter(icon);
    words.setEndAfter(warning.lastElementChild as Element);
    expect(words.getBoundingClientRect().left).to.be.at.least(
      icon.getBoundingClientRect().right + 4,
    );
    await expect(element).to.be.accessible();
    pressKey(password, 'keyup', false);
    expect(warning.innerText.trim()).to.equal('');
    // Autofill dispatches key events that are no KeyboardEvent.
    expect(() => password.dispatchEvent(new Event('keydown'))).not.to.throw();
  });

  it('describes its minimum length if the flow has one', async () => {
    const newPassword = {
      name: 'newPassword',
      type: 'password',
      validation: {required: true, minLength: 8},
    };
    const fields = [
      newPassword,
      {name: 'newPasswordConfirm', type: 'password', validation: {match: 'newPassword'}},
    ];
    const element = await mount('capture-register', {
      ...standard('localhost:1'),
      fields: JSON.stringify(fields),
    });
    expect(description(element, 'Password')).to.equal('At least 8 characters');
    expect(input(element, 'Repeat password')).not.to.have.attribute('aria-describedby');

    element.fields = [{...newPassword, tip: 'Make it long.'}];
    await element.updateComplete;
    expect(description(element, 'Password')).to.equal('Make it long.');
  });

  it('does not describe a minimum length when signing in', async () => {
    const element = await mount('capture-sign-in', {
      ...standard('localhost:1'),
      fields: '[{"name": "currentPassword", "type": "password", "validation": {"minLength": 8}}]',
    });
    expect(input(element, 'Password')).not.to.have.attribute('aria-describedby');
  });
});
