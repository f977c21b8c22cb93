import {preconnect} from '../platform/http.ts';
import {configure} from '../capture/configuration.ts';
import type {Source} from '../flow/form-definition.ts';
import type {CustomElement} from './custom-element.ts';
import {FormAttributes} from './form-properties.ts';
import {FormContent} from '../flow/flow-controller.ts';
import {FormController} from '../form/form-controller.ts';
import {style} from './adopted-styles.ts';
import {formTemplate} from '../templates/form.ts';
import {Localizer} from '../localize/localize-controller.ts';
import {webAddress, type Destination, type Link} from '../form/links.ts';
import type {Catalogue} from '../localize/messages.ts';
import {page} from '../platform/script-tag.ts';
import {report, reportNames, reportTrouble} from '../platform/console.ts';
import {markControls, slottedControls, slotWrappers} from '../form/slotted-controls.ts';
import {rememberTyped} from '../form/typed-values.ts';
import type {Endpoint, Settings} from '../capture/protocol.ts';

let count = 0;

/**
 * What the two elements have in common: attributes, events and looks.
 *
 * @fires {CaptureSubmitEvent} capture-submit - Before anything is sent. A listener may add parameters, or keep it from being sent with `preventDefault()`.
 * @fires {CaptureSuccessEvent} capture-success - Capture has signed the visitor in or registered them, and the element shows it.
 * @fires {CaptureErrorEvent} capture-error - A submission has failed, and the element shows it.
 * @fires {CaptureNavigateEvent} capture-navigate - The visitor follows one of the form's links. `preventDefault()` keeps them on the page, as when it shows the other form in this one's place.
 *
 * @slot before-fields - Before the fields. Native controls with a `name` in this and the next slot are sent along with the form, and checked and marked like its own.
 * @slot after-fields - Between the fields and the button, for consents above all.
 * @slot below-button - Below the button.
 * @slot success - Takes the form's place after success; a short sentence stands there otherwise. Not available with `light_dom`.
 *
 * @csspart card - The wrapper around everything.
 * @csspart form - The form.
 * @csspart message - What is said on the form as a whole.
 * @csspart summary - The list of wrong fields.
 * @csspart link - A wrong field's line in that list, a button.
 * @csspart field - A field with its label and error.
 * @csspart label - A field's label.
 * @csspart optional - The word behind the label of a field that may stay empty.
 * @csspart control - An input with what stands in it.
 * @csspart input - An input, list or text area.
 * @csspart toggle - The button that shows the password.
 * @csspart choice - A box or radio button with its label.
 * @csspart check - A box or radio button.
 * @csspart tip - The hint below a label.
 * @csspart caps - What is said below a password while Caps Lock is on.
 * @csspart date - The three inputs of a date.
 * @csspart date-label - The label of one part of a date, around its input.
 * @csspart error - A field's error.
 * @csspart icon - Every icon.
 * @csspart button - The button that submits.
 * @csspart links - The links below the button.
 * @csspart forgot - The link to a new password.
 * @csspart switch - The link to the other form.
 * @csspart aside - What is read out and not seen.
 * @csspart success - What takes the form's place after success.
 *
 * @cssprop [--capture-accent=#2563eb] - The colour of the button and, darker, of the focus ring.
 * @cssprop [--capture-on-accent=#fff] - The colour of the button's text.
 * @cssprop [--capture-error] - The colour of errors; a red mixed with the page's text colour unless set.
 * @cssprop [--capture-line] - The colour of the inputs' borders; the page's text colour, lighter, unless set.
 * @cssprop [--capture-radius=0.5em] - How round the corners are.
 * @cssprop [--capture-gap=1.25em] - The space between fields.
 * @cssprop [--capture-column=16em] - How wide a column of fields is at least: a form of three fields or more has two where there is room. `100%` makes it one.
 *
 * @cssstate editing - Nothing is under way.
 * @cssstate submitting - A request is under way.
 * @cssstate failed - The last submission failed.
 * @cssstate done - The form has done its work.
 */
export abstract class CaptureForm extends FormAttributes {
  /** @internal */
  abstract readonly endpoint: Endpoint;
  /** @internal */
  protected abstract readonly standardForm: string;
  /** @internal */
  abstract readonly isSignIn: boolean;
  /** @internal */
  abstract readonly standardFields: Source;
  /** @internal */
  abstract readonly catalogue: Catalogue;

  #controller = new FormController(this);
  #content = new FormContent(this);
  #localizer = new Localizer(this);
  // Absent where an older browser has no such states.
  #states = this.attachInternals?.().states as CustomStateSet | undefined;
  #prefix = '';
  #restoreTyped: (() => void) | undefined;

  /** @internal */
  get formName() {
    return this.form || this.standardForm;
  }

  /** @internal */
  get localeTag() {
    return this.locale || 'en-US';
  }

  /** @internal */
  get say() {
    return this.#localizer.say;
  }

  /** @internal */
  get links(): readonly Link[] {
    return [...this.catalogue.links].flatMap(([to, text]) => {
      const written = this.urls[to];
      return written ? {to, text, url: webAddress(written, this.baseURI)} : [];
    });
  }

  /** @internal */
  protected get urls(): Readonly<Partial<Record<Destination, string>>> {
    return {switch: this.switchUrl};
  }

  /** @internal */
  get controls() {
    return this.renderRoot === this ? [] : slottedControls(this);
  }

  /** @internal */
  get formFields() {
    return this.#content.fields;
  }

  /** @internal */
  get settings(): Settings {
    return {
      client_id: this.clientId,
      flow: this.flow,
      flow_version: this.flowVersion || this.#content.version,
      form: this.formName,
      locale: this.localeTag,
      redirect_uri: this.redirectUri || location.origin + location.pathname,
      response_type: this.responseType,
    };
  }

  /** Puts the focus on the first wrong field, or else on the first one. */
  override focus(options?: FocusOptions) {
    const find = (selector: string) => this.renderRoot?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid=true]') ?? find('input'))?.focus(options);
  }

  /** @internal */
  override connectedCallback() {
    const isFirst = !this.renderRoot;
    this.#controller.connect();
    this.#localizer.connect();
    super.connectedCallback();
    const root = this.#prefix ? this.getRootNode() : this.renderRoot;
    style(root as Document | ShadowRoot, !!this.#prefix);
    if (isFirst) void this.updateComplete.then(() => this.#check());
  }

  /** @internal */
  disconnectedCallback() {
    this.#controller.disconnect();
    this.#content.disconnect();
    this.#localizer.disconnect();
  }

  /** @internal */
  protected createRenderRoot() {
    // Not before the visitor has to do with the form: until then Capture hears nothing of them.
    const connect = () => {
      const {base} = this;
      if (typeof base === 'string') preconnect(base);
    };
    this.addEventListener('focusin', connect, {once: true});
    // A framework may set the property to what it would write as an attribute.
    if (`${this.lightDom ?? 'false'}` !== 'false') {
      // Its ids share the page's.
      this.#prefix = `${this.localName}-${++count}-`;
      this.replaceChildren();
      return this;
    }
    slotWrappers(this);
    new MutationObserver(() => slotWrappers(this)).observe(this, {childList: true});
    return this.attachShadow({mode: 'open'});
  }

  /** @internal */
  protected render() {
    if (this.isConnected) {
      this.#content.update();
      this.#localizer.update();
    }
    const form = this.renderRoot?.querySelector('form');
    this.#restoreTyped = form ? rememberTyped(form) : undefined;
    const {state, texts} = this.#controller;
    markControls(this.controls, texts);
    const base = this.#prefix && this.base;
    try {
      this.#states?.clear();
      this.#states?.add(state.status);
    } catch {
      // Chromium before 125 wants names that no later one takes.
    }
    return formTemplate(this, this.#controller, {
      say: this.say,
      texts,
      isLoading: this.#content.isLoading || this.#localizer.isWaiting,
      language: this.#content.language || this.#localizer.language,
      prefix: this.#prefix,
      action: base && typeof base === 'string' ? base + this.endpoint : undefined,
    });
  }

  /** @internal */
  protected rendered() {
    this.#restoreTyped?.();
  }

  /** Tells the site's owner at once what would fail later. */
  #check() {
    reportNames(this, (this.constructor as typeof CustomElement).observedAttributes);
    for (const {to, url} of this.links) {
      if (!url) reportTrouble(this.localName, `${to}_url must be a http: or https: address`);
    }
    const base = this.base;
    if (typeof base !== 'string') report(this.localName, base);
  }

  /** @internal */
  get base() {
    return configure(this.domain, this.settings, page, this.#content.problem);
  }
}
