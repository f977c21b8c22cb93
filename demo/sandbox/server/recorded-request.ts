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

/** The names of parameters that nobody else may read. */
const SECRET_NAMES = /password|secret|token$|^(verification_)?code$/i;

/** In place of a secret. */
const MASK = '…';

/** Formats a request as HTTP text, without passwords, tokens and codes, and without the headers that browsers add. */
export function formatRequest({method, url, headers, body}: RecordedRequest): string {
  const [path = '', ...query] = url.split('?');
  const target = query.length > 0 ? `${path}?${formatParameters(query.join('?')).join('&')}` : path;
  const head = Object.entries(headers)
    .filter(([name]) => !BROWSER_HEADERS.test(name))
    .map(([name, value]) => `${name}: ${name === 'authorization' ? MASK : value}`);
  const text = formatBody(headers['content-type'] ?? '', body);
  return [`${method} ${target} HTTP/1.1`, ...head, '', text].join('\n');
}

/** Formats a body in a format that the sandbox reads. Of any other, nothing is known about its secrets. */
function formatBody(type: string, body: string): string {
  if (body === '') return '';
  if (/^application\/x-www-form-urlencoded/i.test(type)) return formatParameters(body).join('\n&');
  return /^application\/json/i.test(type) ? formatJson(body) : MASK;
}

function formatParameters(text: string): readonly string[] {
  return [...new URLSearchParams(text)].map(([name, value]) =>
    SECRET_NAMES.test(name)
      ? `${encodeURIComponent(name)}=${MASK}`
      : new URLSearchParams([[name, value]]).toString(),
  );
}

function formatJson(text: string): string {
  try {
    const mask = (name: string, value: unknown): unknown =>
      SECRET_NAMES.test(name) ? MASK : value;
    return JSON.stringify(JSON.parse(text), mask, 2);
  } catch {
    return MASK;
  }
}
