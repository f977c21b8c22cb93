import {ACCESS_TOKEN} from '../../demo/sandbox/api/sandbox-state.ts';
import {mount, rootOf, standard, type Tag} from './harness.ts';
import {useFreshSandbox, type Sandbox} from './sandbox-server.ts';

/** An element on the page and the sandbox that it posts to; both are new for each test. */
export class FormFixture<T extends Tag> {
  readonly sandbox: Sandbox;
  element!: HTMLElementTagNameMap[T];
  readonly #tag: T;

  constructor(tag: T, sandbox: Sandbox) {
    this.#tag = tag;
    this.sandbox = sandbox;
  }

  /** Replaces the element by a new one that has these attributes, too. */
  async remount(attributes: Readonly<Record<string, string>> = {}) {
    this.element?.remove();
    const own = {...standard(this.sandbox.domain), ...attributes};
    const token = this.#tag === 'capture-new-password' && {access_token: ACCESS_TOKEN};
    this.element = await mount(this.#tag, {...own, ...token});
    return this.element;
  }

  /** The native form; null after success. */
  get form(): HTMLFormElement | null {
    return rootOf(this.element).querySelector('form');
  }

  /** The result, or before it the element that announces the status to screen readers. */
  get status(): HTMLElement | null {
    return rootOf(this.element).querySelector('[part=success], [aria-live=polite]');
  }

  /** The values of the form, by parameter name. */
  get values(): Readonly<Record<string, FormDataEntryValue>> {
    return Object.fromEntries(new FormData(this.form ?? undefined));
  }

  /** The values of the form's password fields, one after the other. */
  get passwords(): string {
    const passwords = Object.entries(this.values).filter(([name]) => /password/i.test(name));
    return passwords.map(([, value]) => value).join('');
  }
}

/** Gives each test of the current suite an element and a sandbox of its own. */
export function useForm<T extends Tag>(tag: T): FormFixture<T> {
  const fixture = new FormFixture(tag, useFreshSandbox());
  beforeEach(() => fixture.remount());
  afterEach(() => fixture.element.remove());
  return fixture;
}
