import {elementsIn, forms} from './forms.ts';
import {reportNoEffect} from './notices.ts';

/** The element, or the `<div>` that the page had for the widget's screen, if the element is in it. */
const boxOf = (element: HTMLElement) =>
  element.closest<HTMLElement>(`#${forms[element.localName]?.screens.join(',#')}`) ?? element;

/** Brings an element into view and focuses it. */
async function show(element: HTMLElement): Promise<void> {
  element.closest<HTMLDialogElement>('dialog:not([open])')?.showModal();
  const box = boxOf(element);
  // A page that hides elements shows one at a time, as the widget did with its screens.
  if (box.hidden || box.style.display === 'none') {
    for (const other of elementsIn(document)) boxOf(other).hidden = true;
    box.hidden = false;
    box.style.display = '';
  }
  // The script may run before the elements have their inputs.
  await customElements.whenDefined(element.localName);
  await (element as HTMLElement & {readonly updateComplete?: Promise<unknown>}).updateComplete;
  element.scrollIntoView({block: 'nearest'});
  element.focus();
}

/**
 * Shows the element of a screen, or the first element if the page names no screen. Returns whether there is one.
 * `janrain.capture.ui.renderScreen` and `modal.open`
 */
export function renderScreen(screen?: unknown): boolean {
  const element = elementsIn(document).find(
    // As a listener, it gets an event.
    ({localName}) => typeof screen !== 'string' || forms[localName]?.screens.includes(screen),
  );
  if (element) void show(element);
  else reportNoEffect(`renderScreen('${String(screen)}')`);
  return !!element;
}

/** `janrain.capture.ui.modal.close` */
export function closeModal(): void {
  for (const element of elementsIn(document)) element.closest('dialog')?.close();
}
