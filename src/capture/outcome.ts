/** Localized texts by field name, in the shape of a Capture reply. Texts for the form as a whole are under the form's name. */
export type InvalidFields = Readonly<Record<string, readonly string[]>>;

/**
 * What kind of failure it is, and so what to do about it:
 *
 * - `credentials`: the email address or the password is wrong;
 * - `fields`: the visitor has to correct one or more fields;
 * - `configuration`: only the site owner can fix it; the console says how;
 * - `merge`: another account has this email address;
 * - `rate-limit`: too many attempts; the visitor can try again later;
 * - `unavailable`: Capture is down;
 * - `network`: no answer arrived;
 * - `timeout`: no complete answer arrived; Capture may have processed the request;
 * - `reply`: the answer is not a Capture reply;
 * - `refused`: Capture refused the request for any other reason.
 */
export type FailureKind =
  | 'credentials'
  | 'fields'
  | 'configuration'
  | 'merge'
  | 'rate-limit'
  | 'unavailable'
  | 'network'
  | 'timeout'
  | 'reply'
  | 'refused';

/** One error of a field: a validation rule that the value breaks, or a text from the server. */
export type FieldError = {readonly rule: string} | {readonly text: string};

/** All errors by field name, or by the form's name for errors of the form as a whole. */
export type FieldErrors = ReadonlyMap<string, readonly FieldError[]>;

/** A successful sign-in or registration. */
export interface Success {
  readonly kind: 'success';
  readonly capture_user: Readonly<Record<string, unknown>>;
  readonly access_token?: string;
  readonly authorization_code?: string;
  /** For single sign-on across several sites. */
  readonly sso_code?: string;
  /** Whether Capture has just created the account. */
  readonly is_new?: boolean;
}

/** A failed submission. `error_description` is English for developers and never shown to a visitor. */
export interface Failure {
  readonly kind: FailureKind;
  /** Capture's error code, or 0 if the failure has none. */
  readonly code: number;
  readonly error: string;
  readonly error_description: string;
  readonly fieldErrors: FieldErrors;
  readonly request_id?: string;
  /** The parameter that is missing or invalid. Present for codes 100 and 200. */
  readonly argument_name?: string;
}

/** The result of a submission. */
export type Outcome = Success | Failure;

/** Creates a failure that does not come from a Capture reply. */
export const failure = (
  kind: FailureKind,
  error: string,
  error_description: string,
  code = 0,
  fieldErrors: FieldErrors = new Map(),
  argument_name = '',
): Failure => ({
  kind,
  code,
  error,
  error_description,
  fieldErrors,
  ...(argument_name && {argument_name}),
});
