import type {Browser, Frame, Page} from 'puppeteer-core';
import {complaintsOf} from './complaints.ts';
import {fillIn} from './form-input.ts';

/** A visitor of a page, in a tab of its own. */
export class Visitor {
  readonly page: Page;
  /** The errors and warnings of the page. */
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

  /** Fills in a form by label and submits it; returns the type of the event that follows. */
  async submit(
    tag: string,
    values: Readonly<Record<string, string>>,
    frame: Frame = this.page.mainFrame(),
  ): Promise<string> {
    await fillIn(frame, tag, values);
    return this.pressEnter(tag, frame);
  }

  /** Presses Enter in a form; returns the type of the event that follows. */
  async pressEnter(tag: string, frame: Frame = this.page.mainFrame()): Promise<string> {
    // In an object, as Puppeteer would wait for a promise.
    const heard = await frame.evaluateHandle((name) => {
      const element = document.querySelector(name);
      return {
        type: new Promise<string>((resolve) => {
          for (const type of ['capture-success', 'capture-error']) {
            // A page that uses the event reads its detail. Without that, the console says so.
            element?.addEventListener(
              type,
              ({detail}: Event & {detail?: unknown}) => detail && resolve(type),
              {once: true},
            );
          }
        }),
      };
    }, tag);
    await this.page.keyboard.press('Enter');
    return heard.evaluate(({type}) => type);
  }
}
