import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The element, as the controller sees it. */
export interface CustomStatesHost extends ReactiveControllerHost {
  // Older browsers do not have it.
  readonly attachInternals?: () => ElementInternals;
}

/** Shows the state of a form to style sheets, as a custom state of the element: `:state(failed)`. */
export class CustomStatesController implements ReactiveController {
  readonly #states: CustomStateSet | undefined;
  readonly #current: () => string;

  /** @param current the state after an update */
  constructor(host: CustomStatesHost, current: () => string) {
    this.#states = host.attachInternals?.().states;
    this.#current = current;
  }

  hostUpdated(): void {
    try {
      this.#states?.clear();
      this.#states?.add(this.#current());
    } catch {
      // Chromium before version 125 only accepts states with a `--` prefix.
    }
  }
}
