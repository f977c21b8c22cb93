import {oneEvent} from '@open-wc/testing';
import {setValues, signInValues} from '../support/form-values.ts';
import {rootOf, type CaptureElement} from '../support/harness.ts';

/** A page of a site with a policy, as its visitors have it. */
export class StrictPage {
  #frame = document.createElement('iframe');

  get window() {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get element() {
    return this.window.document.querySelector('capture-sign-in') as CaptureElement;
  }

  /** Opens a page with this in it; in place of `BUILT`, it has the built script. */
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

  /** Signs John Doe in, and gives what comes of it. */
  async signIn(): Promise<string> {
    setValues(this.element, signInValues);
    const told = new Promise<string>((resolve) => {
      this.element.addEventListener('capture-success', () => resolve('success'));
      this.element.addEventListener('capture-error', ({detail}) => resolve(detail.error));
    });
    rootOf(this.element).querySelector('form')?.requestSubmit();
    return told;
  }
}
