import type {ElementHandle, Page} from 'puppeteer-core';
import {LIMIT, within} from './deadline.ts';

/** Values by the labels of their fields. */
export type Values = Readonly<Record<string, string>>;

/** A visitor of a page with one of the elements. */
export class Visitor {
  #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.setDefaultTimeout(LIMIT);
  }

  async visit(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  /** Types into fields by label, and replaces their values. */
  async type(values: Values): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const input = await this.#field(label);
      await input.click({count: 3});
      await input.type(value);
    }
  }

  /** Clicks a button, and returns the outcome: `success`, or the kind of the error. */
  async press(name: string): Promise<string> {
    const button = await this.#find('button', name);
    const heard = await this.#page.evaluateHandle(() => ({
      outcome: new Promise<string>((resolve) => {
        const once = {once: true};
        document.addEventListener('capture-success', () => resolve('success'), once);
        document.addEventListener(
          'capture-error',
          (event) => resolve((event as CustomEvent<{kind: string}>).detail.kind),
          once,
        );
      }),
    }));
    await button.click();
    return within(
      'The outcome',
      heard.evaluate(({outcome}) => outcome),
    );
  }

  /** Clicks a field. */
  async enter(label: string): Promise<void> {
    const input = await this.#field(label);
    await input.click();
  }

  /** Waits until the browser has filled in these fields: it marks them, without an event. */
  async untilFilled(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const input = await this.#field(label);
      await this.#page.waitForFunction((one) => one.matches(':autofill'), {}, input);
    }
  }

  /** Adds the script that makes the form of a server the element's own, and waits until it is. */
  async hydrate(): Promise<void> {
    await this.#page.addScriptTag({url: '/capture-forms-hydrate.js'});
    await this.#page.evaluate(async () => {
      await document.querySelector<HTMLElement & {updateComplete?: unknown}>('[client_id]')
        ?.updateComplete;
    });
  }

  /** The field that has a label. */
  async #field(label: string): Promise<ElementHandle<HTMLInputElement>> {
    const found = await this.#find('label', label);
    return (await found.evaluateHandle(
      (one) => (one as HTMLLabelElement).control,
    )) as ElementHandle<HTMLInputElement>;
  }

  /** Waits for a label or a button with a text, in the element's root. */
  async #find(kind: 'label' | 'button', text: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.#page.waitForFunction(
      (kind, text) => {
        const element = document.querySelector(
          'capture-sign-in, capture-register, capture-new-password',
        );
        const all = (element?.shadowRoot ?? element)?.querySelectorAll<HTMLElement>(kind) ?? [];
        return [...all].find(({innerText}) => innerText.trim() === text);
      },
      {},
      kind,
      text,
    );
    return found as ElementHandle<HTMLElement>;
  }
}
