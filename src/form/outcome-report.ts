import type {Failure, Success} from '../capture/outcome.ts';
import {parameterNames, type Field} from '../flow/field.ts';
import {logFailure, missingFields, warn} from '../platform/console.ts';
import type {ErrorTexts} from './error-texts.ts';
import {captureEvent, watchDetail} from './events.ts';
import type {SlottedControl} from './slotted-controls.ts';

/** The element whose submission has ended. */
export interface SubmittedElement extends HTMLElement {
  readonly formFields: readonly Field[];
  /** The page's own controls in the element's slots. */
  readonly controls: readonly SlottedControl[];
  /** The absolute URL to follow after success; empty for none. */
  readonly successAddress: string;
}

/** The time that listeners have for reading a reply: frameworks may do it after the event. */
const UNREAD_DELAY_MS = 1_000;

/** The names that Capture reports errors of, and that the form does not show. */
export function missingNames(
  {fieldErrors}: Failure,
  form: string,
  {formFields, controls}: Pick<SubmittedElement, 'formFields' | 'controls'>,
): readonly string[] {
  const shown = new Set([
    form,
    ...formFields.flatMap((field) => [field.name, ...parameterNames(field)]),
    ...controls.map(({name}) => name),
  ]);
  return [...fieldErrors.keys()].filter((name) => !shown.has(name));
}

/**
 * Dispatches `capture-success`, then opens `success_url`, unless a listener has called `preventDefault()`.
 *
 * @param isComplete whether the visitor has reached what the form is for. If not, the page stays.
 */
export function reportSuccess(
  element: SubmittedElement,
  form: string,
  {kind: _, ...reply}: Success,
  isComplete: boolean,
): void {
  const {localName, successAddress} = element;
  const event = captureEvent('capture-success', {form, ...reply});
  const isDetailRead = watchDetail(event);
  if (!element.dispatchEvent(event)) return;
  if (successAddress) {
    if (isComplete) location.assign(successAddress);
  } else if (reply.access_token || reply.authorization_code) {
    setTimeout(() => {
      if (isDetailRead() || !element.isConnected) return;
      warn(
        localName,
        'succeeded, but no listener of capture-success has read its detail and success_url is not set: the page does not know the visitor',
      );
    }, UNREAD_DELAY_MS);
  }
}

/**
 * Dispatches `capture-error`, and logs the failure, unless it is an invalid field that the form has found itself.
 *
 * @param texts what the visitor reads
 */
export function reportFailure(
  element: SubmittedElement,
  form: string,
  failure: Failure,
  texts: ErrorTexts,
): void {
  const {localName} = element;
  // An invalid field that the form found itself concerns only the visitor.
  if (failure.kind !== 'fields' || failure.request_id) logFailure(localName, failure);
  const missing = missingNames(failure, form, element);
  if (missing.length) warn(localName, missingFields(missing));
  const {fieldErrors: _, ...reply} = failure;
  const invalid_fields = Object.fromEntries(texts);
  element.dispatchEvent(captureEvent('capture-error', {form, ...reply, invalid_fields}));
}
