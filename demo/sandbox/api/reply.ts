import type {Account} from '../accounts/account.ts';
import type {RequestParameters} from '../parameters/request-parameters.ts';
import {createToken} from '../tokens/random-token.ts';
import type {InvalidFields} from '../validation/validation.ts';

/** Allows pages of every origin to read a response. */
export const CORS_HEADERS = {'Access-Control-Allow-Origin': '*'};

/**
 * Creates a JSON response. Replies have HTTP status 200, whatever their `stat`; only flow files, `/oauth/token` and unknown
 * paths use another status.
 */
export function jsonReply(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...CORS_HEADERS},
  });
}

/** The keys that only some error replies have. */
export type ErrorDetails = {
  readonly invalid_fields?: InvalidFields;
  /** A text for the visitor. */
  readonly message?: string;
  /** The argument that is missing or invalid. */
  readonly argument_name?: string;
};

/** Creates a reply with `stat: error`. The keys are in the order of the API reference. */
export function errorReply(
  code: number,
  error: string,
  error_description: string,
  details: ErrorDetails = {},
): Response {
  return jsonReply({
    stat: 'error',
    code,
    error_description,
    error,
    request_id: createToken(),
    ...details,
  });
}

/** Creates the error reply to a request without an argument that it needs. */
export function missingArgumentReply(argument_name: string): Response {
  const description = `missing required argument: ${argument_name}`;
  return errorReply(100, 'missing_argument', description, {argument_name});
}

/** Creates the error reply to a response type that does not exist. */
export function responseTypeReply(parameters: RequestParameters): Response {
  const value = parameters.get('response_type') ?? '';
  return errorReply(200, 'invalid_argument', `no such response_type '${value}'`);
}

/** Creates the error reply to a form with invalid values. */
export function invalidFieldsReply(invalid_fields: InvalidFields): Response {
  return errorReply(390, 'invalid_form_fields', 'some inputs are invalid', {invalid_fields});
}

/**
 * Creates an error reply with an HTTP status of its own. It has no `code`, as it is not one of the API's: it comes from the
 * content delivery network, or there is no such API.
 */
export function statusReply(status: number, error: string, error_description: string): Response {
  return jsonReply({stat: 'error', error, error_description}, status);
}

/** Creates the reply to a form that has nothing more to say. */
export function okReply(): Response {
  return jsonReply({stat: 'ok'});
}

/** Creates the reply to a sign-in or registration. The keys are in the order of the API reference. */
export function accountReply(account: Account, tokens: object): Response {
  return jsonReply({capture_user: account, stat: 'ok', ...tokens});
}
