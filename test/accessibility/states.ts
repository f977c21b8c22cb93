import {oneEvent} from '@open-wc/testing';
import {ACCESS_TOKEN, APP_ID} from '../../demo/sandbox/api/sandbox-state.ts';
import {everyRule} from '../support/every-rule.ts';
import {untilLoaded} from '../support/form-loading.ts';
import {newRegistration, setValues, signInValues} from '../support/form-values.ts';
import {mount, rootOf, standard, type CaptureElement, type Tag} from '../support/harness.ts';
import type {Sandbox} from '../support/sandbox-server.ts';

/** A state that a form can be in. */
export interface FormCase {
  readonly name: string;
  /** The elements that can be in it. Default: sign-in and registration. */
  readonly tags?: readonly Tag[];
  /** Whether its layout differs from the other states'. */
  readonly hasLayout?: true;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The element's children, as HTML. */
  readonly children?: string;
  /** Brings a new element into the state. */
  readonly reach?: (element: CaptureElement, sandbox: Sandbox) => unknown;
}

const formOf = (element: CaptureElement) =>
  rootOf(element).querySelector('form') as HTMLFormElement;

const find = (element: CaptureElement, selector: string) =>
  rootOf(element).querySelector(selector) as HTMLElement;

const fillIn = (element: CaptureElement) =>
  setValues(element, {...signInValues, ...newRegistration()});

async function submit(element: CaptureElement, event = 'capture-error') {
  const dispatched = oneEvent(element, event);
  formOf(element).requestSubmit();
  await dispatched;
}

const flow = {flow: 'full', flow_version: '20260101000000000000'};
const register = ['capture-register'] as const;
const withAnEmail = [
  'capture-forgot-password',
  'capture-verify-email',
  'capture-new-password',
] as const;

let codes = 0;

/** Gives an element a verification code that Capture does not know, and no other element has had. */
const verify = (element: CaptureElement) =>
  Object.assign(element, {verificationCode: `code-${++codes}`});

/** Every state of a form. */
export const formCases: readonly FormCase[] = [
  {name: 'empty'},
  {name: 'filled in', reach: fillIn},
  {name: 'with links', hasLayout: true, attributes: {switch_url: '/other', forgot_url: '/forgot'}},
  {name: 'with errors', hasLayout: true, reach: (element) => submit(element)},
  {
    name: 'with one error',
    reach: (element) => {
      fillIn(element);
      const last = [...formOf(element).querySelectorAll<HTMLInputElement>('[type=password]')].at(
        -1,
      );
      if (last) last.value = '';
      return submit(element);
    },
  },
  {
    name: 'with an error of the form',
    hasLayout: true,
    reach: async (element, sandbox) => {
      await sandbox.setFault({kind: 'error', code: 510});
      fillIn(element);
      return submit(element);
    },
  },
  {
    name: 'busy',
    reach: async (element, sandbox) => {
      await sandbox.setFault({kind: 'silent'});
      fillIn(element);
      return submit(element, 'capture-submit');
    },
  },
  {
    name: 'done',
    hasLayout: true,
    reach: (element) => {
      fillIn(element);
      return submit(element, 'capture-success');
    },
  },
  {name: 'with its password shown', reach: (element) => find(element, '[part=toggle]').click()},
  {
    name: 'with Caps Lock on',
    hasLayout: true,
    reach: (element) =>
      find(element, '[type=password]').dispatchEvent(
        new KeyboardEvent('keydown', {key: 'a', modifierCapsLock: true, bubbles: true}),
      ),
  },
  {
    name: 'loading its fields',
    attributes: {flow_url: 'FLOWS', ...flow},
    reach: () => undefined,
  },
  {
    name: 'with invalid controls of the page',
    hasLayout: true,
    children:
      '<label slot="after-fields"><input type="checkbox" name="terms" required> Terms</label><p slot="below-button">Words</p>',
    reach: (element) => submit(element),
  },
  {
    name: 'with errors, in light_dom',
    attributes: {light_dom: ''},
    reach: (element) => submit(element),
  },
  {
    name: 'with every rule broken',
    hasLayout: true,
    tags: register,
    attributes: {fields: JSON.stringify(everyRule)},
    reach: (element) => submit(element),
  },
  {
    name: 'with every type of field',
    tags: register,
    attributes: {flow_url: 'FLOWS', ...flow},
    reach: untilLoaded,
  },
  {
    name: 'with every type of field, and errors',
    hasLayout: true,
    tags: register,
    attributes: {flow_url: 'FLOWS', ...flow},
    reach: async (element) => {
      await untilLoaded(element);
      return submit(element);
    },
  },
  {
    name: 'with links and errors',
    hasLayout: true,
    tags: withAnEmail,
    attributes: {switch_url: '/other', forgot_url: '/forgot'},
    reach: (element) => submit(element),
  },
  {
    name: 'done, with a link',
    hasLayout: true,
    tags: withAnEmail,
    attributes: {switch_url: '/other'},
    reach: (element) => {
      // All tests share an account, so its password stays.
      const {currentPassword: password = ''} = signInValues;
      setValues(element, {...signInValues, newPassword: password, newPasswordConfirm: password});
      return submit(element, 'capture-success');
    },
  },
  {
    name: 'with a code that is being verified',
    hasLayout: true,
    tags: ['capture-verify-email'],
    reach: async (element, sandbox) => {
      await sandbox.setFault({kind: 'silent'});
      verify(element);
    },
  },
  {
    name: 'with a code that has expired',
    hasLayout: true,
    tags: ['capture-verify-email'],
    reach: async (element) => {
      const failed = oneEvent(element, 'capture-error');
      verify(element);
      await failed;
    },
  },
  {
    name: 'with a token that has expired',
    hasLayout: true,
    tags: ['capture-new-password'],
    attributes: {forgot_url: '/forgot'},
    reach: async (element, sandbox) => {
      await sandbox.setFault({kind: 'error', code: 414});
      fillIn(element);
      return submit(element);
    },
  },
  {
    name: 'with an address to confirm',
    hasLayout: true,
    tags: ['capture-sign-in'],
    attributes: {require_verified: '', verify_url: '/verify'},
    reach: (element) => {
      fillIn(element);
      return submit(element, 'capture-success');
    },
  },
];

/** Mounts an element in a state and a language. */
export async function mountInState(
  {name, attributes = {}, children = '', reach}: FormCase,
  tag: Tag,
  locale: string,
  parent: Element,
  sandbox: Sandbox,
): Promise<CaptureElement> {
  await sandbox.setFault({kind: name.startsWith('loading') ? 'silent' : 'none'});
  const flows = `${sandbox.origin}/widget_data/flows/${APP_ID}/{flow}/{flow_version}/{locale}.json`;
  const {flow_url} = attributes;
  const element = await mount(
    tag,
    {
      ...standard(sandbox.domain),
      locale,
      ...(tag === 'capture-new-password' && {access_token: ACCESS_TOKEN}),
      ...attributes,
      ...(flow_url && {flow_url: flows}),
    },
    parent,
  );
  element.insertAdjacentHTML('beforeend', children);
  // The observer of the element's children runs before this.
  await Promise.resolve();
  if (!name.startsWith('loading')) await untilLoaded(element);
  await element.updateComplete;
  await reach?.(element, sandbox);
  await element.updateComplete;
  return element;
}
