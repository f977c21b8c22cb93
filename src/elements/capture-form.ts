import {html, isServer, unsafeCSS, type PropertyValues, type TemplateResult} from 'lit';
import {checkConfiguration, type ConfigurationFailures} from '../capture/configuration.ts';
import type {Failure, Outcome} from '../capture/outcome.ts';
import type {Settings} from '../capture/protocol.ts';
import {parameterNames} from '../flow/field.ts';
import {FlowController} from '../flow/flow-controller.ts';
import {FieldsetController} from '../form/fieldset-controller.ts';
import {FormController} from '../form/form-controller.ts';
import {markControls, slottedControls} from '../form/slotted-controls.ts';
import type {MessageId} from '../localize/message-id.ts';
import {canonicalTag} from '../localize/languages.ts';
import {LocalizeController} from '../localize/localize-controller.ts';
import {pageContext} from '../platform/script-tag.ts';
import {formTemplate, type PageView} from '../templates/form.ts';
import {adoptStyles, shadowRules} from './adopted-styles.ts';
import {reportConfiguration} from './configuration-report.ts';
import {FormVariant} from './form-variant.ts';
import type {Hydrator} from './hydrator.ts';
import {browserView, digestOf, serverView} from './page-view.ts';
import {preconnectOnFocus} from './preconnect.ts';
import {attachFormRoot, clearLightRoot, formRootOptions} from './render-root.ts';
import {RenderedNodes} from './rendered-nodes.ts';

let count = 0;

/**
 * The base of the elements: their attributes, events and styling API.
 *
 * @fires {CaptureSubmitEvent} capture-submit - Before anything is sent. A listener may add parameters; `preventDefault()` cancels the submission.
 * @fires {CaptureSuccessEvent} capture-success - After a successful submission, when the element has rendered the result.
 * @fires {CaptureErrorEvent} capture-error - After a failed submission, when the element has rendered the errors.
 * @fires {CaptureNavigateEvent} capture-navigate - When the visitor follows a link of the form. `preventDefault()` cancels the navigation, for pages that show the other form themselves.
 *
 * @slot before-fields - Before the fields. Native controls with a `name` in this and the next slot are validated and sent with the form.
 * @slot after-fields - Between the fields and the button, for example for a consent checkbox.
 * @slot below-button - Below the button.
 * @slot success - Shown in place of the form after success. By default, a short sentence, with links where there is a next step.
 *
 * @csspart card - The wrapper around everything.
 * @csspart form - The form.
 * @csspart message - The error message for the form as a whole.
 * @csspart owner-message - The error messages for the site owner, only on a page on localhost.
 * @csspart summary - The list of invalid fields, with its heading.
 * @csspart link - A button in that list that moves the focus to a field.
 * @csspart row - A row of fields that belong together.
 * @csspart field - A field with its label, hint and errors.
 * @csspart label - A field's label.
 * @csspart optional - The word after the label of an optional field.
 * @csspart control - A password input with its toggle, or a list with its arrow.
 * @csspart input - An input, list or text area.
 * @csspart toggle - The button that shows the password.
 * @csspart choice - A checkbox or radio button with its label.
 * @csspart check - A checkbox or radio button.
 * @csspart tip - The hint below a label.
 * @csspart caps - The warning below a password while Caps Lock is on.
 * @csspart date - The three inputs of a date.
 * @csspart date-label - The label around one input of a date, or of a field with several inputs.
 * @csspart error - The errors of a field.
 * @csspart icon - Every icon.
 * @csspart button - The submit button.
 * @csspart links - The links below the button.
 * @csspart forgot - The link to the form for a forgotten password, beside the label of the password.
 * @csspart switch - The link to the other form.
 * @csspart aside - Text for screen readers only.
 * @csspart progress - The text in place of the form while `<capture-verify-email>` posts a code.
 * @csspart verify - The link, after signing in, to the form that sends the email for verification again.
 * @csspart success - The content in place of the form after success.
 *
 * @cssprop [--capture-accent=#2563eb] - The colour of the button and of chosen boxes. The focus ring has a darker shade of it.
 * @cssprop [--capture-on-accent=#fff] - The colour of the button's text.
 * @cssprop [--capture-error] - The colour of errors. Default: a red mixed with the page's text colour.
 * @cssprop [--capture-line] - The colour of the inputs' borders. Default: the inputs' text colour, lighter.
 * @cssprop [--capture-focus] - The colour of the focus ring. Default: a darker shade of the accent.
 * @cssprop [--capture-surface=none] - The background of the card around the form.
 * @cssprop [--capture-border=0] - The border of the card, such as `1px solid silver`.
 * @cssprop [--capture-padding=0] - The space between the card's border and its content.
 * @cssprop [--capture-radius=0.5em] - The radius of corners. The card's is twice as large.
 * @cssprop [--capture-button-radius] - The radius of the button's corners. Default: `--capture-radius`.
 * @cssprop [--capture-font-family] - The font. Default: the page's.
 * @cssprop [--capture-font-size=1em] - The font size; all other sizes follow it.
 * @cssprop [--capture-font-weight=600] - The font weight of labels, headings and the button.
 * @cssprop [--capture-control-size=2.75em] - The height of inputs and of the button. `2.25em` is compact.
 * @cssprop [--capture-gap=1.25em] - The space between fields.
 * @cssprop [--capture-column=12em] - The minimum width of a column. Fields that belong together, such as the first and the last name, share a row if they fit. `100%` means one column.
 * @cssprop [--capture-max-inline-size] - The maximum width of the form. Default: `28em`, or `40em` if fields share a row.
 *
 * @cssstate editing - The form has not been submitted yet, or the visitor has corrected all errors of the last submission.
 * @cssstate submitting - A submission is running.
 * @cssstate failed - The last submission failed.
 * @cssstate done - The last submission succeeded.
 */
export abstract class CaptureForm extends FormVariant {
  /** Only for Lit's server rendering: in a browser, the elements adopt a style sheet. @internal */
  static override styles = isServer ? unsafeCSS(shadowRules) : [];
  /** @internal */
  static override shadowRootOptions = formRootOptions;
  /** Takes over what a server has rendered; only `hydrate.ts` sets it. @internal */
  static hydrator: Hydrator | undefined;

  /** @internal */
  readonly localize = new LocalizeController(this);
  readonly #flowController = new FlowController(this);
  readonly #formController = new FormController(this);
  readonly #fieldsetController = new FieldsetController(this);
  readonly #renderedNodes = new RenderedNodes(this);
  /** The prefix of the ids, which share the page's namespace in light DOM; empty in a shadow root. */
  #prefix = '';

  /** @internal */
  get controls() {
    const names = new Set(this.formFields.flatMap(parameterNames));
    return this.renderRoot === this ? [] : slottedControls(this, names);
  }

  /** @internal */
  get isDisabled() {
    return this.#fieldsetController.isDisabled;
  }

  /** @internal */
  get formFields() {
    return this.#flowController.fields;
  }

  /** @internal */
  get settings(): Settings {
    return {
      client_id: this.clientId,
      flow: this.flow,
      flow_version: this.flowVersion || this.#flowController.version,
      form: this.formName,
      locale: this.localeTag,
      redirect_uri: this.redirectUri || location.origin + location.pathname,
      response_type: this.responseType,
    };
  }

  /** @internal */
  get baseUrl(): string | Failure {
    const {configuration} = this;
    return typeof configuration === 'string' ? configuration : configuration[0];
  }

  /** @internal */
  get configuration(): string | ConfigurationFailures {
    const {problem} = this.#flowController;
    return checkConfiguration(this.domain, this.settings, pageContext, problem);
  }

  /** Runs a submission that the visitor has not started. @internal */
  protected runSubmission(
    submission: (signal: AbortSignal) => Promise<Outcome>,
    progress: MessageId,
  ) {
    return this.#formController.run(submission, progress);
  }

  /** Moves the focus to the first invalid field, or else to the first field. */
  override focus(options?: FocusOptions) {
    const find = (selector: string) => this.renderRoot?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid=true]') ?? find('[part=input],[part=check]'))?.focus(options);
  }

  /** @internal */
  override connectedCallback() {
    super.connectedCallback();
    // Lit does not update on a reconnect, but the controllers resume loading in an update.
    this.requestUpdate();
    this.#adoptStyles();
  }

  /**
   * Called by `moveBefore()` in place of the disconnected and connected callbacks: focus, values and a running submission
   * survive the move. @internal
   */
  connectedMoveCallback() {
    this.#fieldsetController.hostMoved();
    this.#adoptStyles();
  }

  /** @internal */
  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    preconnectOnFocus(this);
    if (this.lightDom) {
      this.#prefix = `${this.localName}-${++count}-`;
      clearLightRoot(this, () => this.#renderedNodes.check());
      return this;
    }
    return attachFormRoot(this, CaptureForm.hydrator?.takeRoot(this));
  }

  /** Whether the fields or their language are not loaded yet. @internal */
  get isLoading(): boolean {
    return this.#flowController.isLoading || this.localize.isLoading;
  }

  /** On a server, Lit calls this in place of the controllers. @internal */
  protected override willUpdate(_: PropertyValues) {
    if (isServer) this.localize.hostUpdate();
  }

  /** @internal */
  protected override render(): TemplateResult {
    if (!isServer) return this.template(browserView(this, this.#formController.state));
    // Only the script renders a form in light DOM, after it has removed the content of the element.
    return this.lightDom ? html`<slot></slot>` : this.template(serverView(this, digestOf(this)));
  }

  /** @internal */
  protected override update(changed: PropertyValues) {
    const update = () => super.update(changed);
    if (CaptureForm.hydrator) CaptureForm.hydrator.update(this, changed, update);
    else update();
  }

  /** @internal */
  template(page: PageView): TemplateResult {
    const {state, errorTexts} = this.#formController;
    const {language, translate} = this.localize;
    const view = {
      ...page,
      state,
      errorTexts,
      translate,
      fields: this.formFields,
      catalogue: this.catalogue,
      isLoading: this.isLoading,
      language: canonicalTag(this.#flowController.locale) || language,
      prefix: this.#prefix,
      hasAutofocus: this.hasAttribute('autofocus'),
      hasSeveralPasswords: this.formFields.filter(({type}) => type === 'password').length > 1,
    };
    return formTemplate(view, this.#formController);
  }

  /** @internal */
  protected override firstUpdated() {
    reportConfiguration(this, (this.constructor as typeof CaptureForm).observedAttributes);
  }

  /** @internal */
  protected override updated(_: PropertyValues) {
    markControls(this.controls, this.#formController.errorTexts);
  }

  #adoptStyles() {
    const root = this.#prefix ? this.getRootNode() : this.renderRoot;
    adoptStyles(root as Document | ShadowRoot, this.#prefix && this.localName);
  }
}
