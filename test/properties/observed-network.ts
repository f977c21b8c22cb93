import type {Answer, Answers} from '../support/answer-server.ts';
import {hasSecret} from './secrets.ts';

/** A request of the page. */
export interface PageRequest {
  readonly url: string;
  /** Its exchange, if a test answers it. */
  readonly id: string;
  /** The element that sent it, if it carries a form. */
  readonly sender: string;
  readonly signal: AbortSignal | undefined;
  readonly answer: Promise<unknown>;
}

/** A timeout that a test fires. */
interface Timer {
  readonly id: number;
  readonly task: () => void;
}

/** Timeouts of at least this many milliseconds fire only when a test says so. */
const LONG_TIMEOUT_MS = 1000;

/** More steps than any chain of promises here has. */
const MAX_MICROTASKS = 100;

/** More rounds of requests than any page here needs until nothing is under way. */
const MAX_ROUNDS = 1000;

/** Waits for all microtasks. A task would do, too, but is slow in WebKit. */
async function microtasks() {
  for (let i = 0; i < MAX_MICROTASKS; i++) await undefined;
}

/**
 * Observes every request of the page and passes it on to the browser. Knows when the page is idle: every answer has been
 * read, and only the requests that a test holds back are under way. Long timeouts fire when a test says so.
 */
export class ObservedNetwork {
  readonly requests: PageRequest[] = [];
  /** The violations so far. */
  readonly problems: string[] = [];
  #answers: Answers;
  #given = new Set<string>();
  /** The tasks under way, and whether a test holds them back. */
  #open = new Map<Promise<unknown>, () => boolean>();
  #late: (() => void)[] = [];
  #timers: Timer[] = [];
  #own = {
    fetch: window.fetch,
    setTimeout: window.setTimeout,
    clearTimeout: window.clearTimeout,
  };

  /** @param late the end of a URL whose requests wait until a test releases them */
  constructor(answers: Answers, late: string) {
    this.#answers = answers;
    const {fetch, setTimeout, clearTimeout} = this.#own;

    window.fetch = (input, init) => {
      const url = String(input);
      const isOurs = url.includes(answers.host);
      const send = () =>
        (isOurs ? answers.fetch(url, init) : fetch.call(window, url, init)).then((response) => {
          this.#trackReads(response);
          return response;
        });
      if (url.endsWith(late)) {
        let isLate = true;
        const gone = new Promise<void>((resolve) => {
          this.#late.push(() => {
            isLate = false;
            resolve();
          });
        });
        return this.#track(gone.then(send), () => isLate);
      }
      const body = init?.body instanceof URLSearchParams ? init.body : new URL(url).searchParams;
      const sender = body.get('sender') ?? '';
      if (sender && this.#underWay(sender)) this.problems.push('two requests at once');
      if (hasSecret(url)) this.problems.push('a password in a URL');
      const id = (isOurs && body.get('exchange')) || '';
      const answer = this.#track(send(), () => !!id && !this.#given.has(id));
      this.requests.push({url, id, sender, signal: init?.signal ?? undefined, answer});
      return answer;
    };

    let count = 0;
    window.setTimeout = ((task: () => void, ms = 0) => {
      if (ms >= LONG_TIMEOUT_MS) {
        const id = --count;
        this.#timers.push({id, task});
        return id;
      }
      let done = () => {};
      void this.#track(new Promise<void>((resolve) => (done = resolve)));
      return setTimeout(() => {
        task();
        done();
      }, ms);
    }) as typeof window.setTimeout;

    window.clearTimeout = (id) => {
      this.#timers = this.#timers.filter((timer) => timer.id !== id);
      clearTimeout(id);
    };
  }

  /** Tracks the reading of a response and of its clone. */
  #trackReads(response: Response) {
    const text = response.text.bind(response);
    response.text = () => this.#track(text());
    const clone = response.clone.bind(response);
    response.clone = () => {
      const copy = clone();
      this.#trackStream(copy);
      return copy;
    };
  }

  /** Tracks the reading of a body as a stream. An empty body has none. */
  #trackStream({body}: Response) {
    if (!body) return;
    const reader = body.getReader();
    const read = reader.read.bind(reader);
    reader.read = () => this.#track(read());
    Object.defineProperty(body, 'getReader', {value: () => reader});
  }

  #track<T>(task: Promise<T>, isHeld = () => false): Promise<T> {
    this.#open.set(task, isHeld);
    const end = () => this.#open.delete(task);
    task.then(end, end);
    return task;
  }

  /** Answers exchanges, which may begin later. */
  give(answers: readonly (readonly [id: string, answer: Answer])[]) {
    for (const [id] of answers) this.#given.add(id);
    return this.#track(this.#answers.give(answers));
  }

  /** The exchanges under way without an answer, oldest first. */
  get held(): readonly string[] {
    const open = this.requests.filter(({answer}) => this.#open.get(answer)?.());
    return open.map(({id}) => id);
  }

  /** Whether an element has sent a form that is neither answered nor aborted. */
  #underWay(sender: string): boolean {
    return this.requests.some(
      (one) => one.sender === sender && this.#open.has(one.answer) && !one.signal?.aborted,
    );
  }

  /** Releases the requests that wait. */
  release() {
    for (const go of this.#late.splice(0)) go();
  }

  /** Fires all long timeouts. */
  fireTimeouts() {
    for (const {task} of this.#timers.splice(0)) task();
  }

  /**
   * Waits until nothing is under way but what a test holds back.
   *
   * @throws if the page sends requests without end
   */
  async idle() {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      await microtasks();
      const open = [...this.#open].filter(([, isHeld]) => !isHeld());
      if (!open.length) return;
      await Promise.allSettled(open.map(([task]) => task));
    }
    throw new Error('the page sends requests without end');
  }

  /** Restores `fetch` and the timeouts of the page. */
  restore() {
    Object.assign(window, this.#own);
  }
}
