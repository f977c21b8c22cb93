import {asciiDigits} from './form-values.ts';
import {captureEvent} from './events.ts';
import type {Field} from '../flow/field.ts';
import {addValues, controlFaults, type Control} from './slotted-controls.ts';
import {validate} from '../flow/validation.ts';
import {isFree, placeOf} from './focus.ts';
import {failureTexts, type Texts} from './error-texts.ts';
import type {Link} from './links.ts';
import type {Catalogue} from '../localize/messages.ts';
import type {Say} from '../localize/translate.ts';
import {fail, type Failure, type Fault, type Faults, type Outcome} from '../capture/outcome.ts';
import {hidePasswords} from './passwords.ts';
import {report} from '../platform/console.ts';
import {carryOut, type Plan} from './submission.ts';

/** Where the form stands. */
export type FormState =
  /** Nothing is under way and nothing wrong; followed by `submitting`. */
  | {readonly status: 'editing'}
  /** One submission is under way; followed by `failed` or `done`, or by `editing` when it was called off. */
  | {readonly status: 'submitting'}
  /** The last submission failed; followed by `submitting`, by itself with fewer faults as fields are mended, and by `editing` with none. */
  | {
      readonly status: 'failed';
      readonly failure: Failure;
      /** The visitor has gone on to something else: wrong fields have to be announced, as the focus cannot lead there. */
      readonly isAside: boolean;
    }
  /** Capture said yes; followed by `editing` when the element leaves the page. */
  | {readonly status: 'done'};

/** The element, as the controller sees it. */
export interface FormHost extends HTMLElement, Plan {
  readonly formFields: readonly Field[];
  /** The page's own controls in the element's slots. */
  readonly controls: readonly Control[];
  readonly renderRoot: ParentNode | undefined;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
  readonly catalogue: Catalogue;
  readonly say: Say;
}

/**
 * Holds the state of one form and owns the order of things: one submission at a time, none outliving its element, the
 * event after the sight of it. It does not own what was typed (the inputs do), what is sent, or how anything looks.
 */
export class FormController {
  #state: FormState = {status: 'editing'};
  #host: FormHost;
  /** Ends with each stay in the page, and with it whatever is under way. */
  #stay = new AbortController();

  constructor(host: FormHost) {
    this.#host = host;
  }

  get state(): FormState {
    return this.#state;
  }

  /** What is wrong, by field name or under the form's name. */
  get texts(): Texts {
    return this.#state.status === 'failed'
      ? this.#textsOf(this.#state.failure, this.#host.settings.form)
      : new Map();
  }

  connect() {
    const {signal} = (this.#stay = new AbortController());
    // A page that comes back from the back-forward cache must come back neither busy nor with a password in it.
    const onPageHide = () => {
      this.disconnect();
      this.connect();
    };
    // The element may have moved to another window than the script's.
    this.#host.ownerDocument.defaultView?.addEventListener('pagehide', onPageHide, {signal});
  }

  disconnect() {
    this.#stay.abort();
    this.#clearPasswords();
    this.#become({status: 'editing'});
  }

  /** Submits the form, unless a submission is under way. */
  readonly onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {signal} = this.#stay;
    if (this.#state.status === 'submitting' || signal.aborted) return;
    const form = event.currentTarget as HTMLFormElement;
    const host = this.#host;
    const name = host.settings.form;
    this.#become({status: 'submitting'});
    const offer = (parameters: URLSearchParams) =>
      !signal.aborted &&
      host.dispatchEvent(captureEvent('capture-submit', {form: name, parameters}));
    let outcome: Outcome | undefined;
    try {
      // Takes the old messages away, so that the same one is read out again if it comes back.
      await host.updateComplete;
      // From here on all is of one moment, until the page has seen what will be sent.
      const values = this.#values(form);
      // Browsers remember what was in text fields, and password managers look for password fields.
      const passwords = this.#passwordsIn(form);
      outcome = await carryOut(host, values, passwords, this.#faults(values), offer, signal);
    } catch (error) {
      // What a page's scripts have broken must not lock the form.
      outcome = fail('configuration', 'unexpected_error', String(error));
    }
    if (signal.aborted) return;
    if (outcome) await this.#conclude(outcome, name, signal);
    else this.#become({status: 'editing'});
  };

  /** Takes away the messages that an edit has settled. */
  readonly onInput = (event: Event) => {
    if (this.#state.status !== 'failed') return;
    const {failure} = this.#state;
    if (!failure.faults.size) return;
    const {name: target = ''} = event.target as HTMLInputElement;
    const [edited] = target.split('[');
    const still = this.#faults(this.#values(event.currentTarget as HTMLFormElement));
    const faults = new Map<string, readonly Fault[]>();
    for (const [name, list] of failure.faults) {
      // What the server said of a field holds until that field changes; our own rules can be asked again.
      const isOver = name === edited || name === target || list.every((fault) => 'rule' in fault);
      const left = isOver ? still.get(name) : list;
      if (left) faults.set(name, left);
    }
    if (!faults.size) this.#become({status: 'editing'});
    else if (JSON.stringify([...faults]) !== JSON.stringify([...failure.faults])) {
      this.#become({...this.#state, failure: {...failure, faults}});
    }
  };

  /** Tells the page where the visitor wants to go, and lets it keep them. */
  readonly onNavigate = (event: MouseEvent, {to, url}: Link) => {
    // Into another tab or window, a link is followed by the browser alone.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const host = this.#host;
    const detail = {form: host.settings.form, to, url};
    if (!host.dispatchEvent(captureEvent('capture-navigate', detail))) event.preventDefault();
  };

  /** Shows what came of a submission, then tells the page. */
  async #conclude(outcome: Outcome, form: string, signal: AbortSignal) {
    const host = this.#host;
    const mayMoveFocus = isFree(host);
    const isSuccess = outcome.kind === 'success';
    this.#become(
      isSuccess ? {status: 'done'} : {status: 'failed', failure: outcome, isAside: !mayMoveFocus},
    );
    if (outcome.kind === 'credentials') this.#clearPasswords();
    await host.updateComplete;
    if (signal.aborted) return;
    if (mayMoveFocus && host.renderRoot) placeOf(outcome, host, host.renderRoot)?.focus();
    // The page may have taken the element away when it saw the focus come.
    if (signal.aborted) return;
    if (isSuccess) {
      const {kind: _, ...reply} = outcome;
      host.dispatchEvent(captureEvent('capture-success', {form, ...reply}));
    } else {
      // A field that fails our own check is nobody's business but the visitor's.
      if (outcome.kind !== 'fields' || outcome.request_id) report(host.localName, outcome);
      const {faults: _, ...reply} = outcome;
      const invalid_fields = Object.fromEntries(this.#textsOf(outcome, form));
      host.dispatchEvent(captureEvent('capture-error', {form, ...reply, invalid_fields}));
    }
  }

  /** What stands in the form, by parameter name. */
  #values(form: HTMLFormElement) {
    // A form without file fields holds strings alone.
    const values = new URLSearchParams(new FormData(form) as never);
    for (const [name, value] of [...values]) {
      // Capture reads the digits of ASCII alone.
      if (name.includes('[dateselect_')) values.set(name, asciiDigits(value));
    }
    addValues(this.#host.controls, values);
    return values;
  }

  #faults(values: URLSearchParams): Faults {
    const {formFields, controls} = this.#host;
    return new Map([...validate(formFields, values), ...controlFaults(controls)]);
  }

  #textsOf(failure: Failure, form: string): Texts {
    const {formFields, say, catalogue} = this.#host;
    return failureTexts(failure, form, formFields, say, catalogue.timeout);
  }

  #clearPasswords() {
    const root = this.#host.renderRoot;
    if (root) for (const input of this.#passwordsIn(root)) input.value = '';
  }

  /** The inputs for passwords, our own and the page's, after hiding what they show. */
  #passwordsIn(root: ParentNode) {
    hidePasswords(root);
    return [
      ...root.querySelectorAll<HTMLInputElement>('[type=password]'),
      ...this.#host.controls.filter(({type}) => type === 'password'),
    ] as readonly HTMLInputElement[];
  }

  #become(state: FormState) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
