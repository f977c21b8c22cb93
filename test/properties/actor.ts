import {sendKeys} from '@web/test-runner-commands';
import type {SubmitWay} from './form-actions.ts';
import {rootOf, type CaptureElement} from '../support/harness.ts';
import {detailText, hasSecret, newSecret} from './secrets.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether a control is for a password, shown or not. */
const isPassword = (control: Control) => !!control.parentElement?.querySelector('[part=toggle]');

/** What the standard forms take, by field. */
const right = new Map([
  ['signInEmailAddress', 'johndoe@example.com'],
  ['emailAddress', 'janeroe@example.com'],
  ['firstName', 'Jane'],
  ['lastName', 'Roe'],
  ['displayName', 'JaneRoe'],
]);

/** An element in a random test, and what must be true of it whatever is done to it. */
export class Actor {
  readonly element: CaptureElement;
  readonly id: string;
  /** What was wrong so far. */
  readonly problems: string[] = [];
  /** The types of the element's events. */
  readonly events: string[] = [];
  /** The exchange that was begun last. */
  exchange = '';
  /** How many submissions are to be followed by an event. */
  #owed = 0;
  /** The last submit event; while it is dispatched, it has a phase. */
  #submitEvent: Event | undefined;
  /** What stands in the fields, by name. */
  #typed = new Map<string, string>();
  /** Those of them that hold a password. */
  #passwords = new Set<string>();

  /**
   * @param frame the other window that the element may be in
   * @param nextExchange gives a name to each request that carries the form
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
      // A submission that is taken up changes what the element shows; one that comes while another is under way does not.
      if (this.#submitEvent?.eventPhase) this.#owed++;
      this.#submitEvent = undefined;
      requestUpdate.call(element);
    };
    element.addEventListener('capture-submit', (event) => {
      this.#note(event);
      this.exchange = nextExchange();
      event.detail.parameters.append('exchange', this.exchange);
      event.detail.parameters.append('sender', this.id);
    });
    element.addEventListener('capture-success', (event) => {
      this.#conclude(event, event.detail.capture_user['uuid']);
    });
    element.addEventListener('capture-error', (event) => {
      this.#conclude(event, event.detail.request_id);
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

  /** To be called when the element has first been in a page. */
  watch() {
    const {element} = this;
    const root = rootOf(element) as ShadowRoot | CaptureElement;
    root.addEventListener('submit', this.#onSubmit, {capture: true});
    // What is in no field any more is lost.
    new MutationObserver(() => this.#forgetLost()).observe(root, {
      childList: true,
      subtree: true,
      attributeFilter: ['name'],
    });
  }

  /** Types into a control; in a field for a password always a new one. */
  type(control: Control, text: string) {
    const value = isPassword(control) ? newSecret() : text;
    if (isPassword(control)) this.#passwords.add(control.name);
    else this.#passwords.delete(control.name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.click();
    else control.value = value;
    // As the browser has it: lists take what they have, inputs drop what they cannot hold.
    this.#typed.set(control.name, control.value);
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new InputEvent(type, {bubbles: true, composed: true}));
    }
  }

  /** Types what the form takes, and empties what may stay empty. */
  fill() {
    for (const control of this.controls) {
      if (!/checkbox|radio/.test(control.type)) this.type(control, right.get(control.name) ?? '');
    }
  }

  /** Submits the form, in one of the ways in which pages and visitors do. */
  async submit(by: SubmitWay) {
    const {form, element} = this;
    switch (by) {
      case 'button':
        return form?.querySelector<HTMLElement>('[part=button]')?.click();
      case 'requestSubmit':
        return form?.requestSubmit();
      case 'submit()':
        try {
          // In the page's own tree it leaves the page, for the server.
          if (form?.method === 'dialog') form.submit();
        } catch {
          // Firefox refuses outside a dialog.
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

  /** To be called when the form was emptied by hand. */
  emptied() {
    this.#typed.clear();
  }

  /** To be called when the page calls a submission off. */
  calledOff() {
    this.#owed = Math.max(0, this.#owed - 1);
  }

  /** To be called when the element or its page goes away. */
  left() {
    this.#owed = 0;
    if (this.controls.some(({value}) => hasSecret(value))) this.problems.push('kept a password');
    this.#forget((name) => this.#passwords.has(name));
  }

  /** To be called when nothing is under way any more. */
  checkOwed() {
    if (this.#owed) this.problems.push('a submission came to nothing');
  }

  /** Finds out whether what was typed is still there; all has to be quiet. */
  checkTyped() {
    this.#forgetLost();
    for (const {name, value} of this.controls) {
      const typed = this.#typed.get(name);
      if (typed !== undefined && typed !== value)
        this.problems.push(`lost what was typed: ${name}`);
    }
  }

  #note(event: CustomEvent<object>) {
    this.events.push(event.type);
    if (!this.element.isConnected) this.problems.push(`${event.type} after removal`);
    if (hasSecret(detailText(event))) this.problems.push(`a password in ${event.type}`);
  }

  #conclude(event: CustomEvent<object>, exchange: unknown) {
    this.#note(event);
    if (!this.#owed) this.problems.push(`${event.type} for no submission`);
    this.#owed--;
    if (exchange !== undefined && exchange !== this.exchange) {
      this.problems.push(`${event.type} for an earlier submission`);
    }
  }

  #forget(isLost: (name: string) => boolean) {
    for (const name of [...this.#typed.keys()]) if (isLost(name)) this.#typed.delete(name);
  }

  #forgetLost() {
    // Nor is a password kept where its name is that of a field of another sort now.
    const stay = this.controls.filter(
      (control) => isPassword(control) || !this.#passwords.has(control.name),
    );
    const names = new Set(stay.map(({name}) => name));
    this.#forget((name) => !names.has(name));
  }
}
