import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  failure,
  type Failure,
  type FieldError,
  type FieldErrors,
  type Outcome,
} from '../capture/outcome.ts';
import type {Field} from '../flow/field.ts';
import {validate} from '../flow/validation.ts';
import type {Catalogue} from '../localize/messages.ts';
import type {Translate} from '../localize/translate.ts';
import {reportFailure} from '../platform/console.ts';
import {errorTexts, type ErrorTexts} from './error-texts.ts';
import {captureEvent} from './events.ts';
import {canMoveFocus, focusTarget} from './focus.ts';
import {readFormValues} from './form-values.ts';
import type {Link} from './links.ts';
import {passwordInputs} from './passwords.ts';
import {controlErrors, type SlottedControl} from './slotted-controls.ts';
import {submitForm, type SubmissionConfig} from './submission.ts';
import {saveTypedValues} from './typed-values.ts';

/** The state of a form. */
export type FormState =
  /** Nothing is under way and nothing is wrong. Followed by `submitting`. */
  | {readonly status: 'editing'}
  /** A submission is under way. Followed by `failed` or `done`, or by `editing` if it is cancelled. */
  | {readonly status: 'submitting'}
  /** The last submission failed. Followed by `submitting`, by `failed` with fewer errors, and by `editing` with none. */
  | {
      readonly status: 'failed';
      readonly failure: Failure;
      /** The focus is elsewhere on the page: errors are announced, as the focus cannot move to them. */
      readonly isAside: boolean;
    }
  /** A submission succeeded. Followed by `editing` when the element is disconnected. */
  | {readonly status: 'done'};

/** The element, as the controller sees it. */
export interface FormHost extends ReactiveControllerHost, HTMLElement, SubmissionConfig {
  readonly formFields: readonly Field[];
  /** The page's own controls in the element's slots. */
  readonly controls: readonly SlottedControl[];
  /** Undefined until the element is first connected. */
  readonly renderRoot: ParentNode | undefined;
  readonly catalogue: Catalogue;
  readonly localize: {readonly translate: Translate};
}

/**
 * Owns the state machine of one form. Guarantees: one submission at a time; a submission is aborted on disconnect; events
 * are dispatched after rendering; typed values survive a change of the fields.
 *
 * Does not own what was typed (the inputs do), the request, or the templates.
 */
export class FormController implements ReactiveController {
  readonly #host: FormHost;
  #state: FormState = {status: 'editing'};
  /** Aborted on disconnect; cancels listeners and the running submission. */
  #connection = new AbortController();
  #restoreTypedValues: (() => void) | undefined;

  constructor(host: FormHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): FormState {
    return this.#state;
  }

  /** The errors to show, by field name or under the form's name. */
  get errorTexts(): ErrorTexts {
    return this.#state.status === 'failed'
      ? this.#textsOf(this.#state.failure, this.#host.settings.form)
      : new Map();
  }

  hostConnected(): void {
    const {signal} = (this.#connection = new AbortController());
    // The back-forward cache must not restore a busy form or a password.
    const onPageHide = () => {
      this.hostDisconnected();
      this.hostConnected();
    };
    // The element may be in another window than the script.
    this.#host.ownerDocument.defaultView?.addEventListener('pagehide', onPageHide, {signal});
  }

  hostDisconnected(): void {
    this.#connection.abort();
    this.#clearPasswords();
    this.#setState({status: 'editing'});
  }

  hostUpdate(): void {
    const form = this.#host.renderRoot?.querySelector('form');
    this.#restoreTypedValues = form ? saveTypedValues(form) : undefined;
  }

  hostUpdated(): void {
    this.#restoreTypedValues?.();
  }

  /** Submits the form, unless a submission is under way. */
  readonly onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {signal} = this.#connection;
    if (this.#state.status === 'submitting' || signal.aborted) return;
    const form = event.currentTarget as HTMLFormElement;
    const {form: name} = this.#host.settings;
    this.#setState({status: 'submitting'});
    let outcome: Outcome | undefined;
    try {
      // Removes the old messages, so that screen readers announce an equal message again.
      await this.#host.updateComplete;
      outcome = await this.#submit(form, name, signal);
    } catch (error) {
      // Broken built-ins or listeners of the page must not leave the form busy.
      outcome = failure('configuration', 'unexpected_error', String(error));
    }
    if (signal.aborted) return;
    if (outcome) await this.#showOutcome(outcome, name, signal);
    else this.#setState({status: 'editing'});
  };

  /** Removes the messages that an edit has settled. */
  readonly onInput = (event: Event) => {
    if (this.#state.status !== 'failed') return;
    const {failure: last} = this.#state;
    if (!last.fieldErrors.size) return;
    const {name: target = ''} = event.target as HTMLInputElement;
    const [edited] = target.split('[');
    const form = event.currentTarget as HTMLFormElement;
    const current = this.#errors(readFormValues(form, this.#host.controls));
    const fieldErrors = new Map<string, readonly FieldError[]>();
    for (const [name, errors] of last.fieldErrors) {
      // A server's error stays until its field changes; our own rules are checked again.
      const isSettled =
        name === edited || name === target || errors.every((error) => 'rule' in error);
      const left = isSettled ? current.get(name) : errors;
      if (left) fieldErrors.set(name, left);
    }
    if (!fieldErrors.size) this.#setState({status: 'editing'});
    else if (JSON.stringify([...fieldErrors]) !== JSON.stringify([...last.fieldErrors])) {
      this.#setState({...this.#state, failure: {...last, fieldErrors}});
    }
  };

  /** Dispatches `capture-navigate`; the page may cancel the navigation. */
  readonly onNavigate = (event: MouseEvent, {to, url}: Link) => {
    // The browser opens another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const host = this.#host;
    const detail = {form: host.settings.form, to, url};
    if (!host.dispatchEvent(captureEvent('capture-navigate', detail))) event.preventDefault();
  };

  #submit(form: HTMLFormElement, name: string, signal: AbortSignal) {
    const host = this.#host;
    // Synchronous until `capture-submit`: validation, passwords and body must see the same DOM.
    const values = readFormValues(form, host.controls);
    // Hides the passwords: browsers store the text of text fields, and password managers look for password fields.
    const passwordNames = passwordInputs(form, host.controls).map((input) => input.name);
    const submitted = {values, passwordNames, errors: this.#errors(values)};
    const dispatchSubmit = (parameters: URLSearchParams) =>
      !signal.aborted &&
      host.dispatchEvent(captureEvent('capture-submit', {form: name, parameters}));
    return submitForm(host, submitted, dispatchSubmit, signal);
  }

  /** Shows the result of a submission, then dispatches its event. */
  async #showOutcome(outcome: Outcome, form: string, signal: AbortSignal) {
    const host = this.#host;
    const mayMoveFocus = canMoveFocus(host);
    const isSuccess = outcome.kind === 'success';
    this.#setState(
      isSuccess ? {status: 'done'} : {status: 'failed', failure: outcome, isAside: !mayMoveFocus},
    );
    if (outcome.kind === 'credentials') this.#clearPasswords();
    await host.updateComplete;
    if (signal.aborted) return;
    if (mayMoveFocus && host.renderRoot) focusTarget(outcome, host, host.renderRoot)?.focus();
    // A focus listener of the page may have removed the element.
    if (signal.aborted) return;
    if (isSuccess) {
      const {kind: _, ...reply} = outcome;
      host.dispatchEvent(captureEvent('capture-success', {form, ...reply}));
    } else {
      // An invalid field that the form found itself concerns only the visitor.
      if (outcome.kind !== 'fields' || outcome.request_id) reportFailure(host.localName, outcome);
      const {fieldErrors: _, ...reply} = outcome;
      const invalid_fields = Object.fromEntries(this.#textsOf(outcome, form));
      host.dispatchEvent(captureEvent('capture-error', {form, ...reply, invalid_fields}));
    }
  }

  #errors(values: URLSearchParams): FieldErrors {
    const {formFields, controls} = this.#host;
    return new Map([...validate(formFields, values), ...controlErrors(controls)]);
  }

  #textsOf(outcome: Failure, form: string): ErrorTexts {
    const {formFields, localize, catalogue} = this.#host;
    return errorTexts(outcome, form, formFields, localize.translate, catalogue.timeout);
  }

  #clearPasswords() {
    const {renderRoot, controls} = this.#host;
    if (renderRoot) for (const input of passwordInputs(renderRoot, controls)) input.value = '';
  }

  #setState(state: FormState) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
