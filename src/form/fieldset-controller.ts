import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The element, as the controller sees it. */
export interface FieldsetHost extends ReactiveControllerHost, HTMLElement {
  /** Undefined until the element is first connected. */
  readonly renderRoot: ParentNode | undefined;
}

type Control = HTMLInputElement | HTMLButtonElement;

/** The button, except in the HTML of a server that has not been hydrated yet. */
const enabledButton = '[part=button]:not([data-prerendered] *)';

/**
 * Disables the controls of an element in a `<fieldset disabled>`, which browsers do not do in a shadow root. Enables the
 * button when another script has disabled it: a guard against double submission may do so after the submission has failed.
 */
export class FieldsetController implements ReactiveController {
  readonly #host: FieldsetHost;
  /** Undefined until the element is first connected: a server has no observers. */
  #observer: MutationObserver | undefined;
  /** The controls that this controller has disabled. */
  readonly #disabled = new Set<Control>();

  constructor(host: FieldsetHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a `<fieldset disabled>` around the element disables it. */
  get isDisabled(): boolean {
    return this.#host.matches('fieldset:disabled *');
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    let fieldset = this.#host.closest('fieldset');
    while (fieldset) {
      this.#observer.observe(fieldset, {attributeFilter: ['disabled']});
      fieldset = fieldset.parentElement?.closest('fieldset') ?? null;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Called after `moveBefore()`, in place of the two callbacks above. */
  hostMoved(): void {
    this.hostDisconnected();
    this.hostConnected();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const {isDisabled} = this;
    const root = this.#host.renderRoot;
    if (root) this.#observer?.observe(root, {subtree: true, attributeFilter: ['disabled']});
    for (const control of root?.querySelectorAll<Control>('input,select,textarea,button') ?? []) {
      if (isDisabled && !control.disabled) {
        control.disabled = true;
        this.#disabled.add(control);
      } else if (!isDisabled && (this.#disabled.has(control) || control.matches(enabledButton))) {
        control.disabled = false;
      }
    }
    if (!isDisabled) this.#disabled.clear();
  }
}
