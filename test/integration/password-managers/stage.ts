import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import type {TestContext} from 'node:test';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openDisplay} from './display.ts';
import type {Launch, Manager} from './manager.ts';
import type {Place} from './place.ts';
import {openSite, type Site} from './site.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A site, and a browser with a new profile. */
export class Stage<T extends Manager> {
  #launch: Launch<T>;
  #site: Site | undefined;
  #manager: T | undefined;
  #place: Place | undefined;
  /** What to close at the end, in reverse order. */
  #closers: (() => Promise<void>)[] = [];
  #end: Promise<void> | undefined;

  private constructor(launch: Launch<T>) {
    this.#launch = launch;
  }

  /** Opens a stage, which closes when the test ends. */
  static async open<T extends Manager>(launch: Launch<T>, test: TestContext): Promise<Stage<T>> {
    const stage = new Stage(launch);
    test.after(() => stage.#close());
    for (const signal of signals) process.on(signal, stage.#interrupt);
    await stage.#open();
    return stage;
  }

  get site(): Site {
    assert(this.#site);
    return this.#site;
  }

  get manager(): T {
    assert(this.#manager);
    return this.#manager;
  }

  /** Closes the browser and starts it again. */
  async reopen(): Promise<void> {
    await this.#closers.at(-1)?.();
    this.#closers.pop();
    await this.#start();
  }

  async #open(): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'capture-forms-'));
    // Child processes of the browser may write files a little longer than it runs.
    this.#closers.push(() => rm(folder, {recursive: true, force: true, maxRetries: 5}));
    this.#site = await this.#closeLater(openSite());
    const display = await this.#closeLater(openDisplay());
    this.#place = {display: display.name, folder};
    await this.#start();
  }

  async #start(): Promise<void> {
    assert(this.#place && !this.#end);
    this.#manager = await this.#closeLater(this.#launch(this.#place));
  }

  /** Closes once, at the end, what is being opened. */
  #closeLater<O extends {close(): Promise<void>}>(opening: Promise<O>): Promise<O> {
    let end: Promise<void> | undefined;
    const close = () =>
      opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
    this.#closers.push(() => (end ??= close()));
    return opening;
  }

  /** Closes everything when the tests are interrupted. */
  #interrupt = () => {
    void this.#close().finally(() => process.exit(1));
  };

  #close(): Promise<void> {
    this.#end ??= this.#closeAll().finally(() => {
      for (const signal of signals) process.off(signal, this.#interrupt);
    });
    return this.#end;
  }

  async #closeAll(): Promise<void> {
    const close = this.#closers.pop();
    if (!close) return;
    try {
      await close();
    } finally {
      await this.#closeAll();
    }
  }
}
