import {CORS, reply} from './reply.ts';
import {createToken} from './token.ts';

/** A way in which a server, or the way to it, can fail. */
export type Fault =
  | {readonly kind: 'none'}
  /** Answers properly, but late. */
  | {readonly kind: 'slow'; readonly ms: number}
  /** Never answers; ends when the client gives up. */
  | {readonly kind: 'silent'}
  /** Closes the connection: `Response.error()`, which no server can send. */
  | {readonly kind: 'drop'}
  /** Something in between answers 502 and a page for people. */
  | {readonly kind: 'bad-gateway'}
  | {readonly kind: 'empty'}
  /** JSON, but not Capture's. */
  | {readonly kind: 'not-capture'}
  /** Answers properly and does what was asked, but lets no other origin read it. */
  | {readonly kind: 'no-cors'}
  /** One of Capture's own errors that have no cause in the request. */
  | {readonly kind: 'error'; readonly code: number};

/** Every fault with a title for people; the first is none. */
export const faults: readonly {readonly title: string; readonly fault: Fault}[] = [
  {title: 'No fault', fault: {kind: 'none'}},
  {title: 'Slow: answers after 3 seconds', fault: {kind: 'slow', ms: 3000}},
  {title: 'Silent: never answers', fault: {kind: 'silent'}},
  {title: 'Drop: closes the connection', fault: {kind: 'drop'}},
  {title: 'Bad gateway: 502 and an HTML page', fault: {kind: 'bad-gateway'}},
  {title: 'Empty: 200 and no body', fault: {kind: 'empty'}},
  {title: 'Not Capture: some other JSON', fault: {kind: 'not-capture'}},
  {title: 'No CORS: the answer cannot be read', fault: {kind: 'no-cors'}},
  {title: '310: no record found', fault: {kind: 'error', code: 310}},
  {title: '380: email address in use', fault: {kind: 'error', code: 380}},
  {title: '480: switched off for maintenance', fault: {kind: 'error', code: 480}},
  {title: '500: unexpected error', fault: {kind: 'error', code: 500}},
  {title: '510: too many calls', fault: {kind: 'error', code: 510}},
  {title: '540: error raised by the flow', fault: {kind: 'error', code: 540}},
  {title: '999: a code nobody knows', fault: {kind: 'error', code: 999}},
];

/** The answer, as it comes through the fault. */
export async function withFault(
  fault: Fault,
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  switch (fault.kind) {
    case 'none':
      return answer();
    case 'slow':
      await waitFor(request.signal, fault.ms);
      return request.signal.aborted ? Response.error() : answer();
    case 'silent':
      await waitFor(request.signal);
      return Response.error();
    case 'drop':
      return Response.error();
    case 'bad-gateway':
      return new Response('<!doctype html><title>502</title><h1>502 Bad Gateway</h1>', {
        status: 502,
        headers: {'Content-Type': 'text/html', ...CORS},
      });
    case 'empty':
      return new Response('', {headers: CORS});
    case 'not-capture':
      return reply({message: 'Hello from another service', status: 'fine'});
    case 'no-cors': {
      const unreadable = await answer();
      for (const name of Object.keys(CORS)) unreadable.headers.delete(name);
      return unreadable;
    }
    case 'error':
      return reply(errorBody(fault.code));
    default:
      return fault satisfies never;
  }
}

/** Resolves after the time, if one is given, and in any case when the client gives up. */
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
 * A body for a code that the reference of the two endpoints does not print. The words are those of
 * Capture's table of error codes; `message`, where there is one, is meant for the person, and some
 * replies call the support token `request_token`.
 */
function errorBody(code: number): object {
  const id = createToken();
  switch (code) {
    case 310:
      return {
        ...error(code, 'record_not_found', 'no record found'),
        request_id: id,
        prereg_fields: {firstName: 'John', lastName: 'Doe', emailAddress: null},
      };
    case 380:
      return {
        ...error(code, 'email_address_in_use', 'email address belongs to another record'),
        request_id: id,
        existing_provider: 'facebook',
      };
    case 480:
      return {
        ...error(code, 'api_feature_disabled', 'feature temporarily disabled for maintenance'),
        message: 'We are busy improving this page. Please come back in an hour.',
        request_token: id,
      };
    case 500:
      return {...error(code, 'unexpected_error', 'internal error'), request_id: id};
    case 510:
      return {
        ...error(code, 'api_limit_error', 'too many simultaneous calls'),
        message: 'Too many failed login attempts. Please try again later.',
        request_id: id,
      };
    case 540:
      return {
        ...error(code, 'triggered_error', 'error triggered by the flow'),
        message: 'Your email is already verified. You may sign in.',
        request_id: id,
      };
    default:
      return {...error(code, 'unheard_of_error', 'nobody has heard of this'), request_id: id};
  }
}

function error(code: number, word: string, description: string): object {
  return {stat: 'error', code, error_description: description, error: word};
}
