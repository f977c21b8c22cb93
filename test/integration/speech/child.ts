import {spawn, type ChildProcess, type StdioOptions} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';
import {within} from '../password-managers/deadline.ts';

/** A program that runs until it is stopped. */
export class Child {
  readonly #name: string;
  readonly #process: ChildProcess;
  readonly #exit: Promise<unknown>;

  private constructor(name: string, process: ChildProcess) {
    this.#name = name;
    this.#process = process;
    this.#exit = once(process, 'exit');
    this.#exit.catch(() => undefined);
  }

  /** Starts a program in a process group of its own. File descriptor 3 is a pipe. */
  static start(
    command: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    output: 'ignore' | 'inherit' = 'ignore',
  ): Child {
    const stdio: StdioOptions = ['ignore', output, output, 'pipe'];
    return new Child(command, spawn(command, args, {stdio, env, detached: true}));
  }

  /** The first line that the program writes to file descriptor 3. */
  async firstLine(): Promise<string> {
    const gone = this.#exit.then(() => {
      throw new Error(`${this.#name} does not start.`);
    });
    gone.catch(() => undefined);
    const line = once(this.#process.stdio[3] as Readable, 'data');
    const [data] = await within(this.#name, Promise.race([line, gone]));
    return String(data).trim();
  }

  /** Stops the program and those that it has started. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    const timer = setTimeout(() => this.#signal('SIGKILL'), 5_000);
    await this.#exit.catch(() => undefined);
    clearTimeout(timer);
    this.#signal('SIGKILL');
  }

  #signal(signal: NodeJS.Signals): void {
    const {pid} = this.#process;
    if (!pid) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // The group has no process any more.
    }
  }
}
