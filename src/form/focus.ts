import type {Outcome} from '../capture/outcome.ts';
import {documentProperty, focusedElement} from '../platform/document.ts';

/** The element that gets the focus after a submission. */
export const focusTarget = (
  {kind}: Outcome,
  host: ParentNode,
  root: ParentNode,
): HTMLElement | null =>
  root.querySelector<HTMLElement>(
    kind === 'success' ? '[part=success]' : '[part=summary],[aria-invalid=true]',
  ) ??
  // A control of the page, in a slot.
  host.querySelector<HTMLElement>('[aria-invalid=true]') ??
  root.querySelector(kind === 'credentials' ? '[autocomplete$=-password]' : '[part=button]');

/** Whether the focus is inside `host`, or nowhere: moving it then takes it from nothing else on the page. */
export function canMoveFocus(host: Element): boolean {
  // `:focus-within` does not match in WebKit while its window is in the background.
  const focused = documentProperty(host.ownerDocument, 'activeElement');
  const isNowhere = !focused || focused === documentProperty(host.ownerDocument, 'body');
  return isNowhere || host.contains(focusedElement(host));
}

/**
 * Moves the focus. A status or summary is focusable only while it has the focus: otherwise a dialog would focus it first.
 *
 * @returns false if the target has the focus already
 */
export function moveFocus(target: HTMLElement): boolean {
  if (focusedElement(target) === target) return false;
  if (target.localName === 'div') {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
  }
  target.focus();
  return true;
}
