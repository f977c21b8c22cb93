import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Window} from 'happy-dom';
import {JSDOM} from 'jsdom';
import type {} from '../../src/index.ts';
import {built} from '../support/node/static-site.ts';

const url = 'https://www.example.com/sign-in';

/** The window of a component test. */
type Page = typeof globalThis;

/** What the tests look at in the detail of an event. */
interface Detail {
  readonly access_token: string;
  readonly kind: string;
  readonly invalid_fields: Readonly<Record<string, readonly string[]>>;
}

/** The simulated browsers in which host projects test their components. */
const environments: Readonly<Record<string, () => Page>> = {
  jsdom: () => new JSDOM('', {url, runScripts: 'outside-only'}).window as unknown as Page,
  'happy-dom': () => {
    const settings = {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
    };
    const window = new Window({url, settings});
    return window as unknown as Page;
  },
};

/** The element, in a page that has the script, and in which Capture gives this reply. */
async function mount(page: Page, reply: object, attributes: Readonly<Record<string, string>>) {
  const bodies: string[] = [];
  page.fetch = (_, init) => {
    bodies.push(String(init?.body));
    return Promise.resolve(new Response(JSON.stringify(reply)));
  };
  page.eval(built('capture-forms.js').toString());
  const element = page.document.createElement('capture-sign-in');
  const all = {domain: '/capture', client_id: 'abc', ...attributes};
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  page.document.body.append(element);
  await element.updateComplete;
  const find = <T extends Element>(selector: string) => {
    const found = (element.shadowRoot ?? element).querySelector<T>(selector);
    assert(found, selector);
    return found;
  };
  /** Submits the form, and returns the event that follows. */
  const submit = () =>
    new Promise<CustomEvent<Detail>>((resolve) => {
      for (const type of ['capture-success', 'capture-error']) {
        element.addEventListener(type, (event) => resolve(event as CustomEvent<Detail>), {
          once: true,
        });
      }
      find<HTMLButtonElement>('[part=button]').click();
    });
  return {element, find, submit, bodies};
}

const success = {stat: 'ok', capture_user: {uuid: '1'}, access_token: 't'};

const refusal = {
  stat: 'error',
  code: 210,
  error: 'invalid_credentials',
  invalid_fields: {signInForm: ['Incorrect username or password.']},
};

for (const [name, open] of Object.entries(environments)) {
  describe(`a component test in ${name}`, () => {
    for (const [mode, attributes] of [
      ['a shadow root', {}],
      ['light DOM', {light_dom: ''}],
    ] as const) {
      it(`renders the form and its styles in ${mode}`, async () => {
        const page = open();
        const {element, find} = await mount(page, success, attributes);
        assert.equal(element.shadowRoot === null, 'light_dom' in attributes);
        assert.equal(find('[part=button]').textContent.trim(), 'Sign in');
        assert.equal(find('form').querySelectorAll('input').length, 2);
        const root = element.shadowRoot ?? page.document;
        // jsdom has no adopted style sheets.
        const adopted = (root.adoptedStyleSheets as CSSStyleSheet[] | undefined)?.length ?? 0;
        assert.equal(root.querySelectorAll('style').length + adopted, 1);
      });

      it(`signs in, in ${mode}`, async () => {
        const {find, submit, bodies} = await mount(open(), success, attributes);
        find<HTMLInputElement>('[name=signInEmailAddress]').value = 'johndoe@example.com';
        find<HTMLInputElement>('[name=currentPassword]').value = 'password123';
        const {type, detail} = await submit();
        assert.deepEqual([type, detail.access_token], ['capture-success', 't']);
        assert.match(bodies.join(), /signInEmailAddress=johndoe%40example\.com/);
      });

      it(`shows the errors of fields and of the server in ${mode}`, async () => {
        const {find, submit} = await mount(open(), refusal, attributes);
        const invalid = await submit();
        assert.deepEqual(Object.keys(invalid.detail.invalid_fields), [
          'signInEmailAddress',
          'currentPassword',
        ]);
        find<HTMLInputElement>('[name=signInEmailAddress]').value = 'johndoe@example.com';
        find<HTMLInputElement>('[name=currentPassword]').value = 'wrong';
        const {detail} = await submit();
        assert.equal(detail.kind, 'credentials');
        assert.match(find('[part=message]').textContent, /Incorrect username or password\./);
      });
    }
  });
}
