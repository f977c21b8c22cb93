import {fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Failure} from '../../src/capture/outcome.ts';
import {decodeSignIn} from '../../src/capture/success.ts';
import {FormController, type FormHost} from '../../src/form/form-controller.ts';
import type {SlottedControl} from '../../src/form/slotted-controls.ts';
import {signInCatalogue} from '../../src/localize/catalogues/sign-in.ts';
import {createTranslator} from '../../src/localize/translate.ts';
import {parsedField} from './parsed-field.ts';

/** An element with nothing but a sign-in form, which posts `exchange` for an answer server. */
export class FormElement extends LitElement implements FormHost {
  baseUrl: string | Failure = '';
  /** The answer that the form asks an answer server for. */
  exchange = '';
  isLight = false;
  successAddress = '';
  isDisabled = false;
  controls: readonly SlottedControl[] = [];
  readonly endpoint = '/oauth/auth_native_traditional';
  readonly settings = {
    client_id: '12345abcde12345abcde12345abcde12',
    locale: 'en-US',
    form: 'signInForm',
    redirect_uri: 'http://localhost',
  };
  readonly formFields = [
    parsedField({type: 'email', validation: {required: true}}, 'email'),
    parsedField({type: 'password', validation: {required: true}}, 'password'),
  ];
  readonly decodeSuccess = decodeSignIn;
  readonly catalogue = signInCatalogue;
  readonly localize = {translate: createTranslator('en', signInCatalogue.english)};
  readonly controller = new FormController(this);

  successView() {
    return {message: 'signedIn', links: [], isComplete: true} as const;
  }

  protected override createRenderRoot() {
    return this.isLight ? this : super.createRenderRoot();
  }

  protected override render() {
    const {state, errorTexts, onSubmit, onInput, onKeyDown} = this.controller;
    const isInvalid = (name: string) => `${errorTexts.has(name)}`;
    return html`<div aria-live="polite">${state.status}</div>
      <form novalidate @submit=${onSubmit} @input=${onInput} @keydown=${onKeyDown}>
        <input type="hidden" name="exchange" value=${this.exchange} />
        <input name="email" aria-invalid=${isInvalid('email')} />
        <input
          type="password"
          name="password"
          autocomplete="current-password"
          aria-invalid=${isInvalid('password')}
        />
        <button part="button">${state.status}</button>
        <slot></slot>
      </form>`;
  }

  find<E extends HTMLElement = HTMLInputElement>(selector: string): E {
    return this.renderRoot.querySelector<E>(selector) as E;
  }

  /** What the form shows as its state. */
  get shownStatus(): string | null {
    return this.find('[aria-live=polite]').textContent;
  }

  fill(email: string, password: string) {
    this.find('[name=email]').value = email;
    this.find('[name=password]').value = password;
  }

  submit() {
    this.find<HTMLFormElement>('form').requestSubmit();
  }
}
customElements.define('form-element', FormElement);

/** Adds an element to the page. */
export async function showForm(changes: Partial<FormElement>): Promise<FormElement> {
  const element = Object.assign(new FormElement(), changes);
  await fixture(html`<div>${element}</div>`);
  return element;
}
