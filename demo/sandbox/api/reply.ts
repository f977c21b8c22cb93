import type {Account} from '../accounts/accounts.ts';
import type {InvalidFields} from '../validation/validation.ts';

/** Allows pages of every origin to read a response. */
export const CORS_HEADERS = {'Access-Control-Allow-Origin': '*'};

/** Creates a JSON response. Replies have HTTP status 200, whatever their `stat`; only flow files use another status. */
export function jsonReply(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...CORS_HEADERS},
  });
}

/** Creates a reply with `stat: error`. The keys are in the order of the API reference. */
export function errorReply(
  code: number,
  error: string,
  error_description: string,
  invalid_fields?: InvalidFields,
): Response {
  return jsonReply({
    stat: 'error',
    code,
    error_description,
    error,
    request_id: createToken(),
    ...(invalid_fields && {invalid_fields}),
  });
}

/** The values of `response_type`. The API reference has two spellings for both tokens. */
export type ResponseType = 'token' | 'code' | 'code_with_token' | 'code_and_token';

/** Creates a reply with `stat: ok`. The keys are in the order of the API reference. */
export function successReply(account: Account, responseType: ResponseType): Response {
  return jsonReply({capture_user: account, stat: 'ok', ...grantedTokens(responseType)});
}

function grantedTokens(responseType: ResponseType): object {
  switch (responseType) {
    case 'token':
      return {access_token: createToken()};
    case 'code':
      return {authorization_code: createToken()};
    case 'code_with_token':
    case 'code_and_token':
      return {access_token: createToken(), authorization_code: createToken()};
    default:
      return responseType satisfies never;
  }
}

const TOKEN_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Creates a token or request id: 16 random letters and digits, as in the API reference. */
export function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => TOKEN_CHARACTERS.charAt(byte % TOKEN_CHARACTERS.length)).join(
    '',
  );
}
