/** The names of parameters that nobody else may read. */
const SECRET_NAMES = /password|secret|token$|^(verification_)?code$/i;

/** In place of a secret. */
const MASK = '…';

/** A request of a page. */
export type PageRequest = {
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Formats a request as HTTP text, without passwords, tokens and codes. */
export function formatRequest({method, url, headers, body}: PageRequest): string {
  const query = formatParameters(url.search).join('&');
  const target = query ? `${url.pathname}?${query}` : url.pathname;
  const head = Object.entries({host: url.host, ...headers}).map(
    ([name, value]) => `${name}: ${name === 'authorization' ? MASK : value}`,
  );
  const text = formatBody(headers['content-type'] ?? '', body);
  return [`${method} ${target} HTTP/1.1`, ...head, '', text].join('\n');
}

/** Formats a body in a format that Capture reads. Of any other, nothing is known about its secrets. */
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
