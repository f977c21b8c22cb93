import type {BrowserLauncher, TestRunnerCoreConfig} from '@web/test-runner';
import type {WebKit} from '../../../../.ci/programs/browsers.ts';
import {WebDriver} from './web-driver.ts';

/**
 * The keys that have names.
 *
 * @see https://www.w3.org/TR/webdriver2/#keyboard-actions
 */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Runs test files in WebKitGTK, one after the other in the same window. */
class WebKitLauncher implements BrowserLauncher {
  name = 'WebKitGTK';
  readonly type = 'webdriver';
  readonly concurrency = 1;
  readonly #paths: WebKit;
  #starting: Promise<WebDriver> | undefined;
  #session = '';

  constructor(paths: WebKit) {
    this.#paths = paths;
  }

  get #driver(): Promise<WebDriver> {
    return (this.#starting ??= WebDriver.start(this.#paths));
  }

  /** Handles `setViewport`, as the runner's own handler supports no WebDriver. */
  initialize({plugins}: TestRunnerCoreConfig): void {
    plugins?.unshift({
      name: 'webkit-viewport',
      executeCommand: ({command, payload, session}) =>
        command === 'set-viewport' && session.browser === this
          ? this.#setViewport(payload as Viewport)
          : undefined,
    });
  }

  async startSession(id: string, url: string): Promise<void> {
    const driver = await this.#driver;
    this.name = `WebKitGTK ${driver.version}`;
    await this.#setViewport({width: 800, height: 600});
    this.#session = id;
    await driver.post('/url', {url});
  }

  async stopSession(): Promise<object> {
    const driver = await this.#driver;
    this.#session = '';
    await driver.delete('/actions');
    await driver.post('/url', {url: 'about:blank'});
    return {};
  }

  isActive(id: string): boolean {
    return this.#session === id;
  }

  async getBrowserUrl(): Promise<string | undefined> {
    return (await this.#starting)?.get('/url');
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(
      new Error('WebKitGTK cannot be debugged from here: open the page in MiniBrowser.'),
    );
  }

  async stop(): Promise<void> {
    await (await this.#starting)?.stop();
  }

  /**
   * Handles `sendKeys`.
   *
   * @param strokes a text as its letters, or one key, perhaps with others held: `Shift+Tab`
   */
  async sendKeys(_session: string, strokes: readonly string[]): Promise<void> {
    const actions = strokes.flatMap((stroke) => {
      const held = stroke.length > 1 ? stroke.split('+') : [stroke];
      const values = held.map((key) => keys[key] ?? key);
      return [
        ...values.map((value) => ({type: 'keyDown', value})),
        ...values.reverse().map((value) => ({type: 'keyUp', value})),
      ];
    });
    const driver = await this.#driver;
    await driver.post('/actions', {actions: [{type: 'key', id: 'keys', actions}]});
  }

  async sendMouseMove(_session: string, x: number, y: number): Promise<void> {
    await this.#sendMouse({type: 'pointerMove', duration: 0, x, y});
  }

  async sendMouseDown(): Promise<void> {
    await this.#sendMouse({type: 'pointerDown', button: 0});
  }

  async sendMouseUp(): Promise<void> {
    await this.#sendMouse({type: 'pointerUp', button: 0});
  }

  async sendMouseClick(session: string, x: number, y: number): Promise<void> {
    await this.sendMouseMove(session, x, y);
    await this.sendMouseDown();
    await this.sendMouseUp();
  }

  async #sendMouse(action: object): Promise<void> {
    const driver = await this.#driver;
    await driver.post('/actions', {actions: [{type: 'pointer', id: 'mouse', actions: [action]}]});
  }

  /** Measures how much larger the window is than the page, and adds that. */
  async #setViewport({width, height}: Viewport): Promise<boolean> {
    const driver = await this.#driver;
    await driver.post('/window/rect', {width, height});
    const [innerWidth, innerHeight] = await driver.run<readonly [number, number]>(
      'return [innerWidth, innerHeight]',
    );
    await driver.post('/window/rect', {
      width: 2 * width - innerWidth,
      height: 2 * height - innerHeight,
    });
    return true;
  }
}

export const webkitLauncher = (paths: WebKit): BrowserLauncher => new WebKitLauncher(paths);
