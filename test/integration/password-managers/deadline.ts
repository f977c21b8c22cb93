import {setTimeout} from 'node:timers/promises';

/** The longest time for anything, in milliseconds: far more than it takes on a busy machine. */
export const LIMIT = 60_000;

const missed = (what: string, cause?: unknown) =>
  new Error(`${what} did not come in ${LIMIT / 1000} seconds`, {cause});

/** Resolves with a promise, or rejects with a description of what did not come in time. */
export async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const end = setTimeout(LIMIT, undefined, {signal: timer.signal}).then(() => {
    throw missed(what);
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    end.catch(() => undefined);
    timer.abort();
  }
}

/** Polls until there is a result, where no event reports it. An error is no result. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  interval = 50,
): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    let cause: unknown;
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw missed(what, cause);
    await setTimeout(interval);
  }
}
