import type {ElementHandle, Page} from 'puppeteer-core';
import {LIMIT, within} from './deadline.ts';

/** Values by the labels of their fields. */
export type Values = Readonly<Record<string, string>>;

/** Somebody in front of a page that has one of the two elements. */
export class Visitor {
  #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.setDefaultTimeout(LIMIT);
  }

  async visit(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  /** Types into the fields that bear these labels, in place of what stands there. */
  async type(values: Values): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const input = await this.#field(label);
      await input.click({count: 3});
      await input.type(value);
    }
  }

  /** Presses the button that bears the name, and gives what the page hears of it: `success`, or the kind of error. */
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

  /** Presses the field, as one does to write in it. */
  async enter(label: string): Promise<void> {
    const input = await this.#field(label);
    await input.click();
  }

  /** Waits until the browser has filled in these fields by itself: it marks what it has, and tells nobody when. */
  async untilFilled(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const input = await this.#field(label);
      await this.#page.waitForFunction((one) => one.matches(':autofill'), {}, input);
    }
  }

  /** The field that bears the label. */
  async #field(label: string): Promise<ElementHandle<HTMLInputElement>> {
    const found = await this.#find('label', label);
    return (await found.evaluateHandle(
      (one) => (one as HTMLLabelElement).control,
    )) as ElementHandle<HTMLInputElement>;
  }

  /** Waits for what is of that kind and reads so, in the element's root. */
  async #find(kind: 'label' | 'button', text: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.#page.waitForFunction(
      (kind, text) => {
        const element = document.querySelector('capture-sign-in, capture-register');
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
