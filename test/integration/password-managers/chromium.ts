import assert from 'node:assert/strict';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import puppeteer, {type Browser} from 'puppeteer-core';
import {chromiumFlags, findChromium} from '../../../.ci/programs/browsers.ts';
import {until} from './deadline.ts';
import type {Login, Manager, Prompt} from './manager.ts';
import {launchOptions, type Place} from './place.ts';
import {UiDevTools, withAllBelow, type View} from './ui-devtools.ts';
import {Visitor} from './visitor.ts';

/** What Chromium calls its prompt. */
const PROMPT = 'PasswordSaveUpdateView';

/** The text of its button that saves a new login, or another password of a saved one. */
const acceptance = /^(Save|Update password)$/;

/** Connects with what the browser itself shows, at the port that it writes into that file when it is ready. */
async function connect(portFile: string): Promise<UiDevTools> {
  const readPort = async () => parseInt(await readFile(portFile, 'utf8'), 10);
  return UiDevTools.connect(await until('The port', readPort));
}

/** Chromium with its own password manager. */
export class Chromium implements Manager {
  readonly visitor: Visitor;
  #browser: Browser;
  #tools: UiDevTools;
  #profile: string;

  private constructor(visitor: Visitor, browser: Browser, tools: UiDevTools, profile: string) {
    this.visitor = visitor;
    this.#browser = browser;
    this.#tools = tools;
    this.#profile = profile;
  }

  static async launch(this: void, place: Place): Promise<Chromium> {
    const executablePath = findChromium();
    assert(executablePath, 'Chromium is not installed.');
    const options = launchOptions(place);
    const profile = options.userDataDir;
    const portFile = join(profile, 'UIDevToolsActivePort');
    // That of the last time.
    await rm(portFile, {force: true});
    const browser = await puppeteer.launch({
      ...options,
      executablePath,
      args: [
        ...chromiumFlags,
        '--enable-ui-devtools=0',
        '--enable-features=ui-debug-tools-enable-synthetic-events',
      ],
      // It would switch the prompt off.
      ignoreDefaultArgs: ['--enable-automation'],
      env: {...options.env, LANGUAGE: 'en_US'},
    });
    try {
      const [page] = await browser.pages();
      assert(page);
      return new Chromium(new Visitor(page), browser, await connect(portFile), profile);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** How often it has asked so far. */
  get promptCount(): number {
    return this.#tools.opened.filter((name) => name === PROMPT).length;
  }

  async prompt(): Promise<Prompt> {
    const {login} = await until('The prompt', () => this.#look());
    return {
      login,
      save: async () => {
        const before = await this.#logins();
        await this.#accept();
        // It tells nobody when it has written a login to its profile.
        await until('The saved login', async () => {
          const now = await this.#logins();
          return now.includes(login.username) && !now.equals(before);
        });
      },
    };
  }

  async close(): Promise<void> {
    this.#tools.close();
    await this.#browser.close();
  }

  /** What the prompt shows, and its button, if it is open. */
  async #look(): Promise<{login: Login; button: View} | undefined> {
    const window = await this.#tools.find(PROMPT);
    if (!window) return undefined;
    const views = await Promise.all(
      withAllBelow(window).map(async (view) => {
        const properties = await this.#tools.properties(view);
        return {view, type: properties.get('ClassName'), text: properties.get('Text')};
      }),
    );
    const [username, password] = views.filter(({type}) => type === 'Textfield');
    const button = views.find(
      ({type, text}) => type === 'MdTextButton' && acceptance.test(text ?? ''),
    );
    assert(username?.text && password?.text && button, 'The prompt is not as it was.');
    return {login: {username: username.text, password: password.text}, button: button.view};
  }

  async #accept(): Promise<void> {
    const press = async () => {
      const prompt = await this.#look();
      if (!prompt) return true;
      await this.#tools.press(prompt.button);
      return false;
    };
    // What is pressed in its first half second, or twice in one, it takes for a mistake.
    await until('The end of the prompt', press, 700);
  }

  /** The file with the saved logins. */
  #logins(): Promise<Buffer> {
    return readFile(join(this.#profile, 'Default', 'Login Data'));
  }
}
