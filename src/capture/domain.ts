/** The page's own address, as far as it decides where a password may go. */
export interface PageAddress {
  readonly origin: string;
  readonly hostname: string;
}

const hostName = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]+$/i;
const loopback = /^(localhost|127\.0\.0\.1):\d{1,5}$/;
const ownPath = /^(\/[\w~-][\w.~-]*)*$/;

/**
 * Where requests for `domain` go, without a trailing slash; undefined where no password may be sent.
 *
 * Allowed are a host under `.janraincapture.com` or among `allowed` (host names of the page's script), a path of the
 * page's own origin, and a loopback host with its port on a page that is itself on loopback. Everything is matched
 * as it is written, before any URL parser could read it in another way.
 */
export function captureBase(
  domain: string,
  page: PageAddress,
  allowed: Iterable<string>,
): string | undefined {
  const name = domain.replace(/\/$/, '');
  // A page without an address of its own (`about:srcdoc`, `file:`) has the origin `null`.
  if (domain.startsWith('/') && page.origin.startsWith('http') && ownPath.test(name)) {
    return page.origin + name;
  }
  if (loopback.test(name) && loopback.test(`${page.hostname}:0`)) return `http://${name}`;
  const written = name.replace(/^https:\/\//, '');
  if (!hostName.test(written)) return undefined;
  const host = written.toLowerCase();
  if (!host.endsWith('.janraincapture.com') && ![...allowed].includes(host)) return undefined;
  return `https://${host}`;
}
