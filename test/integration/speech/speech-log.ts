import {watch, type FSWatcher} from 'node:fs';
import {open, type FileHandle} from 'node:fs/promises';
import {within} from '../password-managers/deadline.ts';

/** What Orca tells its voice: to say a text or a typed character, to be silent at once, or that the whole page is read. */
export type Speech = readonly ['text' | 'character' | 'stop' | 'end', string];

/** Follows the file that Orca's voice writes. */
export class SpeechLog {
  /** All that was said so far. */
  readonly entries: Speech[] = [];
  #file: FileHandle;
  #watcher: FSWatcher;
  #rest = '';
  #reading = Promise.resolve();
  #listeners = new Set<() => void>();

  private constructor(path: string, file: FileHandle) {
    this.#file = file;
    this.#watcher = watch(path, () => {
      this.#reading = this.#reading.then(() => this.#read());
    });
  }

  /** Opens the log, with an empty file at that path. */
  static async open(path: string): Promise<SpeechLog> {
    return new SpeechLog(path, await open(path, 'w+'));
  }

  /** Resolves when a condition holds, which is tested after each new entry. */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) return;
    let listener = () => {};
    const met = new Promise<void>((resolve) => {
      listener = () => {
        if (condition()) resolve();
      };
      this.#listeners.add(listener);
    });
    try {
      await within(what, met);
    } finally {
      this.#listeners.delete(listener);
    }
  }

  /** Resolves when a text is said. */
  untilSaid(pattern: RegExp, from = 0): Promise<void> {
    const isSaid = () => this.entries.slice(from).some(([, text]) => pattern.test(text));
    return this.until(`The speech ${pattern}`, isSaid);
  }

  async close(): Promise<void> {
    this.#watcher.close();
    await this.#reading;
    await this.#file.close();
  }

  async #read(): Promise<void> {
    const buffer = Buffer.alloc(65_536);
    for (;;) {
      const {bytesRead} = await this.#file.read(buffer, 0, buffer.length, null);
      if (!bytesRead) break;
      // The voice escapes all characters beyond ASCII, so none is cut in two.
      this.#rest += buffer.toString('ascii', 0, bytesRead);
    }
    const lines = this.#rest.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.entries.push(JSON.parse(line) as Speech);
    if (lines.length) for (const listener of this.#listeners) listener();
  }
}
