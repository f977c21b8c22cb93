import {sandboxSettings} from '../page/sandbox-client.ts';

/** A form that shows parts or a state that the other forms do not have. */
interface ExampleForm {
  readonly title: string;
  readonly tag: 'capture-sign-in' | 'capture-register' | 'capture-verify-email';
  readonly attributes?: Readonly<Record<string, string>>;
  /** The values to submit, by parameter name. If absent, the form is not submitted. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A path of this site. {@link holdRequests} never answers requests to it. */
const PENDING_PATH = '/pending';

const johnDoe = {signInEmailAddress: 'johndoe@example.com', currentPassword: 'password123'};

const exampleForms: readonly ExampleForm[] = [
  {
    title: 'Sign-in form',
    tag: 'capture-sign-in',
    attributes: {switch_url: '/register', forgot_url: '/password'},
  },
  {
    title: 'Submitting',
    tag: 'capture-sign-in',
    attributes: {domain: PENDING_PATH},
    values: johnDoe,
  },
  {title: 'Done', tag: 'capture-sign-in', values: johnDoe},
  {
    title: 'Done, with a link',
    tag: 'capture-sign-in',
    attributes: {require_verified: '', verify_url: '/verify'},
    values: johnDoe,
  },
  {
    title: 'Submitting by itself',
    tag: 'capture-verify-email',
    attributes: {domain: PENDING_PATH, verification_code: 'code'},
  },
  {
    title: 'Other types of fields',
    tag: 'capture-register',
    attributes: {
      fields: JSON.stringify([
        {
          name: 'size',
          label: 'Size',
          type: 'radio',
          options: [
            {value: 's', label: 'Small'},
            {value: 'l', label: 'Large'},
          ],
        },
        {
          name: 'country',
          label: 'Country',
          type: 'select',
          tip: 'The country to deliver to',
          options: [
            {value: 'at', label: 'Austria'},
            {value: 'nz', label: 'New Zealand'},
          ],
        },
        {name: 'note', label: 'A note', type: 'textarea'},
        {name: 'news', label: 'Send me news', type: 'checkbox'},
      ]),
    },
  },
  {title: 'Invalid fields', tag: 'capture-register', values: {}},
  {
    title: 'Wrong password',
    tag: 'capture-sign-in',
    values: {...johnDoe, currentPassword: 'not the password'},
  },
];

/** Replaces `fetch`: requests to {@link PENDING_PATH} stay pending until they are aborted, so that a form stays busy. */
export function holdRequests(): void {
  const {fetch} = globalThis;
  globalThis.fetch = (url, options) =>
    String(url).startsWith(`${location.origin}${PENDING_PATH}`)
      ? new Promise((_, reject) =>
          options?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        )
      : fetch(url, options);
}

function submit(element: HTMLElement, values: Readonly<Record<string, string>>) {
  const form = element.shadowRoot?.querySelector('form');
  for (const [name, value] of Object.entries(values)) {
    const input = form?.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (input) input.value = value;
  }
  form?.requestSubmit();
}

/** Appends all example forms to `container` and submits those that have values. */
export async function showExampleForms(container: Element, domain: string): Promise<void> {
  for (const {title, tag, attributes, values} of exampleForms) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = title;
    const element = document.createElement(tag);
    const all = {domain, ...sandboxSettings, ...attributes};
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    figure.className = 'panel';
    // A form moves the focus to its errors, which would scroll the page. What is inert cannot take it.
    figure.inert = !!values || all.domain === PENDING_PATH;
    figure.append(caption, element);
    container.append(figure);
    // A code is posted only once, so that each submission needs its own.
    const start = () =>
      values
        ? submit(element, values)
        : element.setAttribute('verification_code', crypto.randomUUID());
    if (all.domain === PENDING_PATH) {
      // A pending submission times out. Then it starts again.
      element.addEventListener('capture-error', start);
    } else if (values) {
      for (const outcome of ['capture-success', 'capture-error']) {
        // The form has moved the focus, or tried to, before these events.
        element.addEventListener(outcome, () => (figure.inert = false), {once: true});
      }
    }
    if (!values) continue;
    await element.updateComplete;
    start();
  }
}
