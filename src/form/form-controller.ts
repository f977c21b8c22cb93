import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  failure,
  type Failure,
  type FieldErrors,
  type Outcome,
  type Success,
} from '../capture/outcome.ts';
import {parameterNames} from '../flow/field.ts';
import {validate} from '../flow/validation.ts';
import type {FormCatalogue, MessageId} from '../localize/message-id.ts';
import type {Translate} from '../localize/translate.ts';
import {reportException} from '../platform/console.ts';
import {CustomStatesController} from './custom-states-controller.ts';
import {errorTexts, type ErrorTexts} from './error-texts.ts';
import {captureEvent} from './events.ts';
import {canMoveFocus, focusTarget, moveFocus} from './focus.ts';
import {readFormValues, sendableValues} from './form-values.ts';
import type {Link} from './links.ts';
import {reportFailure, reportSuccess, type SubmittedElement} from './outcome-report.ts';
import {passwordInputs} from './passwords.ts';
import type {FormState, SuccessView} from './form-state.ts';
import {handleEnter} from './key-events.ts';
import {remainingErrors} from './remaining-errors.ts';
import {controlErrors} from './slotted-controls.ts';
import {submitForm, type SubmissionConfig} from './submission.ts';
import {TypedValuesController} from './typed-values-controller.ts';
import {isFormOf, listenToWindow} from './window-events.ts';

/** The element, as the controller sees it. */
export interface FormHost extends ReactiveControllerHost, SubmittedElement, SubmissionConfig {
  /** Undefined until the element is first connected. */
  readonly renderRoot: ParentNode | undefined;
  readonly isDisabled: boolean;
  readonly catalogue: FormCatalogue;
  /** What takes the form's place after success. */
  successView(success: Success): SuccessView;
  readonly localize: {readonly translate: Translate};
}

/**
 * Owns the state machine of one form. Guarantees: one submission at a time; a submission is aborted on disconnect; events
 * are dispatched after rendering.
 *
 * Does not own what was typed (the inputs do), the request, or the templates.
 */
export class FormController implements ReactiveController {
  readonly #host: FormHost;
  #state: FormState = {status: 'editing'};
  /** Aborted on disconnect; cancels listeners and the running submission. */
  #connection = new AbortController();
  #stopListening: (() => void) | undefined;
  /** The inputs whose passwords were sent last: the page may have disabled or removed them since. */
  #submitted: ReturnType<typeof passwordInputs> = [];

  constructor(host: FormHost) {
    this.#host = host;
    host.addController(this);
    host.addController(new TypedValuesController(host));
    host.addController(new CustomStatesController(host, () => this.#state.status));
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
    this.#connection = new AbortController();
    this.#stopListening = listenToWindow(this.#host, {
      // The back-forward cache must not restore a busy form or a password.
      onPageHide: () => {
        this.#reset();
        this.#connection = new AbortController();
      },
      // In light DOM, a script that enhances all forms must not send this one.
      onSubmit: (event) => {
        if (isFormOf(this.#host, event)) event.stopImmediatePropagation();
        this.onSubmit(event);
      },
    });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#reset();
  }

  /** Submits the form, unless a submission is under way. */
  readonly onSubmit = (event: SubmitEvent): void => {
    if (!isFormOf(this.#host, event)) return;
    event.preventDefault();
    // A form around the element must not take it for its own.
    event.stopPropagation();
    void this.run((signal) => this.#submit(signal));
  };

  /**
   * Runs a submission and shows its result, unless a submission is under way.
   *
   * @param submission undefined if the page or the signal has cancelled it
   * @param progress shown in the form's place. Without the visitor's action, the focus does not move.
   */
  async run(
    submission: (signal: AbortSignal) => Promise<Outcome | undefined>,
    progress?: MessageId,
  ): Promise<void> {
    const {signal} = this.#connection;
    if (this.#state.status === 'submitting' || signal.aborted || this.#host.isDisabled) return;
    this.#setState({status: 'submitting', progress});
    let outcome: Outcome | undefined;
    try {
      // Removes the old messages, so that screen readers announce an equal message again.
      await this.#host.updateComplete;
      outcome = await submission(signal);
    } catch (error) {
      // Broken built-ins or listeners of the page must not leave the form busy.
      reportException(this.#host.localName, error);
      outcome = failure(
        'configuration',
        'unexpected_error',
        'a script of the page threw an exception',
      );
    }
    if (signal.aborted) return;
    if (outcome) await this.#showOutcome(outcome, signal, !!progress || !canMoveFocus(this.#host));
    else this.#setState({status: 'editing'});
  }

  /** Handles Enter in the element, also in the page's own controls. */
  readonly onKeyDown = (event: KeyboardEvent) => {
    const submit = () =>
      this.#host.renderRoot?.querySelector<HTMLElement>('[part=button]')?.click();
    handleEnter(event, this.#host.controls, submit);
  };

  /** Removes the messages that an edit has settled. */
  readonly onInput = (event: Event) => {
    if (this.#state.status !== 'failed') return;
    const {failure: last} = this.#state;
    if (!last.fieldErrors.size) return;
    const {name = ''} = event.target as HTMLInputElement;
    const current = this.#errors(this.#readValues());
    const fieldErrors = remainingErrors(last.fieldErrors, current, name);
    if (!fieldErrors.size) this.#setState({status: 'editing'});
    else if (fieldErrors !== last.fieldErrors) {
      // Announced once, not again with every correction.
      this.#setState({status: 'failed', failure: {...last, fieldErrors}, isAnnounced: false});
    }
  };

  /** Dispatches `capture-navigate`; the page may cancel the navigation. */
  readonly onNavigate = (event: MouseEvent, {to, url}: Link) => {
    const detail = {form: this.#host.settings.form, to, url};
    // With a modifier key, the browser opens another tab or window.
    const opensHere = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (opensHere && !this.#host.dispatchEvent(captureEvent('capture-navigate', detail)))
      event.preventDefault();
  };

  #reset() {
    this.#connection.abort();
    this.#clearPasswords();
    this.#setState({status: 'editing'});
  }

  #submit(signal: AbortSignal) {
    const host = this.#host;
    const {form} = host.settings;
    // Synchronous until `capture-submit`: validation, passwords and body must see the same DOM.
    const values = this.#readValues();
    // Hides the passwords: browsers store the text of text fields, and password managers look for password fields.
    this.#submitted = [];
    this.#submitted = this.#passwordInputs();
    const passwords = this.#submitted.map((input) => input.name);
    const definitions = host.formFields.filter(({type}) => type === 'password');
    const passwordNames = [...passwords, ...definitions.flatMap(parameterNames)];
    const errors = this.#errors(values);
    const submitted = {values: sendableValues(host.formFields, values), passwordNames, errors};
    const dispatchSubmit = (parameters: URLSearchParams) =>
      !signal.aborted && host.dispatchEvent(captureEvent('capture-submit', {form, parameters}));
    return submitForm(host, submitted, dispatchSubmit, signal);
  }

  /** Shows the result of a submission, then dispatches its event. The focus moves to the result unless it is announced. */
  async #showOutcome(outcome: Outcome, signal: AbortSignal, isAnnounced: boolean) {
    const host = this.#host;
    const isSuccess = outcome.kind === 'success';
    const state = isSuccess
      ? ({status: 'done', view: host.successView(outcome), isAnnounced} as const)
      : ({status: 'failed', failure: outcome, isAnnounced} as const);
    this.#setState(state);
    try {
      const passwords = this.#passwordInputs();
      if (outcome.kind === 'credentials') this.#clearPasswords();
      await host.updateComplete;
      // Not at once: Chromium's password manager reads the inputs after they have been removed.
      if (isSuccess) setTimeout(() => passwords.forEach((input) => (input.value = '')));
      if (signal.aborted) return;
      const target = !isAnnounced && host.renderRoot && focusTarget(outcome, host, host.renderRoot);
      // Screen readers do not read the new error of a field that has the focus already.
      if (target && !moveFocus(target)) this.#setState({...state, isAnnounced: true});
    } catch (error) {
      // The page gets its event even if a script has broken rendering or focus.
      reportException(host.localName, error);
    }
    // A focus listener of the page may have removed the element.
    if (signal.aborted) return;
    const {form} = host.settings;
    if (isSuccess) reportSuccess(host, form, outcome, host.successView(outcome).isComplete);
    else reportFailure(host, form, outcome, this.#textsOf(outcome, form));
  }

  #errors(values: URLSearchParams): FieldErrors {
    const {formFields, controls} = this.#host;
    return new Map([...validate(formFields, values), ...controlErrors(controls)]);
  }

  #textsOf(outcome: Failure, form: string): ErrorTexts {
    const {formFields, localize, catalogue} = this.#host;
    return errorTexts(outcome, form, formFields, localize.translate, catalogue.failures);
  }

  #readValues(): URLSearchParams {
    const {renderRoot, formFields, controls} = this.#host;
    return readFormValues(renderRoot ?? new DocumentFragment(), formFields, controls);
  }

  /** The controls that hold passwords, which are hidden first. */
  #passwordInputs() {
    const {renderRoot, controls} = this.#host;
    return [...this.#submitted, ...(renderRoot ? passwordInputs(renderRoot, controls) : [])];
  }

  #clearPasswords() {
    for (const input of this.#passwordInputs()) input.value = '';
  }

  #setState(state: FormState) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
