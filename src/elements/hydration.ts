import {hydrate} from '@lit-labs/ssr-client';
import {ReactiveElement, type PropertyValues} from 'lit';
import {isPassword, registerPasswords} from '../form/passwords.ts';
import {saveTypedValues, typedControls} from '../form/typed-values.ts';
import {warn} from '../platform/console.ts';
import type {HydratedElement, Hydrator} from './hydrator.ts';
import {digestOf, serverView} from './page-view.ts';

/** The elements whose shadow root still is as the server has rendered it. */
const prerendered = new WeakSet<HydratedElement>();

const cardOf = ({renderRoot}: HydratedElement) =>
  renderRoot.querySelector<HTMLElement>('[part=card]');

/** Saves where the caret is. Inputs of some types, such as `email`, do not say it. */
function saveSelection(root: Node): () => void {
  const focusedIn = (node: Node) => (node as ShadowRoot).activeElement as HTMLInputElement | null;
  const focused = focusedIn(root);
  const {name, selectionStart: start, selectionEnd: end} = focused ?? {};
  return () => {
    const now = focusedIn(root);
    if (typeof start !== 'number' || now?.name !== name) return;
    try {
      now?.setSelectionRange(start, end ?? start);
    } catch {
      // The field now has another type.
    }
  };
}

/** Replaces the server's form by a new one, and keeps what was typed. */
function renderAnew(element: HydratedElement, update: () => void): void {
  const root = element.renderRoot;
  const card = cardOf(element);
  // So that a password is only restored into a password field.
  registerPasswords(root);
  const controls = card ? typedControls(card) : [];
  const restore = saveTypedValues(controls);
  const restoreSelection = saveSelection(root);
  root.replaceChildren();
  update();
  registerPasswords(root);
  const newCard = cardOf(element);
  if (newCard) restore(newCard);
  restoreSelection();
  // Not at once: Chromium's password manager reads the inputs after they have been removed.
  setTimeout(() => {
    for (const control of controls.filter(isPassword)) control.value = '';
  });
}

/** Hydrates the server's form, or replaces it if it does not match. */
function takeOver(element: HydratedElement, update: () => void): void {
  const {renderRoot: root, renderOptions, localName} = element;
  const digest = cardOf(element)?.dataset['prerendered'];
  try {
    if (digest !== digestOf(element)) {
      throw new Error('it is of other attributes, another language or another version');
    }
    hydrate(element.template(serverView(element, digest)), root, renderOptions);
    // Tools that remove the comments of HTML also remove Lit's markers.
    if (!(root as {_$litPart$?: unknown})._$litPart$) throw new Error('its comments are missing');
  } catch (error) {
    warn(localName, `replaces the form of the server: ${String(error).replace(/^Error: /, '')}`);
    return renderAnew(element, update);
  }
  // The element has adopted its own style sheet.
  if ('adoptedStyleSheets' in root) {
    for (const child of [...root.children]) if (child.matches('link,style')) child.remove();
  }
  update();
}

/** Takes over what a server has rendered, with Lit's hydration: no control is replaced. */
export const hydrator: Hydrator = {
  takeRoot(element) {
    const {shadowRoot} = element;
    if (!shadowRoot) return undefined;
    prerendered.add(element);
    return shadowRoot;
  },
  update(element, changed: PropertyValues, update) {
    if (!prerendered.has(element)) update();
    else if (!element.isLoading) {
      prerendered.delete(element);
      takeOver(element, update);
    } else {
      // The form of the server stays until its fields and its language are loaded.
      ReactiveElement.prototype['update'].call(element, changed);
    }
  },
};
