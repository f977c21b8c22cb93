import {fetchSandboxStatus} from '../../demo/page/sandbox-client.ts';
import compact from '../../demo/themes/compact.css?raw';
import ink from '../../demo/themes/ink.css?raw';
import meadow from '../../demo/themes/meadow.css?raw';
import {languages} from '../../src/localize/languages.ts';
import {eighteenFields} from '../support/eighteen-fields.ts';
import {everyRule} from '../support/every-rule.ts';
import {hostilePages} from '../support/hostile-styles.ts';
import {enter, fail, submit, told, under, type Shot} from './shot.ts';

const john = ['johndoe@example.com', 'password123'];
const ada = ['ada@example.org', 'analytical'];
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

/** The 18 fields, as the attribute `fields` takes them. */
const eighteen = Object.entries(eighteenFields.fields)
  .filter(([name]) => name !== 'registrationForm')
  .map(([name, definition]) => ({name, ...definition}));

const registration: Shot = {title: 'Standard fields', tag: 'capture-register', attributes: links};

const both = (shot: Shot): readonly Shot[] => [
  shot,
  {
    ...shot,
    title: `${shot.title}: registration`,
    tag: 'capture-register',
    act: (form) => fail(form),
  },
];

/** The shots of each sheet. */
export const topics: Readonly<Record<string, readonly Shot[]>> = {
  states,
  dark: states.map((shot) => ({...shot, scheme: 'dark'})),
  themes: Object.entries({none: '', ink, meadow, compact}).flatMap(([title, theme]) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      both({title: `${title}, ${scheme}`, theme, scheme, attributes: links}),
    ),
  ),
  registration: [320, 640, 1280].flatMap((width) =>
    [
      registration,
      {...registration, title: '18 fields', attributes: {fields: JSON.stringify(eighteen)}},
    ]
      .flatMap((shot) => [
        shot,
        {...shot, title: `${shot.title}, wrong`, act: wrong.act ?? (() => {})},
      ])
      .map((shot) => ({...shot, width, title: `${shot.title}, ${width} px`})),
  ),
  // The picture of README.md.
  readme: [
    {title: 'Sign-in form', width: 384, attributes: links, act: (form) => enter(form, ...ada)},
    {
      title: 'Registration form with errors',
      tag: 'capture-register',
      width: 544,
      act: (form) =>
        fail(form, 'Ada', 'Lovelace', 'ada.example.org', '', 'analytical', 'analytical'),
    },
  ],
  // The sandbox has no flow in Arabic, so nobody can sign in.
  arabic: states
    .filter(({title}) => title !== 'Done')
    .map((shot) => ({...shot, attributes: {...shot.attributes, locale: 'ar'}})),
  journey: (
    ['capture-forgot-password', 'capture-verify-email', 'capture-new-password'] as const
  ).flatMap((tag) => [
    {title: tag, tag, attributes: links},
    {title: `${tag}, wrong`, tag, attributes: links, act: wrong.act ?? (() => {})},
  ]),
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
