import {fail, type Failure} from '../capture/outcome.ts';

/** How every request is made: no cookies, nothing cached, and of the page's address the origin alone. */
const discreet = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'strict-origin',
} as const satisfies RequestInit;

/** How long finding out why there was no answer may keep the visitor waiting, in milliseconds. */
const PROBE_TIMEOUT = 5_000;

/**
 * Tells by what a browser does with requests that carry nothing why the one with the password failed: to a script,
 * all these failures look alike.
 */
async function findCause(url: string, signal: AbortSignal): Promise<Failure> {
  try {
    const {type} = await fetch(url, {...discreet, redirect: 'manual', signal});
    if (type === 'opaqueredirect') return fail('reply', 'redirected', `${url} redirects`);
  } catch {
    try {
      await fetch(url, {...discreet, mode: 'no-cors', signal});
      return fail(
        'configuration',
        'cors_refused',
        `${url} has no answer that pages of ${origin} may read, for want of CORS or by a redirect: set domain to a reverse proxy on this site, see "Recipes for a proxy" in README`,
      );
    } catch {
      // It answers to nobody.
    }
  }
  return fail('network', 'network_error', `no answer from ${url}`);
}

/**
 * Posts a form, once, and reads the answer whatever its status.
 *
 * @param timeout milliseconds until the whole exchange is given up, 30 seconds unless told
 * @returns the answer's text, or why there is none; undefined when `signal` ended the exchange
 */
export async function post(
  url: string,
  body: URLSearchParams,
  signal: AbortSignal,
  timeout = 30_000,
): Promise<string | Failure | undefined> {
  // An own timer, as WebKit reports AbortSignal.timeout() like any other abort.
  const limit = new AbortController();
  const untilThen = {signal: limit.signal};
  const stop = () => limit.abort();
  let isLate = false;
  let timer = setTimeout(() => {
    isLate = true;
    stop();
  }, timeout);
  let isBlocked = false;
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    const {blockedURI, disposition, effectiveDirective} = event;
    isBlocked ||=
      disposition === 'enforce' &&
      effectiveDirective === 'connect-src' &&
      !!blockedURI &&
      url.startsWith(blockedURI);
  };
  let response: Response | undefined;
  try {
    signal.addEventListener('abort', stop, untilThen);
    window.addEventListener('securitypolicyviolation', onViolation, untilThen);
    response = await fetch(url, {
      ...discreet,
      ...untilThen,
      method: 'POST',
      body,
      redirect: 'error',
    });
    return await response.text();
  } catch {
    if (signal.aborted) return undefined;
    if (isLate) return fail('timeout', 'timeout', `no answer in ${timeout} ms`);
    clearTimeout(timer);
    timer = setTimeout(stop, PROBE_TIMEOUT);
    // An answer that broke off in its middle had passed CORS, and Capture has had the request.
    const failure = response
      ? fail('timeout', 'network_error', 'the answer broke off')
      : await findCause(url, limit.signal);
    // A violation is told in a task of its own, which comes after the failures that it causes.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    if (isBlocked) {
      return fail(
        'configuration',
        'csp_refused',
        `the page's policy must allow ${url} in connect-src`,
      );
    }
    return failure;
  } finally {
    clearTimeout(timer);
    stop();
  }
}

/** Opens the connection that {@link post} will take; nothing is sent. */
export function preconnect(url: string): void {
  const link = document.createElement('link');
  // Requests with cookies take another connection.
  Object.assign(link, {rel: 'preconnect', crossOrigin: 'anonymous', href: url});
  document.head.append(link);
  link.remove();
}

/**
 * Fetches a text file, from the browser's cache where it may.
 *
 * @throws what `fetch` throws, or an Error with the HTTP status
 */
export async function fetchText(
  url: string,
  options: Pick<RequestInit, 'integrity' | 'signal'>,
): Promise<string> {
  const response = await fetch(url, {credentials: 'omit', ...options});
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}
