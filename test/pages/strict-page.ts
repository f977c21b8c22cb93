import {oneEvent} from '@open-wc/testing';
import type {CaptureSuccessEvent} from '../../src/index.ts';
import {setValues, signInValues} from '../support/form-values.ts';
import {rootOf, type CaptureElement} from '../support/harness.ts';

/** A page with a Content Security Policy, in a frame. */
export class StrictPage {
  #frame = document.createElement('iframe');

  get window() {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get element() {
    return this.window.document.querySelector('capture-sign-in') as CaptureElement;
  }

  /** Opens a page with this HTML. The built script replaces `BUILT`. */
  async open(policy: string, html: string): Promise<this> {
    this.#frame.src = `/strict-page?${new URLSearchParams({policy, html: `<!doctype html>${html}`})}`;
    const loaded = oneEvent(this.#frame, 'load');
    document.body.append(this.#frame);
    await loaded;
    await this.element.updateComplete;
    return this;
  }

  close() {
    this.#frame.remove();
  }

  /** Signs John Doe in, and returns `success` or the error. */
  async signIn(): Promise<string> {
    setValues(this.element, signInValues);
    const outcome = new Promise<string>((resolve) => {
      // A page that uses the event reads its detail. Without that, the console says so.
      const onSuccess = ({detail}: CaptureSuccessEvent) =>
        resolve(detail.capture_user && 'success');
      this.element.addEventListener('capture-success', onSuccess);
      this.element.addEventListener('capture-error', ({detail}) => resolve(detail.error));
    });
    rootOf(this.element).querySelector('form')?.requestSubmit();
    return outcome;
  }
}
