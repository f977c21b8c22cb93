import type {Destination} from './links.ts';
import type {FailureKind, InvalidFields} from '../capture/outcome.ts';

/** What `capture-success` tells; the names are those of Capture's reply. */
export interface CaptureSuccessDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** The visitor's profile, as Capture answers it. */
  readonly capture_user: Readonly<Record<string, unknown>>;
  /** Given for a `response_type` of `token` (the default) or both. */
  readonly access_token?: string;
  /** Given for a `response_type` of `code` or both. */
  readonly authorization_code?: string;
}

/** What `capture-error` tells; the names are those of Capture's reply, but for `kind`. */
export interface CaptureErrorDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** What the failure asks of the page. */
  readonly kind: FailureKind;
  /** Capture's code, or 0 where no Capture code says it. */
  readonly code: number;
  /** Capture's word for the code. */
  readonly error: string;
  /** English for developers, never shown to visitors. */
  readonly error_description: string;
  /** What the visitor reads, in the visitor's language; texts for the form as a whole stand under its name. */
  readonly invalid_fields: InvalidFields;
  /** Names the exchange to Akamai's support. */
  readonly request_id?: string;
}

/** What `capture-submit` tells. */
export interface CaptureSubmitDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** All that will be sent but the passwords. A listener may add parameters; changes to those already there are ignored. */
  readonly parameters: URLSearchParams;
}

/** What `capture-navigate` tells. */
export interface CaptureNavigateDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** `forgot` for the link to a new password, `switch` for the one to the other form. */
  readonly to: Destination;
  /** Where the link leads. */
  readonly url: string;
}

/** Freezes a value made from JSON, to its last leaf. */
function freeze<T>(value: T): T {
  // No recursion: JSON may be nested deeper than any stack.
  const rest: unknown[] = [value];
  for (const one of rest) {
    if (typeof one !== 'object' || one === null) continue;
    for (const leaf of Object.values(Object.freeze(one))) rest.push(leaf);
  }
  return value;
}

/** Dispatched when Capture has signed the visitor in or registered them, and the element shows it. */
export type CaptureSuccessEvent = CustomEvent<CaptureSuccessDetail>;

/** Dispatched when a submission has failed, and the element shows it. */
export type CaptureErrorEvent = CustomEvent<CaptureErrorDetail>;

/** Dispatched before anything is sent; `preventDefault()` keeps it from being sent. */
export type CaptureSubmitEvent = CustomEvent<CaptureSubmitDetail>;

/** Dispatched when the visitor follows one of the form's links; `preventDefault()` keeps them on the page. */
export type CaptureNavigateEvent = CustomEvent<CaptureNavigateDetail>;

/** The events by their names. */
export interface CaptureEventMap {
  'capture-success': CaptureSuccessEvent;
  'capture-error': CaptureErrorEvent;
  'capture-submit': CaptureSubmitEvent;
  'capture-navigate': CaptureNavigateEvent;
}

/** Makes one of the element's events: it reaches listeners on the document, from within any shadow root. */
export const captureEvent = <Name extends keyof CaptureEventMap>(
  name: Name,
  detail: CaptureEventMap[Name]['detail'],
) =>
  new CustomEvent(name, {
    bubbles: true,
    composed: true,
    cancelable: name === 'capture-submit' || name === 'capture-navigate',
    detail: freeze(detail),
  });

declare global {
  // The base of the event maps of elements, documents and windows: wherever the events bubble to, listeners are typed.
  interface GlobalEventHandlersEventMap extends CaptureEventMap {}
}
