/// <reference types="vite/client" />
import {fetchSandboxStatus, sandboxSettings, setFault} from '../../demo/page/sandbox-client.ts';
import compact from '../../demo/themes/compact.css?raw';
import ink from '../../demo/themes/ink.css?raw';
import meadow from '../../demo/themes/meadow.css?raw';
import '../../src/index.ts';
import {languages} from '../../src/localize/languages.ts';
import {everyRule} from '../support/every-rule.ts';
import {hostilePages, type HostilePage} from '../support/hostile-styles.ts';
import {hostileFrame} from './hostile-frame.ts';

type Form = HTMLElement & {readonly updateComplete: Promise<unknown>};
type Tag = 'capture-sign-in' | 'capture-register';

/** A form on a sheet, and what a person does with it before the picture is taken. */
interface Shot {
  readonly title: string;
  readonly tag?: Tag;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly act?: (form: Form) => unknown;
  readonly theme?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** What is around the form, in a frame of its own. */
  readonly page?: HostilePage;
}

const {domain, faults} = await fetchSandboxStatus();

const inputs = (form: Form) => [
  ...(form.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? []),
];

const enter = (form: Form, ...values: string[]) =>
  values.forEach((value, i) => {
    const input = inputs(form)[i];
    if (input) input.value = value;
  });

const submit = (form: Form) => form.shadowRoot?.querySelector('form')?.requestSubmit();

const told = (form: Form, name: string) =>
  new Promise((resolve) => form.addEventListener(name, resolve, {once: true}));

async function fail(form: Form, ...values: string[]) {
  enter(form, ...values);
  const error = told(form, 'capture-error');
  submit(form);
  await error;
}

async function under(fault: string, act: () => unknown) {
  await setFault(faults.findIndex((title) => title.startsWith(fault)));
  await act();
  await setFault(0);
}

const john = ['johndoe@example.com', 'password123'];
const links = {switch_url: '/other', forgot_url: '/forgot'};
const wrong: Shot = {title: 'Wrong fields', act: (form) => fail(form)};

const states: readonly Shot[] = [
  {title: 'Empty'},
  {title: 'With links', attributes: links},
  {title: 'Filled in', act: (form) => enter(form, ...john)},
  {
    title: 'Password shown',
    act(form) {
      enter(form, ...john);
      form.shadowRoot?.querySelector<HTMLElement>('[part=toggle]')?.click();
    },
  },
  wrong,
  {title: 'Refused', act: (form) => fail(form, 'johndoe@example.com', 'wrong')},
  {title: 'Unavailable', act: (form) => under('480', () => fail(form, ...john))},
  {
    title: 'Busy',
    act: (form) =>
      under('Silent', async () => {
        enter(form, 'busy@example.com', 'password123');
        submit(form);
        // The server is to be silent until it has the request.
        while (!(await fetchSandboxStatus()).request.includes('busy'));
      }),
  },
  {
    title: 'Done',
    async act(form) {
      enter(form, ...john);
      const success = told(form, 'capture-success');
      submit(form);
      await success;
    },
  },
  {title: 'Registration', tag: 'capture-register', attributes: links},
  {...wrong, title: 'Registration with wrong fields', tag: 'capture-register'},
  {
    title: 'Every type of field, with every rule broken',
    tag: 'capture-register',
    attributes: {fields: JSON.stringify(everyRule)},
    act: (form) => fail(form),
  },
];

const both = (shot: Shot): readonly Shot[] => [
  shot,
  {
    ...shot,
    title: `${shot.title}: registration`,
    tag: 'capture-register',
    act: (form) => fail(form),
  },
];

const topics: Readonly<Record<string, readonly Shot[]>> = {
  states,
  dark: states.map((shot) => ({...shot, scheme: 'dark'})),
  themes: Object.entries({none: '', ink, meadow, compact}).flatMap(([title, theme]) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      both({title: `${title}, ${scheme}`, theme, scheme, attributes: links}),
    ),
  ),
  languages: ['en', ...languages].map((locale) => ({
    title: locale,
    attributes: {locale, ...links},
    act: (form) => fail(form),
  })),
  hostile: hostilePages.map((page) => ({...wrong, title: page.name, page, attributes: links})),
  widths: [200, 240, 320, 480, 640, 960].flatMap((width) =>
    both({title: `${width} px`, width, attributes: links}),
  ),
};

/** Puts a theme's rules on one figure alone. */
const scoped = (theme: string, id: string) =>
  theme.replace(/(?<=^|\n)(:is\()?capture-sign-in,\s*capture-register\)?/g, (selector) =>
    selector.startsWith(':is') ? `#${id} ${selector}` : `#${id} > *`,
  );

const topic = new URLSearchParams(location.search).get('topic') ?? 'states';
document.title = topic;
const title = document.body.appendChild(document.createElement('h1'));
title.textContent = topic;
await setFault(0);
for (const [i, shot] of (topics[topic] ?? []).entries()) {
  const figure = document.body.appendChild(document.createElement('figure'));
  figure.id = `figure${i}`;
  figure.className = shot.scheme ?? '';
  const caption = figure.appendChild(document.createElement('figcaption'));
  caption.textContent = shot.title;
  if (shot.theme) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(scoped(shot.theme, figure.id));
    document.adoptedStyleSheets.push(sheet);
  }
  if (shot.width) figure.style.gridColumn = '1 / -1';
  let form = document.createElement(shot.tag ?? 'capture-sign-in') as Form;
  const all = {domain, ...sandboxSettings, locale: 'en-US', ...shot.attributes};
  for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
  if (shot.width) form.style.inlineSize = `${shot.width}px`;
  if (shot.page) form = (await hostileFrame(shot.page, form, figure)) as Form;
  else figure.append(form);
  await form.updateComplete;
  await shot.act?.(form);
}
(document.activeElement as HTMLElement | null)?.blur();
document.documentElement.dataset['ready'] = 'yes';
