import assert from 'node:assert/strict';
import {isDeepStrictEqual} from 'node:util';
import puppeteer, {type Browser} from 'puppeteer-core';
import {findFirefox} from '../../../.ci/programs/browsers.ts';
import {until} from './deadline.ts';
import {
  acceptPrompt,
  dismissPrompt,
  pressKey,
  promptedLogin,
  untilPrompted,
} from './firefox-prompt.ts';
import {acceptSuggestion} from './firefox-suggestion.ts';
import {FirefoxWindow} from './firefox-window.ts';
import type {Login, Manager, Prompt} from './manager.ts';
import {launchOptions, type Place} from './place.ts';
import {Visitor} from './visitor.ts';

declare const gBrowser: {readonly selectedBrowser: HTMLElement};

const preferences = {
  // What Firefox sets for tests by itself would switch its password manager off; what puppeteer sets, too.
  'remote.prefs.recommended': false,
  'signon.rememberSignons': true,
  'signon.autofillForms': true,
  // What is pressed counts at once.
  'security.notification_enable_delay': 0,
  'dom.input_events.security.minNumTicks': 0,
  'dom.input_events.security.minTimeElapsedInMS': 0,
  // It asks about nothing else, and nobody else.
  'termsofuse.bypassNotification': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** Takes the focus from the address bar, where WebDriver's clicks leave it. */
function focusPage(): void {
  gBrowser.selectedBrowser.focus();
}

/** Firefox with its own password manager. */
export class Firefox implements Manager {
  readonly visitor: Visitor;
  #browser: Browser;
  #window: FirefoxWindow;

  private constructor(visitor: Visitor, browser: Browser, window: FirefoxWindow) {
    this.visitor = visitor;
    this.#browser = browser;
    this.#window = window;
  }

  static async launch(this: void, place: Place): Promise<Firefox> {
    const executablePath = findFirefox();
    assert(executablePath, 'Firefox is not installed.');
    const browser = await puppeteer.launch({
      ...launchOptions(place),
      browser: 'firefox',
      executablePath,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences,
    });
    try {
      const [page] = await browser.pages();
      assert(page);
      const window = await FirefoxWindow.of(browser);
      await window.call('The focus', focusPage);
      return new Firefox(new Visitor(page), browser, window);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async prompt(): Promise<Prompt> {
    const window = this.#window;
    await window.call('The prompt', untilPrompted);
    return {
      login: await window.call('The login in the prompt', promptedLogin),
      save: () => window.call('The saved login', acceptPrompt),
    };
  }

  /** Puts the prompt away, as a real click into the page does. */
  async dismissPrompt(): Promise<void> {
    await this.#window.call('The end of the prompt', dismissPrompt);
  }

  /** Asks for the prompt, with the key in the address bar, until it would save that login. */
  async recallPrompt(login: Login): Promise<void> {
    await until(`The prompt for ${JSON.stringify(login)}`, async () => {
      await this.#window.call('The key', pressKey);
      const prompt = await this.prompt();
      return isDeepStrictEqual(prompt.login, login);
    });
  }

  /** Takes the password that it suggests for a field. */
  async takeSuggestion(label: string): Promise<void> {
    await this.visitor.enter(label);
    const accept = () => this.#window.call('The suggestion', acceptSuggestion);
    await until('The suggested password', accept);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
