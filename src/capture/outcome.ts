/** Localized texts by field name, in the shape of a Capture reply. Texts for the form as a whole are under the form's name. */
export type InvalidFields = Readonly<Record<string, readonly string[]>>;

/**
 * What kind of failure it is, and so what to do about it:
 *
 * - `credentials`: the email address or the password is wrong;
 * - `fields`: the visitor has to correct one or more fields;
 * - `configuration`: only the site owner can fix it; the console says how;
 * - `expired`: the link of an email is too old, or was used before;
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
  | 'expired'
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

/** The postal address in a profile. An attribute is `null` if it is empty. */
export interface CaptureUserAddress {
  readonly address1?: string | null;
  readonly address2?: string | null;
  readonly city?: string | null;
  readonly zip?: string | null;
  readonly stateAbbreviation?: string | null;
  readonly country?: string | null;
  readonly phone?: string | null;
  readonly mobile?: string | null;
  readonly [attribute: string]: unknown;
}

/**
 * The visitor's profile, as in Capture's reply. The elements do not check its values. Every attribute may be absent: a
 * reply can have a token and no profile, access schemas of the API client hide attributes, and each application has its own
 * schema. The attributes here are those of the default schema. Most are `null` if they are empty.
 *
 * Times are UTC, such as `2016-04-20 17:02:18.649505 +0000`.
 */
export interface CaptureUser {
  /** The identifier of the account: a UUID. */
  readonly uuid?: string;
  /** The number of the account's record. */
  readonly id?: number;
  /** The time of registration. */
  readonly created?: string;
  /** The time of the last change of the profile. */
  readonly lastUpdated?: string;
  /** The time of the last sign-in. */
  readonly lastLogin?: string | null;
  /** The time at which the email address was verified; `null` until then. */
  readonly emailVerified?: string | null;
  readonly email?: string | null;
  readonly displayName?: string | null;
  readonly givenName?: string | null;
  readonly middleName?: string | null;
  readonly familyName?: string | null;
  /** A date, such as `1980-03-22`. */
  readonly birthday?: string | null;
  readonly gender?: string | null;
  readonly primaryAddress?: CaptureUserAddress | null;
  /** Consent to receive email. */
  readonly optIn?: {readonly status?: boolean | null; readonly updated?: string | null} | null;
  /** Social accounts. */
  readonly profiles?: readonly unknown[];
  readonly photos?: readonly unknown[];
  readonly statuses?: readonly unknown[];
  /** The API clients that the visitor has used. */
  readonly clients?: readonly unknown[];
  /** Attributes of your own schema. */
  readonly [attribute: string]: unknown;
}

/** A successful submission. */
export interface Success {
  readonly kind: 'success';
  readonly capture_user: CaptureUser;
  readonly access_token?: string;
  readonly authorization_code?: string;
  /** For single sign-on across several sites. */
  readonly sso_code?: string;
  /** Whether Capture has just created the account. */
  readonly is_new?: boolean;
  /** Whether the email address is verified; undefined if the reply does not say it. */
  readonly verified?: boolean;
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
