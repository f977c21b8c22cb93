import {oneEvent} from '@open-wc/testing';
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
    const root = rootOf(this.element);
    const values = {signInEmailAddress: 'johndoe@example.com', currentPassword: 'password123'};
    for (const [name, value] of Object.entries(values)) {
      const input = root.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (input) input.value = value;
    }
    const told = new Promise<string>((resolve) => {
      this.element.addEventListener('capture-success', () => resolve('success'));
      this.element.addEventListener('capture-error', ({detail}) => resolve(detail.error));
    });
    root.querySelector('form')?.requestSubmit();
    return told;
  }
}
