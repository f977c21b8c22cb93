/** A request as the server received it. */
export type RecordedRequest = {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Headers that browsers add to every request. */
const BROWSER_HEADERS = /^(accept-|connection|sec-|user-agent|pragma)/;

/** Formats a request as HTTP text, without passwords and without the headers that browsers add. */
export function formatRequest({method, url, headers, body}: RecordedRequest): string {
  const head = Object.entries(headers)
    .filter(([name]) => !BROWSER_HEADERS.test(name))
    .map(([name, value]) => `${name}: ${value}`);
  const lines = [...new URLSearchParams(body)].map(([name, value]) =>
    /password/i.test(name)
      ? `${encodeURIComponent(name)}=…`
      : new URLSearchParams([[name, value]]).toString(),
  );
  return [`${method} ${url} HTTP/1.1`, ...head, '', lines.join('\n&')].join('\n');
}
