// The floor: the same form, looks, words and checks as <capture-sign-in> has by itself, written by hand for these alone.
import {fieldRules} from '../../../src/styles/field.styles.ts';
import {formRules} from '../../../src/styles/form.styles.ts';
import {keyframes, outcomeRules} from '../../../src/styles/outcome.styles.ts';

const english = {
  email: 'Email address',
  password: 'Password',
  show: 'Show password',
  submit: 'Sign in',
  busy: 'Signing in …',
  required: 'Please fill in this field.',
  format: 'Please enter a valid email address.',
  network: 'The server cannot be reached. Please try again.',
};

const german: typeof english = {
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  show: 'Passwort anzeigen',
  submit: 'Anmelden',
  busy: 'Anmeldung läuft …',
  required: 'Bitte füllen Sie dieses Feld aus.',
  format: 'Bitte geben Sie eine gültige E-Mail-Adresse ein.',
  network: 'Der Server ist nicht zu erreichen. Bitte versuchen Sie es noch einmal.',
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(keyframes + fieldRules + formRules + outcomeRules);

const attributes =
  'part="input" autocorrect="off" spellcheck="false" required aria-invalid="false"';
const template = document.createElement('template');
template.innerHTML = `<div part="card" dir="ltr">
  <div part="aside" role="status" tabindex="-1"></div>
  <form part="form" novalidate method="dialog" aria-busy="false">
    <div part="message" role="alert"></div>
    <div part="field">
      <label part="label" for="email"></label>
      <input id="email" name="email" type="email" autocomplete="username" enterkeyhint="next" ${attributes}>
      <div part="error" id="email-error" hidden></div>
    </div>
    <div part="field">
      <label part="label" for="password"></label>
      <div part="control">
        <input id="password" name="password" type="password" autocomplete="current-password" enterkeyhint="go" ${attributes}>
        <button part="toggle" type="button" aria-pressed="false">
          <svg aria-hidden="true" viewBox="0 0 24 24"><path d="M2 12q10-14 20 0q-10 14-20 0z"/><circle cx="12" cy="12" r="3"/></svg>
        </button>
      </div>
      <div part="error" id="password-error" hidden></div>
    </div>
    <button part="button" aria-disabled="false"></button>
  </form>
</div>`;

class HandWrittenSignIn extends HTMLElement {
  static observedAttributes = ['locale'];

  #root = this.attachShadow({mode: 'open'});
  #words = english;
  #isBusy = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(template.content.cloneNode(true));
    this.#find('form').addEventListener('submit', (event) => void this.#submit(event));
    this.#find('[part=toggle]').addEventListener('click', ({currentTarget}) => {
      const input = this.#find<HTMLInputElement>('#password');
      const isShown = input.type === 'text';
      input.type = isShown ? 'password' : 'text';
      (currentTarget as Element).ariaPressed = `${!isShown}`;
    });
    this.#speak();
  }

  attributeChangedCallback(_name: string, _old: string | null, locale: string | null) {
    this.#words = locale?.startsWith('de') ? german : english;
    this.#speak();
  }

  #find<Kind extends HTMLElement>(selector: string): Kind {
    return this.#root.querySelector<Kind>(selector)!;
  }

  #speak() {
    const {email, password, show, submit} = this.#words;
    this.#find('[for=email]').textContent = email;
    this.#find('[for=password]').textContent = password;
    this.#find('[part=toggle]').ariaLabel = show;
    this.#find('[part=button]').textContent = submit;
    this.#find('form').ariaLabel = submit;
  }

  #mark(name: string, text = '') {
    const input = this.#find(`#${name}`);
    const error = this.#find(`#${name}-error`);
    error.textContent = text;
    error.hidden = !text;
    input.ariaInvalid = `${!!text}`;
    if (text) input.setAttribute('aria-describedby', error.id);
    else input.removeAttribute('aria-describedby');
    return text;
  }

  #setBusy(isBusy: boolean) {
    const {submit, busy} = this.#words;
    this.#isBusy = isBusy;
    this.#find('form').ariaBusy = `${isBusy}`;
    const button = this.#find('[part=button]');
    button.ariaDisabled = `${isBusy}`;
    button.textContent = isBusy ? busy : submit;
    this.#find('[role=status]').textContent = isBusy ? busy : '';
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault();
    if (this.#isBusy) return;
    const {required, format, network} = this.#words;
    const message = this.#find('[part=message]');
    message.textContent = '';
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const address = String(values.get('email'));
    const emailText = !address ? required : /^\S+@\S+\.\S+$/.test(address) ? '' : format;
    const wrongEmail = this.#mark('email', emailText);
    const wrongPassword = this.#mark('password', values.get('password') ? '' : required);
    if (wrongEmail || wrongPassword) {
      this.#find('[aria-invalid=true]').focus();
      this.dispatchEvent(new CustomEvent('capture-error', {bubbles: true}));
      return;
    }
    this.#setBusy(true);
    const body = new URLSearchParams({
      client_id: this.getAttribute('client_id') ?? '',
      flow: this.getAttribute('flow') ?? '',
      flow_version: this.getAttribute('flow_version') ?? '',
      form: 'signInForm',
      locale: this.getAttribute('locale') ?? 'en-US',
      redirect_uri: location.origin + location.pathname,
      signInEmailAddress: address,
      currentPassword: String(values.get('password')),
    });
    let text = network;
    try {
      const response = await fetch(`${this.getAttribute('domain')}/oauth/auth_native_traditional`, {
        method: 'POST',
        body,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'strict-origin',
        redirect: 'error',
      });
      const reply = await response.json();
      text = reply.stat === 'ok' ? '' : String(reply.invalid_fields?.signInForm ?? reply.error);
    } catch {
      // It says that there is no answer.
    }
    this.#setBusy(false);
    const password = this.#find<HTMLInputElement>('#password');
    message.textContent = text;
    if (text) {
      password.value = '';
      password.focus();
    } else this.#find('form').remove();
    const type = text ? 'capture-error' : 'capture-success';
    this.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true}));
  }
}

customElements.define('hand-written-sign-in', HandWrittenSignIn);
