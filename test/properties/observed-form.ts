import {sendKeys} from '@web/test-runner-commands';
import type {SubmitWay} from './random-action.ts';
import {rootOf, type CaptureElement} from '../support/harness.ts';
import {detailText, hasSecret, newSecret} from './secrets.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether a control is for a password, shown or not. */
const isPassword = (control: Control) => !!control.parentElement?.querySelector('[part=toggle]');

/** Valid values of the standard forms, by field name. */
const validValues = new Map([
  ['signInEmailAddress', 'johndoe@example.com'],
  ['emailAddress', 'janeroe@example.com'],
  ['firstName', 'Jane'],
  ['lastName', 'Roe'],
  ['displayName', 'JaneRoe'],
]);

/** An element in a random test, with the invariants that hold whatever happens to it. */
export class ObservedForm {
  readonly element: CaptureElement;
  readonly id: string;
  /** The violations so far. */
  readonly problems: string[] = [];
  /** The types of the element's events. */
  readonly events: string[] = [];
  /** The last exchange that has begun. */
  exchange = '';
  /** The number of submissions that an event has to follow. */
  #pending = 0;
  /** The last submit event; while it is dispatched, it has a phase. */
  #submitEvent: Event | undefined;
  /** The values of the fields, by name. */
  #typed = new Map<string, string>();
  /** The names of the fields that hold a password. */
  #passwords = new Set<string>();

  /**
   * @param frame the other window that the element may be in
   * @param nextExchange returns an id for each request that carries the form
   */
  constructor(element: CaptureElement, id: string, frame: Window, nextExchange: () => string) {
    this.element = element;
    this.id = id;
    // Before the element connects: in light DOM it handles the event at the window, before any other listener.
    for (const page of [window, frame]) {
      page.addEventListener('submit', this.#onSubmit, {capture: true});
    }
    const {requestUpdate} = element;
    element.requestUpdate = () => {
      // A submission requests an update, unless another one is under way.
      if (this.#submitEvent?.eventPhase) this.#pending++;
      this.#submitEvent = undefined;
      requestUpdate.call(element);
    };
    element.addEventListener('capture-submit', (event) => {
      this.#record(event);
      this.exchange = nextExchange();
      event.detail.parameters.append('exchange', this.exchange);
      event.detail.parameters.append('sender', this.id);
    });
    element.addEventListener('capture-success', (event) => {
      this.#recordOutcome(event, event.detail.capture_user['uuid']);
    });
    element.addEventListener('capture-error', (event) => {
      this.#recordOutcome(event, event.detail.request_id);
      if (event.detail.kind === 'credentials') this.#forget((name) => this.#passwords.has(name));
    });
  }

  readonly #onSubmit = (event: Event) => {
    const isOwn = event.target === this.form && this.element.isConnected;
    if (isOwn) this.#submitEvent = event;
  };

  get form(): HTMLFormElement | null {
    return rootOf(this.element).querySelector('form');
  }

  get controls(): readonly Control[] {
    const controls = this.form?.querySelectorAll<Control>('input, select, textarea') ?? [];
    return [...controls].filter(({type}) => type !== 'hidden');
  }

  /** Starts to observe; called once the element has been connected. */
  observe() {
    const {element} = this;
    const root = rootOf(element) as ShadowRoot | CaptureElement;
    root.addEventListener('submit', this.#onSubmit, {capture: true});
    // The value of a field that is removed is lost.
    new MutationObserver(() => this.#forgetLost()).observe(root, {
      childList: true,
      subtree: true,
      attributeFilter: ['name'],
    });
  }

  /** Types into a control; into a password field always a password. */
  type(control: Control, text: string, password = newSecret()) {
    const value = isPassword(control) ? password : text;
    if (isPassword(control)) this.#passwords.add(control.name);
    else this.#passwords.delete(control.name);
    if (/checkbox|radio/.test(control.type)) control.click();
    else control.value = value;
    // As the browser keeps it: lists accept only their options, and inputs remove what they cannot hold.
    this.#typed.set(control.name, control.value);
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new InputEvent(type, {bubbles: true, composed: true}));
    }
  }

  /** Types valid values, and clears the other fields. */
  fill() {
    const password = newSecret();
    for (const control of this.controls) {
      if (/checkbox|radio/.test(control.type)) continue;
      this.type(control, validValues.get(control.name) ?? '', password);
    }
  }

  /** Submits the form in one of the ways of pages and visitors. */
  async submit(by: SubmitWay) {
    const {form, element} = this;
    switch (by) {
      case 'button':
        return form?.querySelector<HTMLElement>('[part=button]')?.click();
      case 'requestSubmit':
        return form?.requestSubmit();
      case 'submit()':
        try {
          // With light_dom it would navigate to the server.
          if (form?.method === 'dialog') form.submit();
        } catch {
          // Firefox throws outside of a dialog.
        }
        return undefined;
      case 'event':
        form?.dispatchEvent(new SubmitEvent('submit', {bubbles: true, cancelable: true}));
        return undefined;
      case 'Enter':
        if (element.ownerDocument !== document) return undefined;
        form?.querySelector<HTMLElement>('input:not([type=checkbox])')?.focus();
        return sendKeys({press: 'Enter'});
      default:
        return by satisfies never;
    }
  }

  /** Called when the form was reset. */
  onReset() {
    this.#typed.clear();
  }

  /** Called when the page has cancelled a submission. */
  onCancel() {
    this.#pending = Math.max(0, this.#pending - 1);
  }

  /** Called when the element was disconnected or its page was hidden. */
  onLeave() {
    this.#pending = 0;
    if (this.controls.some(({value}) => hasSecret(value))) this.problems.push('kept a password');
    this.#forget((name) => this.#passwords.has(name));
  }

  /** Checks that every submission had an outcome; called when nothing is under way. */
  checkPending() {
    if (this.#pending) this.problems.push('a submission without an outcome');
  }

  /** Checks that the typed values are still there; called when nothing is under way. */
  checkValues() {
    this.#forgetLost();
    for (const {name, value} of this.controls) {
      const typed = this.#typed.get(name);
      if (typed !== undefined && typed !== value) this.problems.push(`lost the value of ${name}`);
    }
  }

  #record(event: CustomEvent<object>) {
    this.events.push(event.type);
    if (!this.element.isConnected) this.problems.push(`${event.type} after removal`);
    if (hasSecret(detailText(event))) this.problems.push(`a password in ${event.type}`);
  }

  #recordOutcome(event: CustomEvent<object>, exchange: unknown) {
    this.#record(event);
    if (!this.#pending) this.problems.push(`${event.type} without a submission`);
    this.#pending--;
    if (exchange !== undefined && exchange !== this.exchange) {
      this.problems.push(`${event.type} for an earlier submission`);
    }
  }

  #forget(isLost: (name: string) => boolean) {
    for (const name of [...this.#typed.keys()]) if (isLost(name)) this.#typed.delete(name);
  }

  #forgetLost() {
    // A password is also lost if the field of its name is no password field any more.
    const kept = this.controls.filter(
      (control) => isPassword(control) || !this.#passwords.has(control.name),
    );
    const names = new Set(kept.map(({name}) => name));
    this.#forget((name) => !names.has(name));
  }
}
