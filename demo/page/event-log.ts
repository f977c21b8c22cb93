/** Whoever holds one of these may act for the visitor: the log shows enough of it to tell two apart. */
const SECRETS = ['access_token', 'authorization_code', 'merge_token'];

/** An event as the log shows it: when, what, of whom, and what it says. */
export function eventEntry(event: CustomEvent<unknown>): HTMLElement {
  const now = new Date();
  const time = document.createElement('time');
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleTimeString('en-GB');
  const source = event.target instanceof Element ? `<${event.target.localName}>` : '';
  const title = document.createElement('h3');
  title.append(time, ' ', code(event.type), ' ', code(source));
  const detail = document.createElement('pre');
  detail.append(code(JSON.stringify(event.detail, readable, 2)));
  const entry = document.createElement('article');
  entry.className = event.type;
  entry.append(title, detail);
  return entry;
}

function readable(key: string, value: unknown): unknown {
  if (value instanceof URLSearchParams) return Object.fromEntries(value);
  return SECRETS.includes(key) && typeof value === 'string' ? `${value.slice(0, 4)}…` : value;
}

function code(text: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}
