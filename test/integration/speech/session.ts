import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {openDisplay} from '../password-managers/display.ts';
import {browsers, type BrowserName} from './browser.ts';
import {Child} from './child.ts';
import {openSite, type Site} from './site.ts';
import {SpeechLog} from './speech-log.ts';

const run = promisify(execFile);

const startScript = fileURLToPath(new URL('start-orca.py', import.meta.url));
const busLauncher = '/usr/libexec/at-spi-bus-launcher';

/** The interpreter that has Orca's modules: the one in the first line of its command. */
async function findPython(): Promise<string> {
  const [line = ''] = (await readFile('/usr/bin/orca', 'utf8')).split('\n');
  return line.replace(/^#!\s*/, '').trim();
}

/** A screen, a session bus, Orca and a browser, which all end with it. */
export class Session {
  /** What to close at the end, in reverse order. */
  readonly #closers: (() => Promise<void>)[] = [];
  #env: NodeJS.ProcessEnv = {};
  #log: SpeechLog | undefined;
  #site: Site | undefined;

  /** Starts everything, and resolves when Orca has read the browser's first page. */
  static async open(browser: BrowserName): Promise<Session> {
    const session = new Session();
    try {
      await session.#open(browser);
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  get log(): SpeechLog {
    if (!this.#log) throw new Error('The session is not open.');
    return this.#log;
  }

  get site(): Site {
    if (!this.#site) throw new Error('The session is not open.');
    return this.#site;
  }

  /** Presses a key, such as `Tab` or `Insert+t`. */
  async press(key: string): Promise<void> {
    await run('xdotool', ['key', key], {env: this.#env});
  }

  /** Types a text of ASCII characters. Waits for Orca after each: it mixes up what it does not hear in time. */
  async type(text: string): Promise<void> {
    for (const character of text) {
      const start = this.log.entries.length;
      await run('xdotool', ['type', character], {env: this.#env});
      await this.log.until(`The character ${character}`, () =>
        this.log.entries.slice(start).some(([kind]) => kind === 'character'),
      );
    }
  }

  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
  }

  async #open(name: BrowserName): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'capture-forms-'));
    // Child processes of the browser may write files a little longer than it runs.
    this.#closers.push(() => rm(folder, {recursive: true, force: true, maxRetries: 5}));
    const site = await openSite();
    this.#site = site;
    this.#closers.push(() => site.close());
    const display = await openDisplay();
    this.#closers.push(() => display.close());
    await this.#openBus(folder, display.name);

    const log = await SpeechLog.open(join(folder, 'speech.log'));
    this.#log = log;
    this.#closers.push(() => log.close());
    this.#start(await findPython(), [startScript]);
    await log.untilSaid(/^Screen reader on\.$/);
    const browser = browsers[name];
    await browser.prepare(join(folder, 'profile'));
    this.#start(browser.find(), browser.args(join(folder, 'profile'), site.start));
    await log.untilSaid(/^(Finished loading Start|Start heading level 1)\.$/);
  }

  /** Starts a session bus, and the bus of the accessibility interfaces. */
  async #openBus(folder: string, display: string): Promise<void> {
    const runtime = join(folder, 'runtime');
    await mkdir(runtime, {mode: 0o700});
    this.#env = {
      PATH: process.env['PATH'],
      DISPLAY: display,
      HOME: folder,
      TMPDIR: folder,
      XDG_RUNTIME_DIR: runtime,
      // Orca speaks its own words in English, whatever the language of the page.
      LC_ALL: 'C.UTF-8',
      GSETTINGS_BACKEND: 'memory',
      PYTHONDONTWRITEBYTECODE: '1',
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
      GTK_MODULES: 'gail:atk-bridge',
      SPEECH_LOG: join(folder, 'speech.log'),
      ...(process.env['ORCA_DEBUG'] && {ORCA_DEBUG: process.env['ORCA_DEBUG']}),
    };
    const bus = this.#start('dbus-daemon', ['--session', '--nofork', '--print-address=3']);
    this.#env['DBUS_SESSION_BUS_ADDRESS'] = await bus.firstLine();
    this.#start(busLauncher, ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
  }

  #start(command: string, args: readonly string[]): Child {
    const child = Child.start(command, args, this.#env);
    this.#closers.push(() => child.stop());
    return child;
  }
}
