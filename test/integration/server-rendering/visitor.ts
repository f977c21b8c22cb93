import type {Browser, ElementHandle, Page} from 'puppeteer-core';
import {complaintsOf} from '../../support/node/complaints.ts';
import {fillIn, findInput} from '../../support/node/form-input.ts';

/** A visitor of an app, in a browser context of its own. */
export class Visitor {
  readonly page: Page;
  /** The errors and warnings of the framework, the element and the browser. */
  readonly complaints: readonly string[];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
    this.complaints = complaintsOf(page);
  }

  static async arrive(browser: Browser): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    return new Visitor(await context.newPage());
  }

  /** Waits until a form has a button with this text, which the app sets when the form is hydrated. */
  async waitForForm(tag: string, button: string): Promise<void> {
    await this.page.waitForSelector(`${tag} >>> ::-p-aria([name="${button}"][role="button"])`);
  }

  /** Waits until an input is shown, and returns it. */
  async find(tag: string, label: string): Promise<ElementHandle<HTMLInputElement>> {
    const input = await findInput(this.page, tag, label);
    return (await input.toElement('input')) as ElementHandle<HTMLInputElement>;
  }

  /** Fills in a form by label, and presses Enter. */
  async submit(tag: string, values: Readonly<Record<string, string>>): Promise<void> {
    await fillIn(this.page, tag, values);
    await this.page.keyboard.press('Enter');
  }

  /** Follows a link of the app. */
  async follow(name: string): Promise<void> {
    await this.page.locator(`nav ::-p-aria([name="${name}"][role="link"])`).click();
  }

  /** Waits until the app shows who has signed in. */
  async waitForStatus(text: string): Promise<void> {
    await this.page.waitForSelector(
      `[role=status] ::-p-text(${text}), [role=status]::-p-text(${text})`,
    );
  }

  /** The tags of the forms in the page. */
  forms(): Promise<readonly string[]> {
    return this.page.$$eval('capture-sign-in, capture-register', (all) =>
      all.map(({localName}) => localName),
    );
  }

  leave(): Promise<void> {
    return this.page.browserContext().close();
  }
}
