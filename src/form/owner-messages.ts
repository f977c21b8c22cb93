import type {ConfigurationFailures} from '../capture/configuration.ts';
import {isLoopback} from '../capture/domain.ts';
import {describeFailure, missingFields} from '../platform/console.ts';
import type {FormState} from './form-state.ts';
import {missingNames, type SubmittedElement} from './outcome-report.ts';

/** The element whose owner is told. */
export interface OwnedElement extends SubmittedElement {
  readonly formName: string;
  /** The base URL of requests, or what is wrong with the configuration. */
  readonly configuration: string | ConfigurationFailures;
}

/** The kinds of failure that concern only the visitor. */
const visitorKinds: readonly string[] = ['credentials', 'expired', 'fields', 'merge', 'rate-limit'];

/** What the console tells the site owner and the form itself shows, on a loopback page only. */
export function ownerMessages(element: OwnedElement, state: FormState): readonly string[] {
  if (!isLoopback(location.hostname)) return [];
  try {
    return messagesFor(element, state);
  } catch {
    // A property may have a value that cannot be converted to a string. Submitting reports it.
    return [];
  }
}

function messagesFor(element: OwnedElement, state: FormState): readonly string[] {
  const {configuration, formName} = element;
  if (typeof configuration !== 'string') return configuration.map(describeFailure);
  if (state.status !== 'failed') return [];
  const {failure} = state;
  const missing = missingNames(failure, formName, element);
  return [
    ...(visitorKinds.includes(failure.kind) ? [] : [describeFailure(failure)]),
    ...(missing.length ? [missingFields(missing)] : []),
  ];
}
