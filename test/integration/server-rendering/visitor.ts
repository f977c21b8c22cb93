import assert from 'node:assert/strict';
import type {Browser, ElementHandle, Page} from 'puppeteer-core';
import {complaintsOf} from '../../support/node/complaints.ts';
import {fillIn} from '../../support/node/form-input.ts';

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

  /**
   * Waits until a form shows a control, and returns it. Puppeteer's own waiting without `visible` observes neither shadow
   * roots nor text.
   */
  async find(tag: string, role: string, name: string): Promise<ElementHandle<HTMLInputElement>> {
    const selector = `${tag} >>> ::-p-aria([name="${name}"][role="${role}"])`;
    const control = await this.page.waitForSelector(selector, {visible: true});
    assert(control, `There is no ${role} '${name}'.`);
    return control as ElementHandle<HTMLInputElement>;
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
    await this.page.waitForFunction(
      (expected) => document.querySelector('[role=status]')?.textContent === expected,
      {},
      text,
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
