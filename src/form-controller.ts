import {captureEvent} from './events.ts';
import {validate} from './fields.ts';
import {isFree, placeOf} from './focus.ts';
import {failureTexts, type Messages} from './messages.ts';
import type {Failure, Outcome} from './outcome.ts';
import {report} from './report.ts';
import {carryOut, type Plan} from './submission.ts';

/** Where the form stands. */
export type FormState =
  /** Nothing is under way and nothing wrong; followed by `submitting`. */
  | {readonly status: 'editing'}
  /** One submission is under way; followed by `failed` or `done`, or by `editing` when it was called off. */
  | {readonly status: 'submitting'}
  /** The last submission failed; followed by `submitting`, by itself with fewer faults as fields are mended, and by `editing` with none. */
  | {readonly status: 'failed'; readonly failure: Failure}
  /** Capture said yes; followed by `editing` when the element leaves the page. */
  | {readonly status: 'done'};

/** The element, as the controller sees it. */
export interface FormHost extends HTMLElement, Plan {
  readonly renderRoot: ParentNode | undefined;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
  readonly messages: Messages;
}

/** What stands in a form, by parameter name. */
const valuesOf = (form: HTMLFormElement) =>
  // A form without file fields holds strings alone.
  new URLSearchParams(new FormData(form) as never);

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

  connect() {
    const {signal} = (this.#stay = new AbortController());
    // A page that comes back from the back-forward cache must come back neither busy nor with a password in it.
    const onPageHide = () => {
      this.disconnect();
      this.connect();
    };
    window.addEventListener('pagehide', onPageHide, {signal});
  }

  disconnect() {
    this.#stay.abort();
    this.#clearPasswords();
    this.#become({status: 'editing'});
  }

  /** Submits the form, unless a submission is under way. */
  readonly onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.#state.status === 'submitting') return;
    const {signal} = this.#stay;
    const form = event.currentTarget as HTMLFormElement;
    // Browsers remember what was in text fields, and password managers look for password fields.
    for (const toggle of form.querySelectorAll<HTMLElement>('[aria-pressed=true]')) toggle.click();
    const values = valuesOf(form);
    const host = this.#host;
    const name = host.settings.form;
    this.#become({status: 'submitting'});
    // Takes the old messages away, so that the same one is read out again if it comes back.
    await host.updateComplete;
    const outcome = await carryOut(
      host,
      values,
      (parameters) =>
        !signal.aborted &&
        host.dispatchEvent(captureEvent('capture-submit', {form: name, parameters})),
      signal,
    );
    if (signal.aborted) return;
    if (outcome) await this.#conclude(outcome, name, signal);
    else this.#become({status: 'editing'});
  };

  /** Takes away the messages that an edit has settled. */
  readonly onInput = (event: Event) => {
    if (this.#state.status !== 'failed') return;
    const {failure} = this.#state;
    if (!failure.faults.size) return;
    const [edited] = (event.target as HTMLInputElement).name.split('[');
    const still = validate(this.#host.fields, valuesOf(event.currentTarget as HTMLFormElement));
    // What the server said of a field holds until that field changes; our own rules can be asked again.
    const faults = new Map(
      [...failure.faults].filter(
        ([name, [fault]]) => still.has(name) || (name !== edited && fault && 'text' in fault),
      ),
    );
    if (!faults.size) this.#become({status: 'editing'});
    else if (faults.size < failure.faults.size) {
      this.#become({status: 'failed', failure: {...failure, faults}});
    }
  };

  /** Shows what came of a submission, then tells the page. */
  async #conclude(outcome: Outcome, form: string, signal: AbortSignal) {
    const host = this.#host;
    const mayMoveFocus = isFree(host);
    const isSuccess = outcome.kind === 'success';
    this.#become(isSuccess ? {status: 'done'} : {status: 'failed', failure: outcome});
    if (outcome.kind === 'credentials') this.#clearPasswords();
    await host.updateComplete;
    if (signal.aborted) return;
    if (mayMoveFocus && host.renderRoot) placeOf(outcome, host.renderRoot)?.focus();
    if (isSuccess) {
      const {kind: _, ...reply} = outcome;
      host.dispatchEvent(captureEvent('capture-success', {form, ...reply}));
    } else {
      // A field that fails our own check is nobody's business but the visitor's.
      if (outcome.kind !== 'fields' || outcome.request_id) report(host.localName, outcome);
      const {faults: _, ...reply} = outcome;
      const invalid_fields = Object.fromEntries(failureTexts(outcome, form, host.messages));
      host.dispatchEvent(captureEvent('capture-error', {form, ...reply, invalid_fields}));
    }
  }

  #clearPasswords() {
    this.#host.renderRoot
      ?.querySelectorAll<HTMLInputElement>('[autocomplete$=-password]')
      .forEach((input) => (input.value = ''));
  }

  #become(state: FormState) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
