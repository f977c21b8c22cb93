import {WebDriver} from './web-driver.mjs';

/** The keys that have names, by https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const keys = {
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

/** Runs test files in WebKitGTK, one after the other in the same window. */
class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'webdriver';
  concurrency = 1;
  #paths;
  #driver;
  #session = '';

  constructor(paths) {
    this.#paths = paths;
  }

  /** The runner's own `setViewport` knows no WebDriver. */
  initialize({plugins}) {
    plugins.unshift({
      name: 'webkit-viewport',
      executeCommand: ({command, payload, session}) =>
        command === 'set-viewport' && session.browser === this
          ? this.#setViewport(payload)
          : undefined,
    });
  }

  async startSession(id, url) {
    this.#driver ??= WebDriver.start(this.#paths);
    const driver = await this.#driver;
    this.name = `WebKitGTK ${driver.version}`;
    await this.#setViewport({width: 800, height: 600});
    this.#session = id;
    await driver.post('/url', {url});
  }

  async stopSession() {
    const driver = await this.#driver;
    this.#session = '';
    await driver.delete('/actions');
    await driver.post('/url', {url: 'about:blank'});
    return {};
  }

  isActive(id) {
    return this.#session === id;
  }

  async getBrowserUrl() {
    return (await this.#driver)?.get('/url');
  }

  async startDebugSession() {
    throw new Error('WebKitGTK cannot be debugged from here: open the page in MiniBrowser.');
  }

  async stop() {
    await (await this.#driver)?.stop();
  }

  /** What the command `sendKeys` calls: a text as its letters, or one key, perhaps with others held (`Shift+Tab`). */
  async sendKeys(_, strokes) {
    const actions = strokes.flatMap((stroke) => {
      const held = stroke.length > 1 ? stroke.split('+') : [stroke];
      const values = held.map((key) => keys[key] ?? key);
      return [
        ...values.map((value) => ({type: 'keyDown', value})),
        ...values.reverse().map((value) => ({type: 'keyUp', value})),
      ];
    });
    await (await this.#driver).post('/actions', {actions: [{type: 'key', id: 'keys', actions}]});
  }

  sendMouseMove = (_, x, y) => this.#sendMouse({type: 'pointerMove', duration: 0, x, y});
  sendMouseDown = () => this.#sendMouse({type: 'pointerDown', button: 0});
  sendMouseUp = () => this.#sendMouse({type: 'pointerUp', button: 0});

  async sendMouseClick(id, x, y) {
    await this.sendMouseMove(id, x, y);
    await this.sendMouseDown();
    await this.sendMouseUp();
  }

  async #sendMouse(action) {
    const mouse = {type: 'pointer', id: 'mouse', actions: [action]};
    await (await this.#driver).post('/actions', {actions: [mouse]});
  }

  /** A window is larger than its page by what the browser itself shows, which is known afterwards. */
  async #setViewport({width, height}) {
    const driver = await this.#driver;
    await driver.post('/window/rect', {width, height});
    const [innerWidth, innerHeight] = await driver.run('return [innerWidth, innerHeight]');
    await driver.post('/window/rect', {
      width: 2 * width - innerWidth,
      height: 2 * height - innerHeight,
    });
    return true;
  }
}

export const webkitLauncher = (paths) => new WebKitLauncher(paths);
