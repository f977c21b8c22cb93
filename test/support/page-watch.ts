import {documentProperty} from '../../src/platform/document.ts';

/** What a page has said, as text. */
export interface PageLog {
  /** The lines of the console, and the errors that no script has caught. */
  readonly lines: string[];
  /** The elements' events, each with its detail. */
  readonly events: string[];
  /** What the events of type `formdata` carried, which browsers dispatch with all values of a form. */
  readonly formData: string[];
}

/** A script that records what a page says. The first on the page, before the libraries change the built-ins. */
export const pageWatch = `<script>{
  const log = (window.pageLog = {lines: [], events: [], formData: []});
  const {stringify} = JSON;
  for (const level of ['log', 'info', 'debug', 'warn', 'error']) {
    console[level] = (...values) => log.lines.push(values.map(String).join(' '));
  }
  addEventListener('error', ({message}) => log.lines.push(message));
  addEventListener('unhandledrejection', ({reason}) => log.lines.push(String(reason)));
  const text = (key, value) => (value instanceof URLSearchParams ? String(value) : value);
  for (const name of ['submit', 'success', 'error', 'navigate']) {
    addEventListener('capture-' + name, ({type, detail}) =>
      log.events.push(type + ' ' + stringify(detail, text)));
  }
  addEventListener('formdata', ({formData}) => log.formData.push([...formData].join()));
}</script>`;

/** The attributes of all elements below a node, also in shadow roots. */
function attributesBelow(root: Document | ShadowRoot): readonly string[] {
  // Not methods of the document itself, which elements of the page may hide.
  const {querySelectorAll} = Object.getPrototypeOf(root) as ParentNode;
  return [...querySelectorAll.call(root, '*')].flatMap((element) => [
    ...element.getAttributeNames().map((name) => `${name}="${element.getAttribute(name)}"`),
    ...(element.shadowRoot ? attributesBelow(element.shadowRoot) : []),
  ]);
}

/** Whether a text contains a value, as it is or encoded for a URL. */
const contains = (text: string, value: string) =>
  [value, encodeURIComponent(value), `${new URLSearchParams({value})}`.slice(6)].some((form) =>
    text.includes(form),
  );

/** Where a password is on a page that it must not be: in events, attributes, the console or the address. */
export const leaks = (
  page: Document,
  {lines, events, formData}: PageLog,
  passwords: readonly string[],
) =>
  [
    ...lines,
    ...events,
    ...formData,
    ...attributesBelow(page),
    documentProperty(page, 'URL'),
    documentProperty(page, 'cookie'),
  ].filter((text) => passwords.some((password) => contains(text, password)));
