import {oneEvent} from '@open-wc/testing';
import type {RenderOptions} from '../../src/server.ts';
import {rootOf, type CaptureElement, type Tag} from '../support/harness.ts';
import {runCommand} from '../support/run-command.ts';

/** What a test needs to know of a page. */
export interface PageOptions {
  readonly tag?: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly options?: RenderOptions;
  /** The page's Content Security Policy. By default, it allows everything. */
  readonly policy?: string;
  /** Whether scripts of the page run. */
  readonly hasScripts?: boolean;
  /** Changes the HTML of the element, as what is between a server and a visitor may do. */
  readonly edit?: (html: string) => string;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {readonly createScriptURL: (url: string) => string},
  ): {createScriptURL(url: string): unknown};
}

/** Not every engine has it. */
const trustedTypesOf = (window: Window) =>
  (window as Window & {readonly trustedTypes?: TrustedTypes}).trustedTypes;

/** The control in a field of a form. */
export type Control = HTMLInputElement;

/** A page whose form a server has rendered, in a frame. */
export class PrerenderedPage {
  readonly #frame = document.createElement('iframe');
  /** What the elements have written to the console. */
  readonly warnings: string[] = [];

  static async open({tag = 'capture-sign-in', attributes, ...rest}: PageOptions) {
    const {options = {}, policy = '', hasScripts = true, edit = (html) => html} = rest;
    const html = edit(await runCommand('render-server', {tag, attributes, options}));
    const page = new PrerenderedPage();
    const frame = page.#frame;
    if (!hasScripts) frame.sandbox.add('allow-same-origin');
    frame.src = await runCommand('keep-page', {policy, html: `<!doctype html>${html}`});
    frame.height = '600';
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    page.window.console.warn = (text: string) => page.warnings.push(text);
    // Lit reports missing comments itself.
    page.window.console.error = () => undefined;
    return page;
  }

  get window() {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get document() {
    return this.#frame.contentDocument as Document;
  }

  get element() {
    return this.document.querySelector('[client_id]') as CaptureElement;
  }

  get root() {
    return rootOf(this.element);
  }

  get button() {
    return this.root.querySelector('[part=button]') as HTMLButtonElement;
  }

  /** The control of a parameter. */
  control(name: string): Control {
    return this.root.querySelector(`[name="${name}"]`) as Control;
  }

  /** Adds a built script to the page, and waits until the element has rendered. */
  async load(script = 'capture-forms-hydrate.js'): Promise<void> {
    const tag = this.document.createElement('script');
    const src = `/built/${script}`;
    const policy = trustedTypesOf(this.window)?.createPolicy('test', {
      createScriptURL: (url) => url,
    });
    tag.src = (policy?.createScriptURL(src) ?? src) as string;
    const loaded = oneEvent(tag, 'load');
    this.document.head.append(tag);
    await loaded;
    await this.element.updateComplete;
  }

  /** Waits until the button of the form can be used. */
  async untilReady(): Promise<void> {
    while (this.button?.disabled !== false) {
      await new Promise((resolve) => this.window.requestAnimationFrame(resolve));
    }
  }

  close() {
    this.#frame.remove();
  }
}
