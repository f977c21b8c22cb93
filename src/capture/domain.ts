/** The parts of the page's address that decide where a password may be sent. */
export interface PageAddress {
  readonly origin: string;
  readonly hostname: string;
}

const hostName = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+([a-z]+|xn--[a-z\d-]*[a-z\d])$/i;
const loopback = /^(localhost|127\.0\.0\.1)$/;
const loopbackWithPort = /^(http:\/\/)?((localhost|127\.0\.0\.1):\d{1,5})$/;
const ownPath = /^(\/[\w~-][\w.~-]*)*$/;

/** The hosts of Capture; the second one is in China. */
const captureHost = /\.(janraincapture\.com|capture\.cn\.janrain\.com)$/;

/** Whether a host name is that of the visitor's own machine. */
export const isLoopback = (hostname: string): boolean => loopback.test(hostname);

/**
 * Resolves the `domain` attribute to the base URL of requests, without a trailing slash.
 *
 * Allowed are: a host of Capture or in `allowed`; a path of the page's own origin; and, on a page on a
 * loopback address, a loopback host with a port. The text is matched as written, so that no URL parser can read it in
 * another way.
 *
 * @param allowed host names that the page's script allows
 * @returns undefined where no password may be sent
 */
export function captureBaseUrl(
  domain: string,
  page: PageAddress,
  allowed: Iterable<string>,
): string | undefined {
  const name = domain.replace(/\/$/, '');
  // `about:srcdoc` and `file:` pages have the origin `null`.
  if (domain.startsWith('/') && page.origin.startsWith('http') && ownPath.test(name)) {
    return page.origin + name;
  }
  const local = loopbackWithPort.exec(name)?.[2];
  if (local && isLoopback(page.hostname)) return `http://${local}`;
  const written = name.replace(/^https:\/\//, '');
  if (!hostName.test(written)) return undefined;
  const host = written.toLowerCase();
  if (!captureHost.test(host) && ![...allowed].includes(host)) return undefined;
  return `https://${host}`;
}
