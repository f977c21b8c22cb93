import {renderScreen} from './screens.ts';
import {endCaptureSession} from './session.ts';

/** Handles a click on a link or button of the page that has one of the widget's class names. */
export function onClick(event: MouseEvent): void {
  // A script may dispatch the event on the document.
  const target = event.composedPath()[0] as Partial<Element>;
  if (target.closest?.('.capture_end_session')) endCaptureSession();
  // With a modifier key, the browser opens another tab or window.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = target.closest?.<HTMLElement>('.capture_modal_open,[data-capturescreen]');
  // Without an element, the link leads to another page.
  if (link && renderScreen(link.dataset['capturescreen'])) event.preventDefault();
}
