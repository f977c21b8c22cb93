import type {Browser, Page} from 'puppeteer-core';
import type {Account, WordPressSite} from './wordpress-site.ts';

/** A block of a post: its type, with its attributes. */
export type Block =
  | readonly ['core/shortcode', {readonly text: string}]
  | readonly ['core/html' | 'core/freeform', {readonly content: string}];

/** The part of the editor's scripts that is needed. */
interface Editor {
  readonly blocks: {
    createBlock(name: string, attributes: object): object;
    serialize(block: object): string;
  };
  /** Sends a request to the REST API, with the user's cookies and a nonce. */
  apiFetch(request: object): Promise<object>;
}
declare const wp: Editor;

/** A user of WordPress, who has logged in, with a browser profile of their own. */
export class WordPressUser {
  readonly page: Page;
  readonly #site: WordPressSite;

  private constructor(site: WordPressSite, page: Page) {
    this.#site = site;
    this.page = page;
    page.setDefaultTimeout(60_000);
  }

  static async logIn(browser: Browser, site: WordPressSite, account: Account) {
    const context = await browser.createBrowserContext();
    const user = new WordPressUser(site, await context.newPage());
    const {page} = user;
    await page.goto(`${site.origin}/wp-login.php`);
    // Not typed: a script of this page selects the first field after a while.
    await page.$eval(
      '#user_login',
      (input, name) => ((input as HTMLInputElement).value = name),
      account.name,
    );
    await page.$eval(
      '#user_pass',
      (input, word) => ((input as HTMLInputElement).value = word),
      account.password,
    );
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    await page.waitForSelector('#wpadminbar');
    return user;
  }

  async activate(plugin: string): Promise<void> {
    await this.page.goto(`${this.#site.origin}/wp-admin/plugins.php`);
    await Promise.all([this.page.waitForNavigation(), this.page.click(`#activate-${plugin}`)]);
    await this.page.waitForSelector(`#deactivate-${plugin}`);
  }

  /** Adds a user who may publish posts, but not write any HTML in them. */
  async addAuthor({name, password}: Account): Promise<void> {
    await this.#openEditor();
    const data = {username: name, password, email: `${name}@example.com`, roles: ['author']};
    await this.page.evaluate(
      (author) => wp.apiFetch({path: '/wp/v2/users', method: 'POST', data: author}),
      data,
    );
  }

  /** Publishes a post with one block, as the editor does. Returns its address. */
  async publish(title: string, [name, attributes]: Block): Promise<string> {
    await this.#openEditor();
    return this.page.evaluate(
      async (type, values, heading) => {
        const content = wp.blocks.serialize(wp.blocks.createBlock(type, values));
        const data = {title: heading, content, status: 'publish'};
        const post = await wp.apiFetch({path: '/wp/v2/posts', method: 'POST', data});
        return (post as {link: string}).link;
      },
      name,
      attributes,
      title,
    );
  }

  /** Opens the editor, unless it is open. */
  async #openEditor(): Promise<void> {
    const url = `${this.#site.origin}/wp-admin/post-new.php`;
    if (this.page.url() !== url) await this.page.goto(url);
  }
}
