/** Shortened in the log, because they grant access to an account. The first characters distinguish two tokens. */
const TOKEN_KEYS = [
  'access_token',
  'authorization_code',
  'code',
  'merge_token',
  'refresh_token',
  'sso_code',
  'verification_code',
];

/** Creates an entry of the log: the time, the type, the element and the detail of an event. */
export function createLogEntry(event: CustomEvent<unknown>): HTMLElement {
  const now = new Date();
  const time = document.createElement('time');
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleTimeString('en-GB');
  // Without `instanceof`, as the element may be in a frame, which has classes of its own.
  const {localName} = event.target as Element;
  const source = `<${localName}>`;
  const title = document.createElement('h3');
  title.append(time, ' ', codeElement(event.type), ' ', codeElement(source));
  const detail = document.createElement('pre');
  // Long lines scroll.
  detail.tabIndex = 0;
  detail.append(codeElement(JSON.stringify(event.detail, replacer, 2)));
  const entry = document.createElement('article');
  entry.className = event.type;
  entry.append(title, detail);
  return entry;
}

function replacer(key: string, value: unknown): unknown {
  if (Object.prototype.toString.call(value) === '[object URLSearchParams]') {
    return Object.fromEntries(value as URLSearchParams);
  }
  return TOKEN_KEYS.includes(key) && typeof value === 'string' ? `${value.slice(0, 4)}…` : value;
}

function codeElement(text: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}
