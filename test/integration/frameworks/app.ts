import assert from 'node:assert/strict';
import type {Browser, ElementHandle, Page} from 'puppeteer-core';
import {complaintsOf} from '../../support/node/complaints.ts';

/** An event that the app has received. */
export interface ReceivedEvent {
  readonly type: string;
  readonly detail: {
    readonly form: string;
    readonly kind: string;
    readonly access_token: string;
    readonly capture_user: {readonly email: string};
    readonly invalid_fields: Readonly<Record<string, readonly string[]>>;
  };
}

/** The labels of the standard form in English. */
const english = {email: 'Email address', password: 'Password'};

/** One of the apps in a page of its own. */
export class App {
  readonly page: Page;
  /** The errors and warnings of the framework, the element and the browser. */
  readonly complaints: string[];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
    // Lit warns in every development build.
    this.complaints = complaintsOf(page, (text) => text.startsWith('Lit is in dev mode'));
  }

  /** Opens the app, and waits for its form. */
  static async open(browser: Browser, url: string): Promise<App> {
    const app = new App(await browser.newPage());
    await app.page.goto(url);
    await app.find('button', 'Come in (0)');
    return app;
  }

  async find(role: string, name: string): Promise<ElementHandle> {
    const found = await this.page.waitForSelector(`aria/${name}[role="${role}"]`);
    assert(found, `There is no ${role} '${name}'.`);
    return found;
  }

  async press(name: string): Promise<void> {
    await (await this.find('button', name)).click();
  }

  async type(label: string, text: string): Promise<ElementHandle> {
    const input = await this.find('textbox', label);
    await input.click({count: 3});
    await input.type(text);
    return input;
  }

  /** Types both values, and presses Enter. */
  async signIn(email: string, password: string, labels = english): Promise<void> {
    await this.type(labels.email, email);
    await this.type(labels.password, password);
    await this.page.keyboard.press('Enter');
  }

  async choose(locale: string): Promise<void> {
    await this.page.select('select[aria-label=Language]', locale);
  }

  /** Waits until the app shows this number of events, and returns them. */
  async events(count: number): Promise<readonly ReceivedEvent[]> {
    await this.page.waitForFunction(
      (least) => document.querySelectorAll('li').length >= least,
      {},
      count,
    );
    const texts = await this.page.$$eval('li', (items) => items.map((one) => one.textContent));
    return texts.map((text) => {
      const [type = '', json = ''] = text.trim().split(/ (.*)/s);
      return {type, detail: JSON.parse(json) as ReceivedEvent['detail']};
    });
  }

  /** The message of the form as a whole. */
  message(): Promise<string> {
    return this.page.$eval('capture-sign-in >>> [part=message]', (one) =>
      (one as HTMLElement).innerText.trim(),
    );
  }

  /** The errors of the fields, without the prefix for screen readers. */
  errors(): Promise<readonly string[]> {
    return this.page.$$eval('capture-sign-in >>> [part=error]', (all) =>
      all.map((one) => (one as HTMLElement).innerText.replace('Error:', '').trim()),
    );
  }
}
