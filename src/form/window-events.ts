import {windowOf} from '../platform/document.ts';

/** The listeners of a form to events of its window. */
export interface WindowListeners {
  readonly onPageHide: () => void;
  /** Called in the capture phase, before any listener of an element. */
  readonly onSubmit: (event: SubmitEvent) => void;
}

/**
 * Listens to the window that an element is in, which may be another one than the script's.
 *
 * @returns removes the listeners. Not with `signal`: old versions of zone.js ignore it and remove other listeners.
 */
export function listenToWindow(
  element: Element,
  {onPageHide, onSubmit}: WindowListeners,
): () => void {
  const window = windowOf(element);
  window?.addEventListener('pagehide', onPageHide);
  window?.addEventListener('submit', onSubmit, true);
  return () => {
    window?.removeEventListener('pagehide', onPageHide);
    window?.removeEventListener('submit', onSubmit, true);
  };
}

/** Whether an event comes from the form of an element, and not from a form of the page in a slot. */
export const isFormOf = (
  {renderRoot}: {readonly renderRoot: ParentNode | undefined},
  {target}: Event,
): boolean => target === renderRoot?.querySelector('form');
