import {jsonNumber, jsonObject, jsonString, type JsonObject} from '../json.ts';
import {
  failure,
  type FailureKind,
  type FieldError,
  type FieldErrors,
  type Outcome,
} from './outcome.ts';
import type {DecodeSuccess} from './success.ts';

/** The endpoints, as the API reference names them. */
export type Endpoint =
  | '/oauth/auth_native_traditional'
  | '/oauth/register_native_traditional'
  | '/oauth/forgot_password_native'
  | '/oauth/verify_email_native'
  | '/oauth/update_profile_native'
  | '/access/useVerificationCode';

/** The parameters that identify the API client and the form, in the order of the API reference. An empty one is not sent. */
export interface Settings {
  readonly client_id?: string;
  readonly flow?: string;
  readonly flow_version?: string;
  readonly locale: string;
  readonly form: string;
  readonly redirect_uri: string;
  readonly response_type?: string;
  readonly merge_token?: string | undefined;
  readonly access_token?: string | undefined;
}

/** An HTTP answer, from Capture or from a proxy or firewall in between. */
export interface Answer {
  /** The URL of the request. */
  readonly url: string;
  readonly body: string;
  /** The media type, as the header says it; empty without one. */
  readonly type: string;
  /** The HTTP status. */
  readonly status: number;
  /** Whether the header `Retry-After` is there. Another origin has to expose it. */
  readonly hasRetryAfter: boolean;
}

/** Encodes the body of a request: the settings, then the values of the form. Empty parts of a date are left out. */
export function encodeRequest(settings: Settings, values: URLSearchParams): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries<string | undefined>({...settings})) {
    if (value) body.set(name, value);
  }
  for (const [name, value] of values) {
    // A field cannot replace a setting.
    if (Object.hasOwn(settings, name)) continue;
    if (value || !name.includes('[dateselect_')) body.append(name, value);
  }
  return body;
}

/**
 * Maps a Capture error code to the kind of the failure.
 *
 * @see https://docs.janrain.com/api/registration/error-codes/
 */
function failureKind(code: number, description: string): FailureKind {
  if (code >= 210 && code <= 213) return 'credentials';
  // A code or token of a link, or the grant behind it.
  if (code >= 413 && code <= 416) return 'expired';
  // Missing or invalid arguments; clients without the permission.
  if ((code >= 100 && code < 300) || [402, 403, 420].includes(code)) return 'configuration';
  // Values that a record cannot hold: wrong type, not unique, missing or too long.
  if (code >= 340 && code <= 363) return 'fields';
  switch (code) {
    case 380:
      return 'merge';
    case 390:
      return 'fields';
    case 500:
      // Code 500 means a server error, and also an unknown flow, version or locale.
      return /^could not find a flow/.test(description) ? 'configuration' : 'unavailable';
    case 480:
      return 'unavailable';
    case 510:
      return 'rate-limit';
    default:
      return 'refused';
  }
}

/** Longer server texts are truncated, so that rendering cannot freeze the page. In characters, for all texts of a reply. */
const MAX_ERROR_TEXT_LENGTH = 10_000;

/** Reads the texts for the visitor: `invalid_fields`, or else `message`, which is for the form as a whole. */
function decodeFieldErrors(reply: JsonObject, form: string): FieldErrors {
  const fieldErrors = new Map<string, readonly FieldError[]>();
  let room = MAX_ERROR_TEXT_LENGTH;
  const add = (texts: unknown, name: string) => {
    // Some flows send a string where the API reference has a list.
    const list = [texts].flat().flatMap((item) => {
      const taken = room > 0 && jsonString(item).slice(0, room);
      if (!taken) return [];
      // Each text costs an element, however short it is.
      room -= taken.length + 20;
      return {text: taken};
    });
    if (list.length) fieldErrors.set(name, list);
  };
  jsonObject(reply.get('invalid_fields')).forEach(add);
  if (!fieldErrors.size) add(reply.get('message'), form);
  return fieldErrors;
}

/** The kind of the failure if an answer is not a Capture reply. */
function foreignKind({status, hasRetryAfter}: Answer): FailureKind {
  if (status === 429) return 'rate-limit';
  return status === 503 && hasRetryAfter ? 'unavailable' : 'reply';
}

/**
 * Decodes an answer. In a Capture reply, `stat` decides, never the HTTP status.
 *
 * @param form the form's name, which is the key of texts for the form as a whole
 */
export function decodeReply(answer: Answer, form: string, decodeSuccess: DecodeSuccess): Outcome {
  const {url, body, type, status} = answer;
  const kind = foreignKind(answer);
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // WebKitGTK resolves with a partial body when the connection is lost.
    if (body[0] === '{' && kind === 'reply') {
      return failure('timeout', 'network_error', 'the connection was lost during the answer');
    }
  }
  const reply = jsonObject(json);
  const textOf = (key: string) => jsonString(reply.get(key));
  const stat = reply.get('stat');
  const success = stat === 'ok' && decodeSuccess(reply);
  if (success) return success;
  const code = jsonNumber(reply.get('code'));
  if (stat !== 'error' || Number.isNaN(code)) {
    const what = `POST ${url} answered HTTP ${[status, type].join(' ').trim()}`;
    return failure(
      kind,
      'invalid_reply',
      `${what}, which is not a Capture reply: check domain and the proxy`,
    );
  }
  const description = textOf('error_description');
  const request_id = textOf('request_id') || textOf('request_token');
  return {
    ...failure(
      failureKind(code, description),
      textOf('error'),
      description,
      code,
      decodeFieldErrors(reply, form),
      textOf('argument_name'),
    ),
    ...(request_id && {request_id}),
  };
}
