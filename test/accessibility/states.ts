import {oneEvent} from '@open-wc/testing';
import {APP_ID} from '../../demo/sandbox/api/sandbox-state.ts';
import {everyRule} from '../support/every-rule.ts';
import {untilLoaded} from '../support/form-loading.ts';
import {newRegistration, setValues, signInValues} from '../support/form-values.ts';
import {mount, rootOf, standard, type CaptureElement, type Tag} from '../support/harness.ts';
import type {Sandbox} from '../support/sandbox-server.ts';

/** A state in which a visitor can meet a form. */
export interface FormCase {
  readonly name: string;
  /** The elements that can be in it; both unless given. */
  readonly tags?: readonly Tag[];
  /** Whether it has a shape of its own. */
  readonly hasShape?: true;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page puts between the element's tags. */
  readonly children?: string;
  /** Brings a new element there. */
  readonly reach?: (element: CaptureElement, sandbox: Sandbox) => unknown;
}

const formOf = (element: CaptureElement) =>
  rootOf(element).querySelector('form') as HTMLFormElement;

const find = (element: CaptureElement, selector: string) =>
  rootOf(element).querySelector(selector) as HTMLElement;

const fillIn = (element: CaptureElement) =>
  setValues(element, {...signInValues, ...newRegistration()});

async function submit(element: CaptureElement, event = 'capture-error') {
  const told = oneEvent(element, event);
  formOf(element).requestSubmit();
  await told;
}

const flow = {flow: 'full', flow_version: '20260101000000000000'};
const register = ['capture-register'] as const;

/** Every state, for tests of what has to be so in each. */
export const formCases: readonly FormCase[] = [
  {name: 'empty'},
  {name: 'filled in', reach: fillIn},
  {name: 'with links', hasShape: true, attributes: {switch_url: '/other', forgot_url: '/forgot'}},
  {name: 'with errors', hasShape: true, reach: (element) => submit(element)},
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
    hasShape: true,
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
    hasShape: true,
    reach: (element) => {
      fillIn(element);
      return submit(element, 'capture-success');
    },
  },
  {name: 'with its password shown', reach: (element) => find(element, '[part=toggle]').click()},
  {
    name: 'with Caps Lock on',
    hasShape: true,
    reach: (element) =>
      find(element, '[type=password]').dispatchEvent(
        new KeyboardEvent('keydown', {key: 'a', modifierCapsLock: true, bubbles: true}),
      ),
  },
  {
    name: 'waiting for its fields',
    // Nothing answers there, and nothing says so.
    attributes: {flow_url: 'FLOWS', ...flow},
    reach: () => undefined,
  },
  {
    name: 'with controls of the page’s own, wrong',
    hasShape: true,
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
    hasShape: true,
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
    hasShape: true,
    tags: register,
    attributes: {flow_url: 'FLOWS', ...flow},
    reach: async (element) => {
      await untilLoaded(element);
      return submit(element);
    },
  },
];

/** An element of this kind, in this state and language, alone in a part of the page. */
export async function show(
  {name, attributes = {}, children = '', reach}: FormCase,
  tag: Tag,
  locale: string,
  parent: Element,
  sandbox: Sandbox,
): Promise<CaptureElement> {
  await sandbox.setFault({kind: name.startsWith('waiting') ? 'silent' : 'none'});
  const flows = `${sandbox.origin}/widget_data/flows/${APP_ID}/{flow}/{flow_version}/{locale}.json`;
  const {flow_url} = attributes;
  const element = await mount(
    tag,
    {...standard(sandbox.domain), locale, ...attributes, ...(flow_url && {flow_url: flows})},
    parent,
  );
  element.insertAdjacentHTML('beforeend', children);
  // The observer of the element's children runs before this.
  await Promise.resolve();
  if (!name.startsWith('waiting')) await untilLoaded(element);
  await element.updateComplete;
  await reach?.(element, sandbox);
  await element.updateComplete;
  return element;
}
