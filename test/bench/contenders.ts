import {renderToString} from '../support/node/built-server.ts';

const settings = {
  domain: '/capture',
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
};
const attributes = Object.entries(settings)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ');

// The way of docs/getting-started.md to reserve a form's space, which the hand-written form can use as well.
const holding = (tag: string, height: string) =>
  `${tag}:not(:defined) { display: block; min-height: ${height} }`;

/** A form that is measured. */
export interface Contender {
  /** The script of its page, by its name in `scripts`; none for markup alone. */
  readonly script?: string;
  /** What stands in the page. */
  readonly body: string;
  /** Rules of the page. */
  readonly styles: string;
  /** Where the input for the user name is: selectors, each looked for in the element, or its shadow root, before it. */
  readonly input: readonly string[];
}

/** Where each script begins: a file of `dist`, or a module in this folder. */
export const scripts: Readonly<Record<string, string>> = {
  'capture-forms': '../../dist/capture-forms.js',
  'capture-forms-hydrate': '../../dist/capture-forms-hydrate.js',
  'hand-written-sign-in': 'contenders/hand-written-sign-in.ts',
  'hand-written-register': 'contenders/hand-written-register.ts',
  'empty-lit-element': 'contenders/empty-lit-element.ts',
  vaadin: 'contenders/vaadin.js',
  hanko: 'contenders/hanko.js',
  supabase: 'contenders/supabase.js',
};

/** The forms, by their names in the results. */
export const contenders = {
  'capture-sign-in': {
    script: 'capture-forms',
    body: `<capture-sign-in ${attributes}></capture-sign-in>`,
    styles: holding('capture-sign-in', '14.75em'),
    input: ['capture-sign-in', '[type=email]'],
  },
  'capture-sign-in prerendered': {
    script: 'capture-forms-hydrate',
    body: renderToString('capture-sign-in', settings),
    styles: '',
    input: ['capture-sign-in', '[type=email]'],
  },
  'hand-written': {
    script: 'hand-written-sign-in',
    body: `<hand-written-sign-in ${attributes}></hand-written-sign-in>`,
    styles: holding('hand-written-sign-in', '14.75em'),
    input: ['hand-written-sign-in', '[type=email]'],
  },
  'plain HTML': {
    body: '<form><label>Email address <input type="email"></label> <label>Password <input type="password"></label> <button>Sign in</button></form>',
    styles: '',
    input: ['[type=email]'],
  },
  'empty Lit element': {
    script: 'empty-lit-element',
    body: '<empty-lit-element></empty-lit-element>',
    styles: '',
    input: ['empty-lit-element', 'input'],
  },
  Vaadin: {
    script: 'vaadin',
    body: '<vaadin-login-form no-autofocus></vaadin-login-form>',
    styles: '',
    input: ['[name=username] input, input[name=username]'],
  },
  Hanko: {
    script: 'hanko',
    body: '<hanko-login></hanko-login>',
    styles: '',
    input: ['hanko-login', 'input[type=text], input[type=email]'],
  },
  Supabase: {
    script: 'supabase',
    body: '<div id="supabase"></div>',
    styles: '',
    input: ['input[type=email]'],
  },
} as const satisfies Readonly<Record<string, Contender>>;

export type Name = keyof typeof contenders;

/** Whether a contender is one of our own forms. */
export const isOwn = (name: string): boolean => name.startsWith('capture-');

/** Those that are installed from elsewhere. */
export const rivals: readonly ('Vaadin' | 'Hanko' | 'Supabase')[] = ['Vaadin', 'Hanko', 'Supabase'];
