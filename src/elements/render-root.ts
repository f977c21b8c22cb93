import {isolateFieldEvents} from '../form/key-events.ts';
import {registerPasswords} from '../form/passwords.ts';
import {assignWrapperSlots} from '../form/slotted-controls.ts';
import {warn} from '../platform/console.ts';

/** Whether content of an element has no slot: its text is not shown. */
const isUnslotted = (node: ChildNode) =>
  (node instanceof Text ||
    (node instanceof Element && !node.slot && !node.matches('script,style,template'))) &&
  /\S/.test(node.textContent ?? '');

/** The elements whose content has been reported. */
const reported = new WeakSet<Element>();

/** Warns about content without a slot, such as the rest of a page after `<capture-sign-in />`. */
function warnUnslotted(host: Element): void {
  if (reported.has(host) || ![...host.childNodes].some(isUnslotted)) return;
  reported.add(host);
  warn(
    host.localName,
    'content without a slot is not shown: if it is the rest of the page, write a closing tag, as HTML ignores "/>"',
  );
}

/** Takes care of the content of an element's slots, also of what is added later. */
function watchSlots(host: Element): void {
  const onChildren = () => {
    assignWrapperSlots(host);
    registerPasswords(host);
    warnUnslotted(host);
  };
  onChildren();
  // Morphing removes the `slot` of a wrapper again.
  new MutationObserver(onChildren).observe(host, {
    childList: true,
    subtree: true,
    attributeFilter: ['slot'],
  });
}

/** A dialog focuses the first field of a form, as it does with fields in light DOM. */
export const formRootOptions: ShadowRootInit = {mode: 'open', delegatesFocus: true};

/**
 * Attaches the shadow root of an element.
 *
 * @param root the root that a server has rendered; undefined for a new one
 */
export function attachFormRoot(
  host: Element,
  root: ShadowRoot = host.attachShadow(formRootOptions),
): ShadowRoot {
  watchSlots(host);
  isolateFieldEvents(root);
  // With `delegatesFocus`, a click anywhere would focus the first field. The card takes the focus instead for the moment.
  root.addEventListener('mousedown', ({target}) => {
    const takesFocus = 'a,button,input,label,select,textarea,[tabindex]';
    if (root.activeElement || (target as Element).closest(takesFocus)) return;
    const card = root.querySelector('[part=card]');
    card?.setAttribute('tabindex', '-1');
    setTimeout(() => card?.removeAttribute('tabindex'));
  });
  return root;
}

/**
 * Makes an element the root of its own form.
 *
 * @param onChange is called when nodes are added to the element or removed from it
 */
export function clearLightRoot(host: Element, onChange: () => void): void {
  warnUnslotted(host);
  host.replaceChildren();
  new MutationObserver(onChange).observe(host, {childList: true});
}
