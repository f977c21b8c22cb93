import {fail, type Failure} from './outcome.ts';

/** How every request is made: no cookies, nothing cached, and of the page's address the origin alone. */
const discreet = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'strict-origin',
} as const satisfies RequestInit;

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
        `${url} allows no CORS for ${location.origin}: set domain to a reverse proxy on this site, see README`,
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
  const timer = setTimeout(stop, timeout);
  signal.addEventListener('abort', stop, untilThen);
  let isBlocked = false;
  document.addEventListener(
    'securitypolicyviolation',
    ({blockedURI, disposition}) => {
      isBlocked ||= disposition === 'enforce' && !!blockedURI && url.startsWith(blockedURI);
    },
    untilThen,
  );
  let response: Response | undefined;
  try {
    response = await fetch(url, {
      ...discreet,
      ...untilThen,
      method: 'POST',
      body,
      redirect: 'error',
    });
    return await response.text();
  } catch {
    // An answer that broke off in its middle had passed CORS.
    const failure =
      response || limit.signal.aborted
        ? fail('network', 'network_error', 'the answer broke off')
        : await findCause(url, limit.signal);
    // A violation is told in a task of its own, which comes after the failures that it causes.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    if (limit.signal.aborted) return fail('timeout', 'timeout', `no answer in ${timeout} ms`);
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
