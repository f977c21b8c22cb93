import type {Failure, Outcome} from '../capture/outcome.ts';
import {parameterNames, type Field} from '../flow/field.ts';
import {missingFields, reportFailure, warn} from '../platform/console.ts';
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
 * Dispatches the event of a result. After success, follows `success_url` unless a listener has called
 * `preventDefault()`. Tells the site owner what only the owner can mend.
 *
 * @param texts what the visitor reads
 */
export function reportOutcome(
  element: SubmittedElement,
  form: string,
  outcome: Outcome,
  texts: ErrorTexts,
): void {
  const {localName, successAddress} = element;
  if (outcome.kind === 'success') {
    const {kind: _, ...reply} = outcome;
    const event = captureEvent('capture-success', {form, ...reply});
    const isDetailRead = watchDetail(event);
    if (!element.dispatchEvent(event)) return;
    if (successAddress) location.assign(successAddress);
    else {
      setTimeout(() => {
        if (isDetailRead() || !element.isConnected) return;
        warn(
          localName,
          'succeeded, but no listener of capture-success has read its detail and success_url is not set: the page does not know the visitor',
        );
      }, UNREAD_DELAY_MS);
    }
    return;
  }
  // An invalid field that the form found itself concerns only the visitor.
  if (outcome.kind !== 'fields' || outcome.request_id) reportFailure(localName, outcome);
  const missing = missingNames(outcome, form, element);
  if (missing.length) warn(localName, missingFields(missing));
  const {fieldErrors: _, ...reply} = outcome;
  const invalid_fields = Object.fromEntries(texts);
  element.dispatchEvent(captureEvent('capture-error', {form, ...reply, invalid_fields}));
}
