import type {ReactiveController} from 'lit';
import {registerPasswords} from './passwords.ts';
import {saveTypedValues} from './typed-values.ts';

/** The element, as the controller sees it. */
export interface TypedValuesHost {
  /** Undefined until the element is first connected. */
  readonly renderRoot: ParentNode | undefined;
}

/** Keeps what was typed when the fields change, and when other scripts have removed the form. */
export class TypedValuesController implements ReactiveController {
  readonly #host: TypedValuesHost;
  /** The wrapper of the form that was rendered last, which other scripts may have removed. */
  #card: Element | null = null;
  #restore: ((card: Element) => void) | undefined;

  constructor(host: TypedValuesHost) {
    this.#host = host;
  }

  hostUpdate(): void {
    this.#restore = this.#card ? saveTypedValues(this.#card) : undefined;
  }

  hostUpdated(): void {
    const {renderRoot} = this.#host;
    if (!renderRoot) return;
    // First, as a password is restored only into a password field.
    registerPasswords(renderRoot);
    this.#card = renderRoot.querySelector('[part=card]');
    if (this.#card) this.#restore?.(this.#card);
  }
}
