import type {ReactiveController} from 'lit';
import {isPassword, registerPasswords} from './passwords.ts';
import {saveTypedValues, typedControls} from './typed-values.ts';

/** The element, as the controller sees it. */
export interface TypedValuesHost {
  /** Undefined until the element is first connected. */
  readonly renderRoot: ParentNode | undefined;
}

/** Keeps what was typed when the fields change, and when other scripts have removed the form. */
export class TypedValuesController implements ReactiveController {
  readonly #host: TypedValuesHost;
  /** The controls that were rendered last. Other scripts may have removed them, even from each other. */
  #controls: readonly HTMLInputElement[] = [];
  #restore: ((card: Element) => void) | undefined;

  constructor(host: TypedValuesHost) {
    this.#host = host;
  }

  hostUpdate(): void {
    this.#restore = saveTypedValues(this.#controls);
  }

  hostUpdated(): void {
    const {renderRoot} = this.#host;
    if (!renderRoot) return;
    // First, as a password is restored only into a password field.
    registerPasswords(renderRoot);
    const card = renderRoot.querySelector('[part=card]');
    if (card) this.#restore?.(card);
    const old = this.#controls;
    this.#controls = card ? typedControls(card) : [];
    const removed = old.filter(
      (control) => isPassword(control) && !this.#controls.includes(control),
    );
    // Not at once: Chromium's password manager reads the inputs after they have been removed.
    if (removed.length) setTimeout(() => removed.forEach((input) => (input.value = '')));
  }
}
