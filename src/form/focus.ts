import type {Outcome} from '../capture/outcome.ts';

/** The element that gets the focus after a submission. */
export const focusTarget = (
  {kind}: Outcome,
  host: ParentNode,
  root: ParentNode,
): HTMLElement | null =>
  root.querySelector<HTMLElement>(
    kind === 'success' ? '[role=status]' : '[part=summary],[aria-invalid=true]',
  ) ??
  // A control of the page, in a slot.
  host.querySelector<HTMLElement>('[aria-invalid=true]') ??
  root.querySelector(kind === 'credentials' ? '[autocomplete$=-password]' : '[part=button]');

/** Whether the focus is inside `host`, or nowhere: moving it then takes it from nothing else on the page. */
export function canMoveFocus(host: Element): boolean {
  // `:focus-within` does not match in WebKit while its window is in the background.
  const {activeElement} = host.getRootNode() as Document | ShadowRoot;
  return document.activeElement === document.body || host.contains(activeElement);
}
