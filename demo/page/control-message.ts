import {findElement} from './find-element.ts';

/**
 * Shows a message below a control, and marks the control as invalid.
 *
 * @param id the control's. The message is the element with this id and `-problem`.
 * @param text empty for a valid control
 */
export function showControlMessage(id: string, text: string): void {
  const control = findElement(`#${id}`);
  const message = findElement(`#${id}-problem`);
  // Screen readers announce each change.
  if (message.textContent !== text) message.textContent = text;
  if (text) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}
