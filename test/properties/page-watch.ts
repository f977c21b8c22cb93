import {hasSecret} from './secrets.ts';

/** What an error of the page's own scripts says; one of the elements' would be a fault. */
export const OF_THE_PAGE = 'of the page';

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;

/** Watches what a page tells of itself: its console, and the errors that nobody handles. */
export class PageWatch {
  /** What was wrong so far. */
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
    // In place of the test runner's, for which an error of the page's own is one too many.
    window.onerror = null;
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onError);
  }

  #onError = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    const error: unknown = 'reason' in event ? event.reason : (event.error ?? event.message);
    if (!String(error).includes(OF_THE_PAGE)) this.problems.push(`unhandled: ${String(error)}`);
  };

  /** Gives the page its own console back. */
  async end() {
    // Rejections that nobody handles are told after all microtasks.
    await new Promise((resolve) => setTimeout(resolve));
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onError);
    window.onerror = this.#onerror;
    Object.assign(console, this.#own);
  }
}
