import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {command} from './run-command.ts';

/** The parameters of a form. */
type Parameters = Readonly<Record<string, string>>;

/** The reply of an endpoint. */
export interface Reply {
  readonly stat: string;
  readonly code?: number;
  readonly invalid_fields?: Readonly<Record<string, readonly string[]>>;
  readonly capture_user?: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** A mail in the mailbox. */
export interface Mail {
  readonly name: string;
  readonly to: string;
  readonly link: string | null;
}

/** A sandbox in a process of its own. */
export class RunningSandbox {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown[]>;
  stdout = '';
  stderr = '';

  /** @param program the path of the command */
  constructor(args: readonly string[], program = command) {
    this.#child = spawn(process.execPath, [program, 'sandbox', '--port', '0', ...args]);
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.#closed = once(this.#child, 'close');
  }

  /** Waits for the text that the command prints at its start. */
  async started(): Promise<this> {
    const text = this.#child.stdout;
    assert(text);
    while (!/^Flows:\n.*\n {4}/m.test(this.stdout)) {
      const [event] = (await Promise.race([
        once(text, 'data').then(() => ['data']),
        this.#closed.then(() => ['end']),
      ])) as [string];
      assert.equal(event, 'data', this.stderr);
    }
    return this;
  }

  get port(): number {
    return Number(/^Sandbox +http:\/\/localhost:(\d+)\//m.exec(this.stdout)?.[1]);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The value of an attribute in the HTML that the command prints. */
  attribute(name: string): string {
    return new RegExp(`^ {2}${name}="(.*)"$`, 'm').exec(this.stdout)?.[1] ?? '';
  }

  /** Sends a form, with the settings that the command prints. */
  async post(endpoint: string, form: string, parameters: Parameters): Promise<Reply> {
    const settings = ['client_id', 'flow', 'flow_version', 'locale'].map(
      (name) => [name, this.attribute(name)] as const,
    );
    const body = new URLSearchParams({
      ...Object.fromEntries(settings),
      ...{form, redirect_uri: 'http://localhost/page', response_type: 'token'},
      ...parameters,
    });
    return this.postBody(`/oauth/${endpoint}`, body);
  }

  async postBody(path: string, body: URLSearchParams): Promise<Reply> {
    const response = await fetch(this.origin + path, {method: 'POST', body});
    return (await response.json()) as Reply;
  }

  signIn(email: string, password: string): Promise<Reply> {
    const parameters = {signInEmailAddress: email, currentPassword: password};
    return this.post('auth_native_traditional', 'signInForm', parameters);
  }

  /** The mails, newest first. */
  async mails(): Promise<readonly Mail[]> {
    const response = await fetch(`${this.origin}/mailbox.json`);
    return ((await response.json()) as {mails: readonly Mail[]}).mails;
  }

  /** Ends the process. Returns its exit code, or the signal that has ended it. */
  async end(signal: NodeJS.Signals = 'SIGINT'): Promise<unknown> {
    this.#child.kill(signal);
    const [code, endedBy] = await this.#closed;
    return code ?? endedBy;
  }
}

/** Runs a function with a sandbox. */
export async function withSandbox(
  args: readonly string[],
  use: (sandbox: RunningSandbox) => Promise<void> | void,
): Promise<void> {
  const sandbox = new RunningSandbox(args);
  try {
    await use(await sandbox.started());
  } finally {
    assert.equal(await sandbox.end(), 0, sandbox.stderr);
  }
}
