/** Names mapped to texts for the visitor, as in a Capture reply: field names, or the form's own name for texts that concern no single field. */
export type InvalidFields = Readonly<Record<string, readonly string[]>>;

/**
 * What a failure asks of the page:
 *
 * - `credentials`: the address or the password is wrong;
 * - `fields`: what was typed has to be changed;
 * - `configuration`: only the site's owner can mend it, the console says how;
 * - `merge`: the e-mail address belongs to another account;
 * - `rate-limit`: too many attempts, later it will work;
 * - `unavailable`: Capture is down;
 * - `network`: no answer came;
 * - `timeout`: no answer came in 30 seconds, or only a part of one, though Capture may have acted;
 * - `reply`: an answer came that is not Capture's;
 * - `refused`: Capture said no for any other reason.
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

/** One thing wrong with a field: a rule of the flow that it breaks, or a text the server wrote. */
export type Fault = {readonly rule: string} | {readonly text: string};

/** Field names (or the form's own name), each with all that is wrong there. */
export type Faults = ReadonlyMap<string, readonly Fault[]>;

/** Capture knows the visitor. */
export interface Success {
  readonly kind: 'success';
  readonly capture_user: Readonly<Record<string, unknown>>;
  readonly access_token?: string;
  readonly authorization_code?: string;
}

/** The visitor is no further than before; `error_description` is developers' English and never shown. */
export interface Failure {
  readonly kind: FailureKind;
  /** Capture's code, or 0 where no Capture code says it. */
  readonly code: number;
  readonly error: string;
  readonly error_description: string;
  readonly faults: Faults;
  readonly request_id?: string;
}

/** All that can come of a submission. */
export type Outcome = Success | Failure;

/** A failure that no Capture reply tells of. */
export const fail = (
  kind: FailureKind,
  error: string,
  error_description: string,
  code = 0,
  faults: Faults = new Map(),
): Failure => ({kind, code, error, error_description, faults});
