import {createToken} from '../tokens/random-token.ts';
import {CORS_HEADERS, jsonReply} from './reply.ts';

/** A way in which a server, or the network, can fail. */
export type Fault =
  | {readonly kind: 'none'}
  /** Replies correctly, after a delay. */
  | {readonly kind: 'slow'; readonly ms: number}
  /** Never replies. The request ends when the client aborts it. */
  | {readonly kind: 'silent'}
  /** Closes the connection. Represented by `Response.error()`, which no server can send. */
  | {readonly kind: 'drop'}
  /** A proxy replies with status 502 and an HTML page. */
  | {readonly kind: 'bad-gateway'}
  | {readonly kind: 'empty'}
  /** JSON that is not a Capture reply. */
  | {readonly kind: 'not-capture'}
  /** Processes the request and replies correctly, but without CORS headers. */
  | {readonly kind: 'no-cors'}
  /** One of Capture's errors that the request does not cause. */
  | {readonly kind: 'error'; readonly code: number};

/** All faults, each with a title for the demo. The first is no fault. */
export const faults: readonly {readonly title: string; readonly fault: Fault}[] = [
  {title: 'No fault', fault: {kind: 'none'}},
  {title: 'Slow: replies after 3 seconds', fault: {kind: 'slow', ms: 3000}},
  {title: 'Silent: never replies', fault: {kind: 'silent'}},
  {title: 'Drop: closes the connection', fault: {kind: 'drop'}},
  {title: 'Bad gateway: 502 and an HTML page', fault: {kind: 'bad-gateway'}},
  {title: 'Empty: 200 and no body', fault: {kind: 'empty'}},
  {title: 'Not Capture: JSON of another service', fault: {kind: 'not-capture'}},
  {title: 'No CORS: the page cannot read the reply', fault: {kind: 'no-cors'}},
  {title: '310: no record found', fault: {kind: 'error', code: 310}},
  {title: '380: email address in use', fault: {kind: 'error', code: 380}},
  {title: '480: disabled for maintenance', fault: {kind: 'error', code: 480}},
  {title: '500: unexpected error', fault: {kind: 'error', code: 500}},
  {title: '510: too many requests', fault: {kind: 'error', code: 510}},
  {title: '540: error triggered by the flow', fault: {kind: 'error', code: 540}},
  {title: '999: unknown code', fault: {kind: 'error', code: 999}},
];

/**
 * Responds to a request as the fault determines.
 *
 * @param respond processes the request without a fault
 */
export async function respondWithFault(
  fault: Fault,
  request: Request,
  respond: () => Promise<Response>,
): Promise<Response> {
  switch (fault.kind) {
    case 'none':
      return respond();
    case 'slow':
      await waitFor(request.signal, fault.ms);
      return request.signal.aborted ? Response.error() : respond();
    case 'silent':
      await waitFor(request.signal);
      return Response.error();
    case 'drop':
      return Response.error();
    case 'bad-gateway':
      return new Response('<!doctype html><title>502</title><h1>502 Bad Gateway</h1>', {
        status: 502,
        headers: {'Content-Type': 'text/html', ...CORS_HEADERS},
      });
    case 'empty':
      return new Response('', {headers: CORS_HEADERS});
    case 'not-capture':
      return jsonReply({message: 'Hello from another service', status: 'fine'});
    case 'no-cors': {
      const response = await respond();
      for (const name of Object.keys(CORS_HEADERS)) response.headers.delete(name);
      return response;
    }
    case 'error':
      return jsonReply(errorBody(fault.code));
    default:
      return fault satisfies never;
  }
}

/** Resolves after `ms` milliseconds, if given, or when the client aborts the request. */
function waitFor(signal: AbortSignal, ms?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
    const stop = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, {once: true});
  });
}

/**
 * Creates the body of an error reply that the reference of the endpoints does not show. The descriptions are those of
 * Capture's table of error codes. `message` is for the visitor. Some replies have `request_token` instead of `request_id`.
 *
 * @see https://docs.janrain.com/api/registration/error-codes/
 */
function errorBody(code: number): object {
  const id = createToken();
  switch (code) {
    case 310:
      return {
        ...errorKeys(code, 'record_not_found', 'no record found'),
        request_id: id,
        prereg_fields: {firstName: 'John', lastName: 'Doe', emailAddress: null},
      };
    case 380:
      return {
        ...errorKeys(code, 'email_address_in_use', 'email address belongs to another record'),
        request_id: id,
        existing_provider: 'facebook',
      };
    case 480:
      return {
        ...errorKeys(code, 'api_feature_disabled', 'feature temporarily disabled for maintenance'),
        message: 'We are busy improving this page. Please come back in an hour.',
        request_token: id,
      };
    case 500:
      return {...errorKeys(code, 'unexpected_error', 'internal error'), request_id: id};
    case 510:
      return {
        ...errorKeys(code, 'api_limit_error', 'too many simultaneous calls'),
        message: 'Too many failed login attempts. Please try again later.',
        request_id: id,
      };
    case 540:
      return {
        ...errorKeys(code, 'triggered_error', 'error triggered by the flow'),
        message: 'Your email is already verified. You may sign in.',
        request_id: id,
      };
    default:
      return {...errorKeys(code, 'unheard_of_error', 'unknown error'), request_id: id};
  }
}

/** The keys that every error reply has. */
function errorKeys(code: number, error: string, error_description: string): object {
  return {stat: 'error', code, error_description, error};
}
