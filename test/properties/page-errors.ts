import {hasSecret} from './secrets.ts';

/** The message of errors that the page's own listeners throw. Any other error is a violation. */
export const PAGE_ERROR = 'of the page';

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;

/** Observes the console and the unhandled errors of a page. */
export class PageErrors {
  /** The violations so far. */
  readonly problems: string[] = [];
  #own = {...console};
  #onerror = window.onerror;

  constructor() {
    for (const name of methods) {
      console[name] = (...values: unknown[]) => {
        if (hasSecret(values.map(String).join())) {
          this.problems.push(`a password in console.${name}`);
        }
      };
    }
    // Mocha's handler would fail the test for an error of the page.
    window.onerror = null;
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onError);
  }

  #onError = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    const error: unknown = 'reason' in event ? event.reason : (event.error ?? event.message);
    if (!String(error).includes(PAGE_ERROR)) this.problems.push(`unhandled: ${String(error)}`);
  };

  /** Restores the console. */
  async end() {
    // Unhandled rejections are reported after all microtasks.
    await new Promise((resolve) => setTimeout(resolve));
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onError);
    window.onerror = this.#onerror;
    Object.assign(console, this.#own);
  }
}
