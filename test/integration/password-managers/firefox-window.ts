import assert from 'node:assert/strict';
import type {Browser} from 'puppeteer-core';
import {within} from './deadline.ts';

/** What puppeteer speaks WebDriver BiDi by, which its own types keep to themselves. */
interface Speaker {
  readonly connection: {
    send(method: string, parameters: object): Promise<{readonly result: Result}>;
  };
}

interface Result {
  readonly contexts?: readonly {readonly context: string}[];
  readonly result?: {readonly value?: string};
  readonly exceptionDetails?: {readonly text: string};
}

/** The window around the page, with all that Firefox itself shows. */
export class FirefoxWindow {
  #speaker: Speaker;
  #context: string;

  private constructor(speaker: Speaker, context: string) {
    this.#speaker = speaker;
    this.#context = context;
  }

  /** The only window of a Firefox that was started with `--remote-allow-system-access`. */
  static async of(browser: Browser): Promise<FirefoxWindow> {
    const speaker = browser as unknown as Speaker;
    const method = 'browsingContext.getTree';
    const {result} = await speaker.connection.send(method, {'moz:scope': 'chrome'});
    const [window] = result.contexts ?? [];
    assert(window, 'Firefox shows no window.');
    return new FirefoxWindow(speaker, window.context);
  }

  /** Calls a function there, which sees nothing of its file. What it gives goes through JSON. */
  async call<T>(what: string, task: () => T | Promise<T>): Promise<T> {
    // The compiler wraps functions into a call of `__name`, which is not there.
    const functionDeclaration = `async () => {
      const __name = (one) => one;
      return JSON.stringify((await (${String(task)})()) ?? null);
    }`;
    const target = {context: this.#context};
    const call = {functionDeclaration, target, awaitPromise: true};
    const {result} = await within(what, this.#speaker.connection.send('script.callFunction', call));
    if (result.exceptionDetails) throw new Error(`${what}: ${result.exceptionDetails.text}`);
    return JSON.parse(result.result?.value ?? 'null') as T;
  }
}
