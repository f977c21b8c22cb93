import {failure, type Failure} from '../capture/outcome.ts';
import type {Answer} from '../capture/protocol.ts';
import {readText} from './bounded-text.ts';
import {documentProperty} from './document.ts';

/** The options of every request: no cookies, no cache, and only the page's origin as the referrer. */
const privateRequest = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'strict-origin',
} as const satisfies RequestInit;

const POST_TIMEOUT_MS = 30_000;

/** The largest answer. A profile has some kilobytes. */
const MAX_ANSWER_BYTES = 1_000_000;

const FILE_TIMEOUT_MS = 30_000;

/** The longest time that the diagnosis of a failed request may keep the visitor waiting. */
const PROBE_TIMEOUT_MS = 5_000;

const noAnswer = (url: string) => failure('network', 'network_error', `no answer from ${url}`);

/**
 * Diagnoses a failed POST with credential-free probes, because `fetch` rejects alike for every network failure.
 *
 * @returns a failure of kind `reply`, `configuration` or `network`
 */
async function diagnose(url: string, signal: AbortSignal): Promise<Failure> {
  try {
    const {type} = await fetch(url, {...privateRequest, redirect: 'manual', signal});
    if (type === 'opaqueredirect') return failure('reply', 'redirected', `${url} redirects`);
  } catch {
    try {
      // This mode follows redirects, so the request does not say where it comes from.
      await fetch(url, {
        ...privateRequest,
        referrerPolicy: 'no-referrer',
        mode: 'no-cors',
        signal,
      });
      return failure(
        'configuration',
        'cors_refused',
        `pages of ${origin} may not read answers of ${url}: set domain to a path of this site, behind a proxy, see docs/proxy.md`,
      );
    } catch {
      // The host cannot be reached at all.
    }
  }
  return noAnswer(url);
}

/** Whether a Content Security Policy has blocked a request. */
interface PolicyWatch {
  isBlocked(): Promise<boolean>;
  stop(): void;
}

/** Watches for a Content Security Policy that blocks requests to `url`, until it is stopped. */
function watchPolicy(url: string): PolicyWatch {
  let isBlocked = false;
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    const {blockedURI, disposition, effectiveDirective} = event;
    isBlocked ||=
      disposition === 'enforce' &&
      effectiveDirective === 'connect-src' &&
      !!blockedURI &&
      url.startsWith(blockedURI);
  };
  // Removed by hand: old versions of zone.js ignore `signal` and remove other listeners.
  window.addEventListener('securitypolicyviolation', onViolation);
  return {
    isBlocked: async () => {
      // The event is dispatched in a task of its own, after the request has failed.
      await new Promise((resolve) => setTimeout(resolve));
      return isBlocked;
    },
    stop: () => window.removeEventListener('securitypolicyviolation', onViolation),
  };
}

/** Rejects when `signal` is aborted. For a page that has replaced `fetch` by a function that ignores the signal. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
  // Nobody waits for it once the exchange has ended.
  aborted.catch(() => undefined);
  return aborted;
}

/**
 * Posts a form, once, and reads the answer whatever its status.
 *
 * @param timeout milliseconds for the whole exchange. Default: 30 seconds.
 * @returns the answer, or why there is none; undefined if `signal` was aborted
 */
export async function post(
  url: string,
  body: URLSearchParams,
  signal: AbortSignal,
  timeout = POST_TIMEOUT_MS,
): Promise<Answer | Failure | undefined> {
  // Not `AbortSignal.timeout()`: WebKit reports it like any other abort.
  const exchange = new AbortController();
  const abort = () => exchange.abort();
  let isLate = false;
  let timer = setTimeout(() => {
    isLate = true;
    abort();
  }, timeout);
  let response: Response | undefined;
  signal.addEventListener('abort', abort);
  const aborted = rejectOnAbort(exchange.signal);
  const policy = watchPolicy(url);
  const options = {...privateRequest, method: 'POST', body, redirect: 'error'} as const;
  try {
    response = await Promise.race([aborted, fetch(url, {...options, signal: exchange.signal})]);
    const {status, headers} = response;
    const text = await Promise.race([aborted, readText(response, MAX_ANSWER_BYTES)]);
    const type = headers.get('Content-Type') ?? '';
    return {url, body: text, type, status, hasRetryAfter: headers.has('Retry-After')};
  } catch (error) {
    if (signal.aborted) return undefined;
    if (isLate) return failure('timeout', 'timeout', `no answer in ${timeout} ms`);
    if (error instanceof RangeError) {
      abort();
      return failure('reply', 'answer_too_large', error.message);
    }
    clearTimeout(timer);
    timer = setTimeout(abort, PROBE_TIMEOUT_MS);
    // With a response, CORS allowed the request, and Capture has received it.
    const cause = response
      ? failure('timeout', 'network_error', 'the connection was lost during the answer')
      : await Promise.race([diagnose(url, exchange.signal), aborted.catch(() => noAnswer(url))]);
    const isBlocked = await policy.isBlocked();
    abort();
    if (signal.aborted) return undefined;
    const rule = `the page's policy must allow ${url} in connect-src`;
    return isBlocked ? failure('configuration', 'csp_refused', rule) : cause;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    policy.stop();
  }
}

/** Opens the connection that {@link post} will use. Sends no request. */
export function preconnect(url: string): void {
  const link = document.createElement('link');
  // Requests with cookies use another connection.
  Object.assign(link, {rel: 'preconnect', crossOrigin: 'anonymous', href: url});
  documentProperty(document, 'head').append(link);
  link.remove();
}

/** A text file to fetch. */
export interface TextFile {
  readonly url: string;
  /** The size at which the request ends. */
  readonly maxBytes: number;
  readonly integrity?: string | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Fetches a text file. The browser's cache is used; a redirect is an error.
 *
 * @throws what `fetch` throws; an Error with the HTTP status; a RangeError for a larger file
 */
export async function fetchText({url, maxBytes, integrity, signal}: TextFile): Promise<string> {
  const exchange = new AbortController();
  const abort = () => exchange.abort();
  const timer = setTimeout(abort, FILE_TIMEOUT_MS);
  signal?.addEventListener('abort', abort);
  const {credentials, referrerPolicy} = privateRequest;
  try {
    const response = await fetch(url, {
      credentials,
      referrerPolicy,
      redirect: 'error',
      signal: exchange.signal,
      ...(integrity && {integrity}),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await readText(response, maxBytes);
  } catch (error) {
    // Ends the body of an error page.
    abort();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
