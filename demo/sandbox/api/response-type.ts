import type {RequestParameters} from '../parameters/request-parameters.ts';
import {
  issueAccessToken,
  issueAuthorizationCode,
  type CodeGrant,
  type Grants,
} from '../tokens/grants.ts';

/** The values of `response_type`. The API reference has two spellings for both tokens. */
export type ResponseType = 'token' | 'code' | 'code_with_token' | 'code_and_token';

/**
 * In seconds. The documentation does not say how long the code of a sign-in is valid; this is the longest lifetime that
 * OAuth recommends.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
const AUTHORIZATION_CODE_LIFETIME = 600;

/** Reads `response_type`; undefined if it has another value. */
export function readResponseType(parameters: RequestParameters): ResponseType | undefined {
  const value = parameters.get('response_type') || 'token';
  return isResponseType(value) ? value : undefined;
}

function isResponseType(value: string): value is ResponseType {
  return ['token', 'code', 'code_with_token', 'code_and_token'].includes(value);
}

/** Issues the tokens that a response type asks for, by the key of the reply. */
export function issueTokens(
  grants: Grants,
  responseType: ResponseType,
  grant: CodeGrant,
  time: number,
): object {
  const issueCode = (): string =>
    issueAuthorizationCode(grants, grant, time, AUTHORIZATION_CODE_LIFETIME);
  switch (responseType) {
    case 'token':
      return {access_token: issueAccessToken(grants, grant, time)};
    case 'code':
      return {authorization_code: issueCode()};
    case 'code_with_token':
    case 'code_and_token':
      return {
        access_token: issueAccessToken(grants, grant, time),
        authorization_code: issueCode(),
      };
    default:
      return responseType satisfies never;
  }
}
