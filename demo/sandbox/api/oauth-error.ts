import {jsonReply} from './reply.ts';

/** An error of `/oauth/token`. */
export type OAuthError = {
  readonly kind: 'error';
  readonly code: number;
  /** Capture's name of the error. */
  readonly subError: string;
  readonly argumentName: string;
  readonly description: string;
};

export function oauthError(
  code: number,
  subError: string,
  argumentName: string,
  description: string,
): OAuthError {
  return {kind: 'error', code, subError, argumentName, description};
}

export function missingArgument(name: string): OAuthError {
  return oauthError(100, 'missing_argument', name, `missing required argument: ${name}`);
}

/**
 * Creates the reply to an error of `/oauth/token`: HTTP 400, and the keys and the order of the documentation's example.
 *
 * @see https://docs.janrain.com/api/registration/error-codes/
 */
export function oauthErrorReply({code, subError, argumentName, description}: OAuthError): Response {
  const body = {
    code,
    error: oauthNameOf(code),
    sub_error: subError,
    argument_name: argumentName,
    error_description: description,
    stat: 'error',
  };
  return jsonReply(body, 400);
}

/**
 * OAuth's name of an error. The documentation has only `invalid_request`; the others follow from OAuth.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
function oauthNameOf(code: number): string {
  switch (code) {
    case 402:
      return 'invalid_client';
    case 413:
    case 415:
    case 420:
      return 'invalid_grant';
    default:
      return 'invalid_request';
  }
}
