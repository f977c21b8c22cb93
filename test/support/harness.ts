import {fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LOGIN_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import type {} from '../../src/index.ts';

export type Tag = Extract<keyof HTMLElementTagNameMap, `capture-${string}`>;
export type CaptureElement = HTMLElementTagNameMap[Tag];

/** The attributes of an element that works with the sandbox. */
export const standard = (domain: string) => ({
  domain,
  client_id: LOGIN_CLIENT,
  flow: 'standard',
  flow_version: '20190618143040022299',
});

/** Adds an element with attributes to the page, and waits until it has rendered. */
export async function mount<T extends Tag>(
  tag: T,
  attributes: Readonly<Record<string, string>>,
  parent: Element = document.createElement('div'),
): Promise<HTMLElementTagNameMap[T]> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  if (!parent.isConnected) await fixture(html`${parent}`);
  await element.updateComplete;
  return element;
}

export const rootOf = (element: CaptureElement): ParentNode => element.shadowRoot ?? element;

const textOf = (node: Node | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A label's own text, without that of a list or a mark in it. */
export function labelText(label: HTMLElement): string {
  const copy = label.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('select, [part=optional]').forEach((node) => node.remove());
  return textOf(copy);
}

/** The input that has a label. */
export function input(element: CaptureElement, label: string): HTMLInputElement {
  const labels = [...rootOf(element).querySelectorAll('label')];
  const found = labels.find((one) => labelText(one) === label);
  if (!found?.control) throw new Error(`no field is labelled "${label}"`);
  return found.control as HTMLInputElement;
}

/** The button that has a name. */
export function button(element: CaptureElement, name: string): HTMLButtonElement {
  const buttons = [...rootOf(element).querySelectorAll('button')];
  const found = buttons.find((one) => (one.ariaLabel ?? textOf(one)) === name);
  if (!found) throw new Error(`no button is named "${name}"`);
  return found;
}

/** Selects the option that begins with a text: in WebKitGTK, lists are menus of the desktop, which no test can use. */
function choose(list: HTMLSelectElement, typed: string) {
  const isChosen = () => list.selectedOptions[0]?.text.startsWith(typed);
  if (isChosen()) return;
  list.selectedIndex = [...list.options].findIndex(({text}) => text.startsWith(typed));
  if (!isChosen()) throw new Error(`no option begins with "${typed}"`);
  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, {bubbles: true}));
}

/** Fills in fields by label, each at once, as browsers and password managers do. */
export async function fill(element: CaptureElement, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    const control = input(element, label);
    control.focus();
    if (control instanceof HTMLSelectElement) choose(control, value);
    else {
      control.select();
      document.execCommand(value ? 'insertText' : 'delete', false, value);
    }
  }
  await element.updateComplete;
}

/** Types into fields by label, key by key, and replaces their values. */
export async function type(element: CaptureElement, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    const control: HTMLElement = input(element, label);
    control.focus();
    if (control instanceof HTMLInputElement) control.select();
    await sendKeys(value ? {type: value} : {press: 'Delete'});
    if (control instanceof HTMLSelectElement) choose(control, value);
  }
}

/** Submits a form with Enter in its first field, and returns its next event of this type. */
export async function submit<Name extends 'capture-success' | 'capture-error' | 'capture-submit'>(
  element: CaptureElement,
  name: Name,
): Promise<GlobalEventHandlersEventMap[Name]> {
  const event = oneEvent(element, name);
  rootOf(element).querySelector('input')?.focus();
  await sendKeys({press: 'Enter'});
  return (await event) as GlobalEventHandlersEventMap[Name];
}

/** The message of the form as a whole. */
export const message = (element: CaptureElement): string =>
  textOf(rootOf(element).querySelector('[part=message]'));

/** The description of an input that screen readers announce, by `aria-describedby`. */
export function description(element: CaptureElement, label: string): string {
  const id = input(element, label).getAttribute('aria-describedby');
  // Not with a selector, as ids may contain any character.
  const all = [...rootOf(element).querySelectorAll('[id]')];
  return id ? textOf(all.find((one) => one.id === id)) : '';
}

/** The focused element, also in a shadow root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Runs a task, and returns its warnings and errors on the console, one a line. */
export async function consoleOf(task: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const {warn, error} = console;
  console.warn = console.error = (...values: unknown[]) => lines.push(values.join(' '));
  try {
    await task();
  } finally {
    Object.assign(console, {warn, error});
  }
  return lines;
}

export const johnDoe = {'Email address': 'johndoe@example.com', Password: 'password123'};

export const janeRoe = {
  'First name': 'Jane',
  'Last name': 'Roe',
  'Email address': 'janeroe@example.com',
  'Display name': 'JaneRoe',
  Password: 'password456',
  'Repeat password': 'password456',
};
