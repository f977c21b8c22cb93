import type {LinkName} from '../localize/catalogue.ts';
import type {CaptureUser, FailureKind, InvalidFields} from '../capture/outcome.ts';

/** The detail of `capture-success`. The names are those of Capture's reply. */
export interface CaptureSuccessDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** The visitor's profile, as in Capture's reply. `{}` if the reply has no profile, for example after sending an email. */
  readonly capture_user: CaptureUser;
  /** Present if `response_type` is `token` (the default) or `code_and_token`. */
  readonly access_token?: string;
  /** Present if `response_type` is `code` or `code_and_token`. */
  readonly authorization_code?: string;
  /** For single sign-on across several sites. Present if Capture sent it. */
  readonly sso_code?: string;
  /** Whether Capture has just created the account. Present if Capture sent it. */
  readonly is_new?: boolean;
  /** Whether the visitor's email address is verified. Present if Capture says it. */
  readonly verified?: boolean;
}

/** The detail of `capture-error`. The names are those of Capture's reply, except `kind`. */
export interface CaptureErrorDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** What kind of failure it is, and so what to do about it. */
  readonly kind: FailureKind;
  /** Capture's error code, or 0 if the failure has none. */
  readonly code: number;
  /** The name of the error, such as `invalid_credentials`. */
  readonly error: string;
  /** English, for developers; never shown to visitors. */
  readonly error_description: string;
  /** The texts that the visitor reads, by field name. Texts for the form as a whole are under the form's name. */
  readonly invalid_fields: InvalidFields;
  /** Identifies the request for Akamai's support. */
  readonly request_id?: string;
  /** The parameter that is missing or invalid. Present for codes 100 and 200. */
  readonly argument_name?: string;
}

/** The detail of `capture-submit`. */
export interface CaptureSubmitDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** The parameters that will be sent, without passwords. A listener may add parameters; changes to existing ones are ignored. */
  readonly parameters: URLSearchParams;
}

/** The detail of `capture-navigate`. */
export interface CaptureNavigateDetail {
  /** The form's name in the flow, such as `signInForm`. */
  readonly form: string;
  /** `forgot` for the link for a forgotten password, `verify` for the link for verifying the email address, `switch` for the link to the other form. */
  readonly to: LinkName;
  /** The URL of the link. */
  readonly url: string;
}

/** Freezes a JSON value deeply. */
function freeze<T>(value: T): T {
  // Not recursive: JSON can be nested deeper than the call stack.
  const queue: unknown[] = [value];
  for (const item of queue) {
    if (typeof item !== 'object' || item === null) continue;
    for (const child of Object.values(Object.freeze(item))) queue.push(child);
  }
  return value;
}

/** Dispatched after a successful submission, when the element has rendered the result; `preventDefault()` keeps the page from following `success_url`. */
export type CaptureSuccessEvent = CustomEvent<CaptureSuccessDetail>;

/** Dispatched after a failed submission, when the element has rendered the errors. */
export type CaptureErrorEvent = CustomEvent<CaptureErrorDetail>;

/** Dispatched before anything is sent; `preventDefault()` cancels the submission. */
export type CaptureSubmitEvent = CustomEvent<CaptureSubmitDetail>;

/** Dispatched when the visitor follows one of the form's links; `preventDefault()` cancels the navigation. */
export type CaptureNavigateEvent = CustomEvent<CaptureNavigateDetail>;

/** The events by name. */
export interface CaptureEventMap {
  'capture-success': CaptureSuccessEvent;
  'capture-error': CaptureErrorEvent;
  'capture-submit': CaptureSubmitEvent;
  'capture-navigate': CaptureNavigateEvent;
}

/** Creates one of the element's events. It bubbles, and crosses the boundaries of shadow roots. */
export const captureEvent = <Name extends keyof CaptureEventMap>(
  name: Name,
  detail: CaptureEventMap[Name]['detail'],
) =>
  new CustomEvent(name, {
    bubbles: true,
    composed: true,
    cancelable: name !== 'capture-error',
    detail: freeze(detail),
  });

/** Returns a function that tells whether the detail of an event has been read since. */
export function watchDetail(event: CustomEvent): () => boolean {
  const {detail} = event as {readonly detail: unknown};
  let isRead = false;
  const get = () => {
    isRead = true;
    return detail;
  };
  Object.defineProperty(event, 'detail', {get});
  return () => isRead;
}

declare global {
  // The base of the event maps of elements, documents and windows: listeners are typed wherever the events bubble to.
  interface GlobalEventHandlersEventMap extends CaptureEventMap {}
}
