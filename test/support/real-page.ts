import {expect, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {Fault} from '../../demo/sandbox/api/faults.ts';
import {rootOf, standard, type CaptureElement, type Tag} from './harness.ts';
import {posts, startSandbox, type Sandbox} from './sandbox-server.ts';
import {leaks, pageWatch, type PageLog} from './page-watch.ts';

type PageWindow = Window & typeof globalThis & {readonly pageLog: PageLog};

type Point = [x: number, y: number];

/** A password that Capture refuses. With a space and a slash, which are shortcuts on many pages. */
export const wrongPassword = 'pa ss/km0';

const rightPassword = 'password123';

const elementSelector =
  'capture-sign-in, capture-register, capture-forgot-password, capture-verify-email, capture-new-password';

/** The built script, as a page loads it. */
export const script = '<script src="/built/capture-forms.js"></script>';

/** A library from npm, as a page loads it. */
export const library = (path: string) => `<script src="/node_modules/${path}"></script>`;

/**
 * A page of a site, with a library and the built script, and a sandbox that answers as Capture. In a frame, so that every
 * test has a page of its own.
 */
export class RealPage {
  readonly #frame = document.createElement('iframe');
  readonly #sandbox: Sandbox;
  /** What the page that was opened has said, also once the frame shows another one. */
  #log: PageLog | undefined;
  /** Where passwords have been found that must not be there. */
  readonly #leaks: string[] = [];
  /** Pages that the frame has shown after this one: a form was submitted by the browser, or a link was followed. */
  readonly navigations: string[] = [];

  private constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    this.#frame.style.cssText = 'border: 0; height: 900px; width: 700px';
  }

  static async start(): Promise<RealPage> {
    return new RealPage(await startSandbox());
  }

  get window(): PageWindow {
    return this.#frame.contentWindow as PageWindow;
  }

  get document(): Document {
    return this.window.document;
  }

  get log(): PageLog {
    return this.window.pageLog;
  }

  /** The first element of ours on the page. */
  get element(): CaptureElement {
    return this.query(elementSelector) as CaptureElement;
  }

  /** The form of that element. */
  get form(): HTMLFormElement {
    return this.#inElement('form');
  }

  get button(): HTMLButtonElement {
    return this.#inElement('[part=button]');
  }

  /** The domain of the sandbox. */
  get domain(): string {
    return this.#sandbox.domain;
  }

  /** The sandbox behind a path of the page's own site, as behind a reverse proxy. */
  get path(): string {
    return `/capture-${this.domain.split(':')[1]}`;
  }

  /** The HTML of an element. */
  markup(tag: Tag, attributes: Readonly<Record<string, string>> = {}, content = ''): string {
    const all = Object.entries({...standard(this.domain), ...attributes});
    const written = all.map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`);
    return `<${tag} ${written.join(' ')}>${content}</${tag}>`;
  }

  /** Loads a page with this in it. */
  async open(html: string): Promise<this> {
    const query = new URLSearchParams({policy: '', html: `<!doctype html>${pageWatch}${html}`});
    this.#frame.src = `/strict-page?${query}`;
    const loaded = oneEvent(this.#frame, 'load');
    document.body.append(this.#frame);
    await loaded;
    this.#log = this.window.pageLog;
    this.#frame.addEventListener('load', () => this.navigations.push(this.window.location.href));
    this.window.focus();
    await (this.#find(elementSelector) as CaptureElement | null)?.updateComplete;
    return this;
  }

  /** Adds the built script, and waits until it has run. */
  async addScript(): Promise<void> {
    const added = this.document.createElement('script');
    added.src = '/built/capture-forms.js';
    const loaded = oneEvent(added, 'load');
    this.document.head.append(added);
    await loaded;
    await this.element.updateComplete;
  }

  /** Runs a script in the page. */
  run(code: string): void {
    const added = this.document.createElement('script');
    added.textContent = code;
    this.document.head.append(added);
    added.remove();
  }

  /** Waits until a change of the page makes a condition true. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const observer = new MutationObserver(() => check());
      const check = () => {
        if (!condition()) return;
        observer.disconnect();
        resolve();
      };
      observer.observe(this.document, {attributes: true, childList: true, subtree: true});
      check();
    });
  }

  /** Not a method of the document itself, which an element of the page may hide. */
  #find(selector: string): HTMLElement | null {
    return Document.prototype.querySelector.call(this.document, selector) as HTMLElement | null;
  }

  query(selector: string): HTMLElement {
    const found = this.#find(selector);
    if (!found) throw new Error(`nothing on the page is ${selector}`);
    return found;
  }

  /** The input of a field. */
  input(name: string): HTMLInputElement {
    return this.#inElement(`[name="${name}"]`);
  }

  /** The name, part or tag of the focused element, also in the shadow root of the element. */
  get focused(): string | undefined {
    const {activeElement} = this.document;
    const focused = activeElement?.shadowRoot?.activeElement ?? activeElement;
    return focused?.getAttribute('name') ?? focused?.getAttribute('part') ?? focused?.localName;
  }

  #inElement<T extends Element>(selector: string): T {
    const found = rootOf(this.element).querySelector<T>(selector);
    if (!found) throw new Error(`nothing in the element is ${selector}`);
    return found;
  }

  /** Types into an input, key by key. */
  async type(input: HTMLElement, text: string): Promise<void> {
    input.focus();
    // WebKit sends the first key to the page around the frame otherwise.
    await nextFrame();
    await sendKeys({type: text});
  }

  /** Where a point of an element is in the window: its middle, or this far from its corner. */
  #positionOf(element: Element, from?: Point): Point {
    // The focus may have scrolled it out of the window.
    element.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const frame = this.#frame.getBoundingClientRect();
    const {left, top, width, height} = element.getBoundingClientRect();
    const [x, y] = from ?? [width / 2, height / 2];
    return [Math.round(frame.left + left + x), Math.round(frame.top + top + y)];
  }

  /** Clicks an element with the mouse. */
  async click(element: Element, from?: Point): Promise<void> {
    await sendMouse({type: 'click', position: this.#positionOf(element, from)});
  }

  /** Drags an element with the mouse. */
  async drag(element: Element, [x, y]: Point, from?: Point): Promise<void> {
    const [left, top] = this.#positionOf(element, from);
    await sendMouse({type: 'move', position: [left, top]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [left + x / 2, top + y / 2]});
    await sendMouse({type: 'move', position: [left + x, top + y]});
    await sendMouse({type: 'up'});
  }

  /** Fills in what signs John Doe in, or a wrong password. */
  fillSignIn(password = rightPassword): void {
    this.fill({signInEmailAddress: 'johndoe@example.com', currentPassword: password});
    this.input('currentPassword').focus();
  }

  /** Sets the values of fields, as a password manager does. */
  fill(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) {
      const input = this.input(name);
      input.value = value;
      input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    }
  }

  /** Runs an action, and returns the result that the element tells: `success` or the kind of the error. */
  async resultOf(action: () => unknown): Promise<string> {
    const {element} = this;
    const result = new Promise<string>((resolve) => {
      element.addEventListener('capture-success', () => resolve('success'), {once: true});
      element.addEventListener('capture-error', ({detail}) => resolve(detail.kind), {once: true});
    });
    await action();
    return result;
  }

  /** Submits the form with its button. */
  submit(): Promise<string> {
    return this.resultOf(() => this.button.click());
  }

  /** The URL of the next page that the frame shows. */
  async navigation(): Promise<string> {
    await oneEvent(this.#frame, 'load');
    return this.window.location.href;
  }

  /** Waits for the timers without a delay that the page has set so far. */
  async timers(): Promise<void> {
    await new Promise((resolve) => this.window.setTimeout(resolve));
    // For the observers of what they have changed.
    await this.element.updateComplete;
  }

  /** Shows another page in the frame. */
  async leave(): Promise<void> {
    this.#collectLeaks();
    const loaded = oneEvent(this.#frame, 'load');
    this.#frame.src = '/strict-page?policy=&html=';
    await loaded;
  }

  /** The bodies that were posted to the sandbox. */
  async posted(): Promise<readonly URLSearchParams[]> {
    return (await posts(this.#sandbox)).map(({body}) => new URLSearchParams(body));
  }

  /** The emails that Capture would have sent, newest first. */
  mails() {
    return this.#sandbox.mails();
  }

  /** Has the sandbox fail, or work again. */
  setFault(fault: Fault): Promise<unknown> {
    return this.#sandbox.setFault(fault);
  }

  /** Waits until the sandbox has received a form, which it may not have answered. */
  async untilPosted(): Promise<void> {
    while (!(await posts(this.#sandbox)).length) await nextFrame();
  }

  /** Checks that no password has leaked, and closes the page. */
  async close(): Promise<void> {
    this.#collectLeaks();
    this.#frame.remove();
    await this.#sandbox.stop();
    expect(this.#leaks, 'passwords in events, attributes or the console').to.deep.equal([]);
  }

  /** Looks for passwords on the page that the frame shows, and in what the page that was opened has said. */
  #collectLeaks(): void {
    if (!this.#log) return;
    this.#leaks.push(...leaks(this.document, this.#log, [rightPassword, wrongPassword]));
  }
}
