import type {Answer, Answers} from '../support/answer-server.ts';
import {hasSecret} from './secrets.ts';

/** A request of the page. */
export interface PageRequest {
  readonly url: string;
  /** The exchange that it belongs to, if a test says when it is answered. */
  readonly id: string;
  /** The element that it comes from, where it carries a form. */
  readonly sender: string;
  readonly signal: AbortSignal | undefined;
  readonly answer: Promise<unknown>;
}

/** A timer that goes off when a test says so. */
interface Timer {
  readonly id: number;
  readonly task: () => void;
}

/** From this time on, in milliseconds, a timer is for what takes too long. */
const LONG = 1000;

/** Lets all happen that needs no more than what is there. */
async function microtasks() {
  // More than any chain of promises here is long. A task would do as well, but WebKit takes its time for one.
  for (let i = 0; i < 100; i++) await undefined;
}

/**
 * Sees every request of the page, passes it on to the browser, and knows when all is quiet: what has been answered has
 * been read, and nothing is under way but what a test holds back. Time passes when a test says so.
 */
export class Network {
  readonly requests: PageRequest[] = [];
  /** What was wrong so far. */
  readonly problems: string[] = [];
  #answers: Answers;
  #given = new Set<string>();
  /** What is under way, and whether it is held back. */
  #open = new Map<Promise<unknown>, () => boolean>();
  #late: (() => void)[] = [];
  #timers: Timer[] = [];
  #own = {
    fetch: window.fetch,
    setTimeout: window.setTimeout,
    clearTimeout: window.clearTimeout,
  };

  /** @param late what a request's address ends with that waits in the page until a test lets it go */
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
      if (hasSecret(url)) this.problems.push('a password in an address');
      const id = (isOurs && body.get('exchange')) || '';
      const answer = this.#track(send(), () => !!id && !this.#given.has(id));
      this.requests.push({url, id, sender, signal: init?.signal ?? undefined, answer});
      return answer;
    };

    let count = 0;
    window.setTimeout = ((task: () => void, ms = 0) => {
      if (ms >= LONG) {
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

  /** Tracks the reading of a response, whose body is a stream unless it is empty. */
  #trackReads(response: Response) {
    const text = response.text.bind(response);
    response.text = () => this.#track(text());
    const {body} = response;
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

  /** Answers exchanges, which may not have begun. */
  give(answers: readonly (readonly [id: string, answer: Answer])[]) {
    for (const [id] of answers) this.#given.add(id);
    return this.#track(this.#answers.give(answers));
  }

  /** The exchanges that are under way and not answered, oldest first. */
  get held(): readonly string[] {
    const open = this.requests.filter(({answer}) => this.#open.get(answer)?.());
    return open.map(({id}) => id);
  }

  /** Whether an element has sent a form that is neither answered nor called off. */
  #underWay(sender: string): boolean {
    return this.requests.some(
      (one) => one.sender === sender && this.#open.has(one.answer) && !one.signal?.aborted,
    );
  }

  /** Lets go what waits in the page. */
  letGo() {
    for (const go of this.#late.splice(0)) go();
  }

  /** All timers go off that are for what takes too long. */
  passTime() {
    for (const {task} of this.#timers.splice(0)) task();
  }

  /** Resolves when nothing is under way but what is held back. */
  async quiet() {
    for (;;) {
      await microtasks();
      const open = [...this.#open].filter(([, isHeld]) => !isHeld());
      if (!open.length) return;
      await Promise.allSettled(open.map(([task]) => task));
    }
  }

  /** Gives the page its own network and time again. */
  restore() {
    Object.assign(window, this.#own);
  }
}
