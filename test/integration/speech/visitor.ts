import assert from 'node:assert/strict';
import type {BrowserName} from './browser.ts';
import type {Session} from './session.ts';
import type {Page} from './site.ts';
import {compare, isChatter, type Utterance} from './utterance.ts';

type Expected = string | RegExp | Utterance;

/** A visitor who hears a page, and acts with the keyboard. */
export class Visitor {
  readonly #session: Session;
  readonly #browser: BrowserName;
  /** How much of the log belongs to earlier acts. */
  #read: number;
  readonly #lines: string[] = [];
  /** What was said and not expected, with the act before it. */
  readonly #surplus: string[] = [];
  /** What may still be said from earlier acts. */
  #late: readonly Utterance[] = [];

  constructor(session: Session, browser: BrowserName) {
    this.#session = session;
    this.#browser = browser;
    this.#read = session.log.entries.length;
  }

  /** What was done and said so far. */
  get transcript(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  /** The sandbox of the site. */
  get capture() {
    return this.#session.site.capture;
  }

  /** Opens a page, and waits until Orca has said its heading. */
  async open(page: Page): Promise<void> {
    const heading = `${page.title} heading level 1.`;
    this.#session.site.show(page);
    await this.#until(`opens ${page.title}`, [{text: heading}]);
    // Orca may say more of the page before this one.
    this.#surplus.length = 0;
    this.#late = [];
    this.#lines.splice(0, Infinity, `[opens ${page.title}]`, `  ${heading}`);
  }

  /** Presses a key, such as `Tab`, and waits until Orca has said all of these, in any order. */
  async press(key: string, ...expected: readonly Expected[]): Promise<void> {
    await this.#session.press(key);
    await this.#until(key, expected.map(toUtterance));
  }

  /** Presses a key that submits the form, and waits for the result too. */
  async submit(key: string, ...expected: readonly Expected[]): Promise<void> {
    const {site} = this.#session;
    const count = site.resultCount;
    await this.#session.press(key);
    await site.untilResult(count);
    await this.#until(key, expected.map(toUtterance));
  }

  /** Waits, without acting, until Orca has said all of these. */
  async hear(...expected: readonly Expected[]): Promise<void> {
    await this.#until('waits', expected.map(toUtterance));
  }

  /** Types a text, and waits until Orca has said all of these. */
  async type(text: string, ...expected: readonly Expected[]): Promise<void> {
    await this.#session.type(text);
    await this.#until(`types ${text}`, expected.map(toUtterance));
  }

  /** Has Orca read the next line. Orca has once missed the key: it then says nothing, so the key is pressed again. */
  async readLine(...expected: readonly Expected[]): Promise<void> {
    const {log} = this.#session;
    const start = log.entries.length;
    const isHeard = () => log.entries.slice(start).some(([kind]) => kind === 'text');
    await this.#session.press('Down');
    await log.until('The next line', isHeard).catch(() => this.#session.press('Down'));
    await this.#until('Down', expected.map(toUtterance));
  }

  /** Has Orca read the whole page, and compares what it says, in order. */
  async read(title: string, ...expected: readonly Expected[]): Promise<void> {
    await this.press('ctrl+Home', {text: new RegExp(`^${title}( heading level 1)?\\.$`)});
    const {log} = this.#session;
    const start = this.#read;
    await this.#session.press('KP_Add');
    await log.until('The end of the page', () =>
      log.entries.slice(start).some(([kind]) => kind === 'end'),
    );
    const said = this.#saidSince(start);
    this.#record('KP_Add, which reads the page', said);
    const texts = expected
      .map(toUtterance)
      .filter(this.#isSaidHere)
      .map(({text}) => text);
    assert.deepEqual(said, [title, ...texts, 'End of the page', 'link']);
  }

  /** Fails if Orca says anything else. */
  async finish(): Promise<void> {
    // Orca says the time, or after a second press the date, when it is done with everything before.
    await this.press('Insert+t', /^\d\d[:/]\d\d[:/]\d\d$/);
    this.#lines.splice(-2);
    assert.deepEqual(this.#surplus, [], 'Orca says more than expected.');
  }

  async #until(act: string, all: readonly Utterance[]): Promise<void> {
    const expected = [...all.filter(this.#isSaidHere), ...this.#late];
    const {log} = this.#session;
    const start = this.#read;
    const said = () => this.#saidSince(start);
    const unheard = () => compare(expected, said()).unheard;
    try {
      await log.until('The speech', () => !unheard().length);
    } catch {
      const texts = unheard().map(({text}) => `\n  ${text}`);
      assert.fail(
        `Orca does not say${texts.join('')}\nafter\n${this.transcript}[${act}]\n  ${said().join('\n  ')}`,
      );
    }
    const texts = said();
    this.#record(act, texts);
    const {surplus, late} = compare(expected, texts);
    this.#late = late;
    this.#surplus.push(...surplus.map((text) => `${text} (at: ${act})`));
  }

  #isSaidHere = ({browser}: Utterance) => !browser || browser === this.#browser;

  #saidSince(start: number): readonly string[] {
    return this.#session.log.entries
      .slice(start)
      .flatMap(([kind, text]) => (kind === 'text' ? [text.trim().replace(/\s+/g, ' ')] : []))
      .filter((text) => text && !isChatter(text));
  }

  #record(act: string, texts: readonly string[]): void {
    this.#read = this.#session.log.entries.length;
    this.#lines.push(`[${act}]`, ...texts.map((text) => `  ${text}`));
  }
}

const toUtterance = (expected: Expected): Utterance =>
  typeof expected === 'string' || expected instanceof RegExp ? {text: expected} : expected;
