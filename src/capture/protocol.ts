import {read, text, type Json} from '../json.ts';
import {fail, type FailureKind, type Fault, type Faults, type Outcome} from './outcome.ts';

/** The endpoints of the API reference. */
export type Endpoint = '/oauth/auth_native_traditional' | '/oauth/register_native_traditional';

/** The parameters that say which client and form is meant, in the reference's order; an empty one is not sent. */
export interface Settings {
  readonly client_id?: string;
  readonly flow?: string;
  readonly flow_version?: string;
  readonly locale: string;
  readonly form: string;
  readonly redirect_uri: string;
  readonly response_type?: string;
  readonly merge_token?: string;
}

/** The body of a request: the settings, then what the visitor typed. A date that was left empty is left out. */
export function encodeRequest(settings: Settings, values: URLSearchParams): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries<string | undefined>({...settings})) {
    if (value) body.set(name, value);
  }
  for (const [name, value] of values) {
    // A setting stands, whatever the page calls its own fields.
    if (Object.hasOwn(settings, name)) continue;
    if (value || !name.includes('[dateselect_')) body.append(name, value);
  }
  return body;
}

/** What a code asks of the page, by the list and the ranges of https://docs.janrain.com/api/registration/error-codes/. */
function failureKind(code: number, description: string): FailureKind {
  if (code >= 210 && code <= 213) return 'credentials';
  // Arguments that are missing or wrong, and clients that may not do this.
  if ((code >= 100 && code < 300) || [402, 403, 420].includes(code)) return 'configuration';
  // What a record cannot hold: of another type, taken, missing or too long.
  if (code >= 340 && code <= 363) return 'fields';
  switch (code) {
    case 380:
      return 'merge';
    case 390:
      return 'fields';
    case 500:
      // Says both that the server broke and that it has no such flow, version or locale.
      return /^could not find a flow/.test(description) ? 'configuration' : 'unavailable';
    case 480:
      return 'unavailable';
    case 510:
      return 'rate-limit';
    default:
      return 'refused';
  }
}

/** More characters than a form has for its visitor; a page that had to show them all would freeze. */
const MOST = 10_000;

/** The visitor's texts of a reply: its `invalid_fields`, else its `message` for the form as a whole. */
function decodeFaults(reply: Json, form: string): Faults {
  const faults = new Map<string, readonly Fault[]>();
  let room = MOST;
  const add = (texts: unknown, name: string) => {
    // Some flows send a plain string where the reference shows a list.
    const list = [texts].flat().flatMap((one) => {
      const taken = room > 0 && text(one).slice(0, room);
      if (!taken) return [];
      // A text takes room, however short it is.
      room -= taken.length + 20;
      return {text: taken};
    });
    if (list.length) faults.set(name, list);
  };
  read(reply.get('invalid_fields')).forEach(add);
  if (!faults.size) add(reply.get('message'), form);
  return faults;
}

/** Reads a reply by its `stat`, whatever the HTTP status; anything but a Capture reply is a failure of kind `reply`. */
export function decodeReply(body: string, form: string): Outcome {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // WebKitGTK hands half an answer over as a whole one.
    if (body[0] === '{') return fail('timeout', 'network_error', 'the answer broke off');
  }
  const reply = read(json);
  const textOf = (key: string) => text(reply.get(key));
  const stat = reply.get('stat');
  const code = reply.get('code');
  const capture_user = reply.get('capture_user');
  if (stat === 'ok' && read(capture_user).size) {
    const access_token = textOf('access_token');
    const authorization_code = textOf('authorization_code');
    return {
      kind: 'success',
      capture_user: capture_user as Readonly<Record<string, unknown>>,
      ...(access_token && {access_token}),
      ...(authorization_code && {authorization_code}),
    };
  }
  if (stat !== 'error' || typeof code !== 'number') {
    return fail('reply', 'invalid_reply', 'the answer is no Capture reply');
  }
  const description = textOf('error_description');
  const request_id = textOf('request_id') || textOf('request_token');
  return {
    ...fail(
      failureKind(code, description),
      textOf('error'),
      description,
      code,
      decodeFaults(reply, form),
    ),
    ...(request_id && {request_id}),
  };
}
