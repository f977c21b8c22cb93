import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {jsonObject, type JsonObject} from '../json.ts';
import {isUnreadableProperty, unreadableProperty, warn} from '../platform/console.ts';
import {intendedWord} from '../platform/spelling.ts';
import {loadedLanguages, loadedMessages, loadLanguage, onLanguageLoaded} from './language-files.ts';
import {languageOf} from './languages.ts';
import type {FormCatalogue, Messages} from './message-id.ts';
import {createTranslator, type Translate} from './translate.ts';

/** The element, as the controller sees it. */
export interface LocalizeHost extends ReactiveControllerHost, HTMLElement {
  /** BCP 47 tag of the language to show. */
  readonly localeTag: string;
  /** The page's own messages by id, or their JSON. */
  readonly messages?: string | Messages;
  readonly catalogue: FormCatalogue;
}

/** Owns the language of one element: the host's language once it is loaded, and English otherwise. */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizeHost;
  #wanted = '';
  #language = 'en';
  #isLoading = true;
  #pageMessages: JsonObject = new Map();
  /** The value that `#pageMessages` was parsed from. */
  #messagesInput: unknown;
  #stopListening: (() => void) | undefined;

  constructor(host: LocalizeHost) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag of the language that is shown. */
  get language(): string {
    return this.#language;
  }

  /** Whether the first language is not loaded yet. Until then, the form is hidden rather than shown in English. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Returns a message of the page, or else of the language that is shown, or else in English. */
  get translate(): Translate {
    const {english} = this.#host.catalogue;
    const language = this.#language;
    return createTranslator(language, this.#pageMessages, loadedMessages(language), english);
  }

  hostConnected(): void {
    this.#stopListening = onLanguageLoaded(() => this.#host.requestUpdate());
  }

  /** Ignores the language that is loading; the next update starts again. */
  hostDisconnected(): void {
    this.#stopListening?.();
    this.#wanted = '';
  }

  /** Shows the language that the host wants now, or starts loading it. A server only has the languages that it imports. */
  hostUpdate(): void {
    const {isConnected, localName} = this.#host;
    if (!isServer && !isConnected) return;
    this.#parseMessages();
    const loaded = ['en', ...loadedLanguages()];
    const wanted = languageOf(this.#host.localeTag, loaded);
    const hasChanged = wanted !== this.#wanted;
    this.#wanted = wanted;
    if (loaded.includes(wanted)) {
      this.#language = wanted;
      this.#isLoading = false;
    } else if (isServer) {
      warn(
        localName,
        `is hidden until its script runs: import capture-forms/languages/${wanted}.js`,
      );
    } else if (hasChanged) void this.#load(wanted);
  }

  async #load(wanted: string) {
    await loadLanguage(wanted, this.#host.localName);
    if (wanted !== this.#wanted) return;
    this.#isLoading = false;
    if (!loadedLanguages().includes(wanted)) this.#language = 'en';
    this.#host.requestUpdate();
  }

  #parseMessages() {
    const {messages, localName, catalogue} = this.#host;
    if (messages === this.#messagesInput) return;
    this.#messagesInput = messages;
    let parsed: unknown = messages;
    if (isUnreadableProperty(messages)) warn(localName, unreadableProperty('messages'));
    else if (typeof messages === 'string') {
      try {
        parsed = JSON.parse(messages);
      } catch (error) {
        warn(localName, `messages must be JSON: ${String(error)}`);
      }
    }
    this.#pageMessages = jsonObject(parsed);
    const known = [...catalogue.english.keys()];
    for (const id of [...this.#pageMessages.keys()].slice(0, 100)) {
      const right = intendedWord(id, known);
      // Elements may share their messages, and then `id` is that of another one.
      if (right && !this.#pageMessages.has(right))
        warn(localName, `messages: ${id} is ignored: write ${right}`);
    }
  }
}
