import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {FieldView} from '../../../src/templates/controls.ts';
import {passwordTemplate} from '../../../src/templates/password-field.ts';
import {fieldView} from '../../support/field-context.ts';
import {parsedField} from '../../support/parsed-field.ts';

describe('passwordTemplate', () => {
  async function show(changes: Partial<FieldView> = {}) {
    const field = parsedField({type: 'password', validation: {required: true}}, 'newPassword');
    const view = fieldView(field, {isRequired: true, isLast: true, ...changes});
    return fixture<HTMLElement>(html`<form>${passwordTemplate(view)}</form>`);
  }

  it('has a password input that password managers recognise', async () => {
    const input = (await show()).querySelector('input');
    expect(input).to.include({type: 'password', name: 'newPassword', id: 'newPassword'});
    expect(input).to.have.attribute('autocomplete', 'new-password');
    expect(input).to.have.attribute('aria-required', 'true');
    expect(input).to.have.attribute('enterkeyhint', 'go');
  });

  it('has a named toggle that is not pressed and does not submit the form', async () => {
    const toggle = (await show()).querySelector('button');
    expect(toggle).to.have.attribute('aria-label', 'Show password');
    expect(toggle).to.have.attribute('aria-pressed', 'false');
    expect(toggle).to.have.property('type', 'button');
  });

  it('has a toggle with the name of its field if the form has several', async () => {
    const toggle = (await show({hasSeveralPasswords: true})).querySelector('button');
    expect(toggle).to.have.attribute('aria-label', 'Show password: Password');
  });

  it('announces a Caps Lock warning, which is hidden at first', async () => {
    const status = (await show()).querySelector<HTMLElement>('[aria-live=polite]');
    expect(status?.innerText.trim()).to.equal('');
    expect(status).to.have.trimmed.text('Caps Lock is on.');
  });
});
