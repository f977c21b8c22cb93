import type {Outcome} from '../capture/outcome.ts';

/** The element that an outcome asks the visitor to look at. */
export const placeOf = ({kind}: Outcome, host: ParentNode, root: ParentNode): HTMLElement | null =>
  root.querySelector<HTMLElement>(
    kind === 'success' ? '[role=status]' : '[part=summary],[aria-invalid=true]',
  ) ??
  // One of the page's own, in a slot.
  host.querySelector<HTMLElement>('[aria-invalid=true]') ??
  root.querySelector(kind === 'credentials' ? '[autocomplete$=-password]' : '[part=button]');

/** True where moving the focus takes it from nothing else on the page: it is inside `host`, or nowhere. */
export function isFree(host: Element): boolean {
  // Not by `:focus-within`, which WebKit matches only while its window is in front.
  const {activeElement} = host.getRootNode() as Document | ShadowRoot;
  return document.activeElement === document.body || host.contains(activeElement);
}
