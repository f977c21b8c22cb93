import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';

/** A port that nothing listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts an X server, on a display that it chooses. */
async function startDisplay(executable) {
  const arguments_ = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = spawn(executable, arguments_, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [number] = await once(child.stdio[3], 'data');
  return {child, name: `:${String(number).trim()}`};
}

/** One session of WebKitGTK, by https://www.w3.org/TR/webdriver2/. */
export class WebDriver {
  #base = '';
  #children = [];

  /** Starts the browser with a display of its own. */
  static async start({driver, browser, display}) {
    const self = new WebDriver();
    const screen = await startDisplay(display);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: screen.name,
      // No graphics card, no accessibility bus, and a language that is one.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      LC_ALL: 'en_US.UTF-8',
    };
    const child = spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'});
    self.#children = [child, screen.child];
    self.#base = `http://127.0.0.1:${port}`;
    await self.#untilReady();
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
    };
    const {sessionId, capabilities} = await self.post('/session', {capabilities: {alwaysMatch}});
    self.#base += `/session/${sessionId}`;
    self.version = capabilities.browserVersion;
    return self;
  }

  /** The driver tells nobody when it listens. */
  async #untilReady() {
    const deadline = Date.now() + 10_000;
    for (;;) {
      try {
        return await this.#call('GET', '/status');
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: {'content-type': 'application/json'},
      body: body && JSON.stringify(body),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}, ${value.message}`);
    return value;
  }

  get = (path) => this.#call('GET', path);
  post = (path, body = {}) => this.#call('POST', path, body);
  delete = (path) => this.#call('DELETE', path);

  /** Runs the body of a function in the page. */
  run = (script) => this.post('/execute/sync', {script, args: []});

  async stop() {
    // The browser may be gone already.
    await this.delete('').catch(() => undefined);
    for (const child of this.#children) child.kill();
  }
}
