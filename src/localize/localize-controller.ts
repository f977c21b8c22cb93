import {describeFault} from '../cli/json-position.ts';
import {read, type Json} from '../json.ts';
import {languageOf} from './languages.ts';
import {heldLanguages, loadLanguage, onLanguage, sentencesOf} from './language-files.ts';
import type {Catalogue, Messages} from './messages.ts';
import {reportTrouble} from '../platform/console.ts';
import {speak, type Say} from './translate.ts';

/** What an element says of its language. */
export interface LocalizerHost extends HTMLElement {
  /** The language that is wanted, as a BCP 47 tag. */
  readonly localeTag: string;
  /** Sentences of the page's own, by id, or their JSON. */
  readonly messages?: string | Messages;
  readonly catalogue: Catalogue;
  requestUpdate(): void;
}

/** Holds which language one element speaks: the one it wants, once that is there, and English otherwise. */
export class Localizer {
  #host: LocalizerHost;
  #wanted = '';
  #language = 'en';
  /** The form is not shown in English first, if its language may come soon. */
  #isWaiting = true;
  #own: Json = new Map();
  #ownFrom: unknown;
  #end: (() => void) | undefined;

  constructor(host: LocalizerHost) {
    this.#host = host;
  }

  /** The language that is spoken, as a BCP 47 tag. */
  get language(): string {
    return this.#language;
  }

  /** Whether the first language is still to come. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Says a sentence in the language that is spoken, or as the page would have it. */
  get say(): Say {
    const {english} = this.#host.catalogue;
    return speak(this.#language, this.#own, sentencesOf(this.#language), english);
  }

  connect() {
    this.#end = onLanguage(() => this.#host.requestUpdate());
  }

  /** Calls off what is waited for; the next update begins anew. */
  disconnect() {
    this.#end?.();
    this.#wanted = '';
  }

  /** Speaks the language that the element wants now, or begins to load it. */
  update() {
    this.#readOwn();
    const {localeTag} = this.#host;
    const held = ['en', ...heldLanguages()];
    const wanted = languageOf(localeTag, held);
    const isNew = wanted !== this.#wanted;
    this.#wanted = wanted;
    if (held.includes(wanted)) {
      this.#language = wanted;
      this.#isWaiting = false;
    } else if (isNew) void this.#load(wanted);
  }

  async #load(wanted: string) {
    await loadLanguage(wanted, this.#host.localName);
    if (wanted !== this.#wanted) return;
    this.#isWaiting = false;
    if (!heldLanguages().includes(wanted)) this.#language = 'en';
    this.#host.requestUpdate();
  }

  #readOwn() {
    const {messages, localName} = this.#host;
    if (messages === this.#ownFrom) return;
    this.#ownFrom = messages;
    let own: unknown = messages;
    if (typeof messages === 'string') {
      try {
        own = JSON.parse(messages);
      } catch {
        reportTrouble(localName, `messages must be JSON: ${describeFault(messages)}`);
      }
    }
    this.#own = read(own);
  }
}
