import type {SeenRequest} from './server.ts';

/** Headers that say nothing of what the element does. */
const BROWSERS_OWN = /^(accept-|connection|sec-|user-agent|pragma)/;

/** A request as it came over the line, without the passwords in it. */
export function requestText({method, url, headers, body}: SeenRequest): string {
  const head = Object.entries(headers)
    .filter(([name]) => !BROWSERS_OWN.test(name))
    .map(([name, value]) => `${name}: ${value}`);
  const lines = [...new URLSearchParams(body)].map(([name, value]) =>
    /password/i.test(name)
      ? `${encodeURIComponent(name)}=…`
      : new URLSearchParams([[name, value]]).toString(),
  );
  return [`${method} ${url} HTTP/1.1`, ...head, '', lines.join('\n&')].join('\n');
}
