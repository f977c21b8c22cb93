import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import type {WebKit} from '../../../../.ci/programs/browsers.ts';
import {freePort} from './server-address.ts';

const START_TIMEOUT_MS = 10_000;
const POLL_INTERVAL_MS = 50;

/** Starts an X server, on a display that it chooses. */
async function startDisplay(executable: string) {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = spawn(executable, options, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [number] = (await once(child.stdio[3] as NodeJS.EventEmitter, 'data')) as [Buffer];
  return {child, name: `:${String(number).trim()}`};
}

/** The environment of a browser without a graphics card and an accessibility bus. */
const environment = (display: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: display,
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  LC_ALL: 'en_US.UTF-8',
});

/**
 * One session of WebKitGTK.
 *
 * @see https://www.w3.org/TR/webdriver2/
 */
export class WebDriver {
  /** The version of the browser. */
  version = '';
  #base = '';
  #children: readonly ChildProcess[] = [];

  /** Starts the browser with a display of its own. */
  static async start({driver, browser, display}: WebKit): Promise<WebDriver> {
    const self = new WebDriver();
    const screen = await startDisplay(display);
    const port = await freePort('127.0.0.1');
    const child = spawn(driver, [`--port=${port}`], {
      env: environment(screen.name),
      stdio: 'ignore',
    });
    self.#children = [child, screen.child];
    self.#base = `http://127.0.0.1:${port}`;
    await self.#untilReady();
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
    };
    const session = await self.post<{
      readonly sessionId: string;
      readonly capabilities: {readonly browserVersion: string};
    }>('/session', {capabilities: {alwaysMatch}});
    self.#base += `/session/${session.sessionId}`;
    self.version = session.capabilities.browserVersion;
    return self;
  }

  /** Polls, as the driver does not report when it listens. */
  async #untilReady(): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      try {
        await this.#call('GET', '/status');
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
      }
    }
  }

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.#base + path, {
      method,
      headers: {'content-type': 'application/json'},
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = (await response.json()) as {value: unknown};
    if (response.ok) return value as T;
    const {error, message} = value as {readonly error: string; readonly message: string};
    throw new Error(`${method} ${path}: ${error}, ${message}`);
  }

  get<T>(path: string): Promise<T> {
    return this.#call('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.#call('POST', path, body);
  }

  delete(path: string): Promise<unknown> {
    return this.#call('DELETE', path);
  }

  /** Runs the body of a function in the page. */
  run<T>(script: string): Promise<T> {
    return this.post('/execute/sync', {script, args: []});
  }

  async stop(): Promise<void> {
    // The browser may have ended already.
    await this.delete('').catch(() => undefined);
    for (const child of this.#children) child.kill();
  }
}
