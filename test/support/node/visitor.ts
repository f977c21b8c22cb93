import type {Browser, Frame, Page} from 'puppeteer-core';
import {complaintsOf} from './complaints.ts';
import {fillIn} from './form-input.ts';

/** Somebody who looks at a page of the site. */
export class Visitor {
  readonly page: Page;
  /** What the console has been told. */
  readonly complaints: readonly string[];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
    this.complaints = complaintsOf(page);
  }

  static async open(browser: Browser, url: string): Promise<Visitor> {
    const visitor = new Visitor(await browser.newPage());
    await visitor.page.goto(url);
    return visitor;
  }

  /** Fills in a form, by its labels, submits it, and gives the type of the event that comes of it. */
  async submit(
    tag: string,
    values: Readonly<Record<string, string>>,
    frame: Frame = this.page.mainFrame(),
  ): Promise<string> {
    await fillIn(frame, tag, values);
    // In an object, as a promise itself would be waited for.
    const heard = await frame.evaluateHandle((name) => {
      const element = document.querySelector(name);
      return {
        type: new Promise<string>((resolve) => {
          for (const type of ['capture-success', 'capture-error']) {
            element?.addEventListener(type, () => resolve(type), {once: true});
          }
        }),
      };
    }, tag);
    await this.page.keyboard.press('Enter');
    return heard.evaluate(({type}) => type);
  }
}
