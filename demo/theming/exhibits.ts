import type {CaptureRegister} from '../../src/elements/capture-register.ts';
import type {CaptureSignIn} from '../../src/elements/capture-sign-in.ts';
import {sandboxClient} from '../page/embed.ts';

/** A form that shows what others do not. */
interface Exhibit {
  readonly title: string;
  readonly tag: 'capture-sign-in' | 'capture-register';
  readonly attributes?: Readonly<Record<string, string>>;
  /** What a visitor has typed before they press the button, by parameter; absent where nobody presses it. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** A path of this site at which {@link neverAnswer} keeps requests waiting. */
const SILENCE = '/silence';

const johndoe = {signInEmailAddress: 'johndoe@example.com', currentPassword: 'password123'};

const exhibits: readonly Exhibit[] = [
  {
    title: 'Signing in',
    tag: 'capture-sign-in',
    attributes: {switch_url: '/register', forgot_url: '/password'},
  },
  {title: 'Under way', tag: 'capture-sign-in', attributes: {domain: SILENCE}, typed: johndoe},
  {title: 'Done', tag: 'capture-sign-in', typed: johndoe},
  {
    title: 'Other kinds of fields',
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
          tip: 'Where the parcel is to go',
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
  {title: 'Wrong fields', tag: 'capture-register', typed: {}},
  {
    title: 'Refused',
    tag: 'capture-sign-in',
    typed: {...johndoe, currentPassword: 'not the password'},
  },
];

/** Has requests to {@link SILENCE} wait until they are called off, so that a form stays as it is while one is under way. */
export function neverAnswer(): void {
  const {fetch} = globalThis;
  globalThis.fetch = (to, options) =>
    String(to).startsWith(`${location.origin}${SILENCE}`)
      ? new Promise((_, reject) =>
          options?.signal?.addEventListener('abort', () => reject(new Error('called off'))),
        )
      : fetch(to, options);
}

function press(element: CaptureSignIn | CaptureRegister, typed: Readonly<Record<string, string>>) {
  const form = element.shadowRoot?.querySelector('form');
  for (const [name, value] of Object.entries(typed)) {
    const input = form?.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (input) input.value = value;
  }
  form?.requestSubmit();
}

/** Puts every exhibit on a page, and has it do what it is to show. */
export async function exhibit(page: Element, domain: string): Promise<void> {
  for (const {title, tag, attributes, typed} of exhibits) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = title;
    const element = document.createElement(tag);
    const all = {domain, ...sandboxClient, ...attributes};
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    figure.className = 'panel';
    figure.append(caption, element);
    page.append(figure);
    if (!typed) continue;
    await element.updateComplete;
    press(element, typed);
    // Nobody waits for ever: the form that is under way gives up, and begins anew.
    if (all.domain === SILENCE) {
      element.addEventListener('capture-error', () => press(element, typed));
    }
  }
}
