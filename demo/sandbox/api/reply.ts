import type {Account} from '../accounts/accounts.ts';
import {createToken} from './token.ts';
import type {InvalidFields} from '../validation/validation.ts';

/** The header that lets a page of any origin read an answer. */
export const CORS = {'Access-Control-Allow-Origin': '*'};

/** A documented reply: HTTP 200 and JSON, whatever its `stat` says; files alone have a status. */
export function reply(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...CORS},
  });
}

/** A reply with `stat: error`, its keys in the reference's order. */
export function refuse(
  code: number,
  error: string,
  error_description: string,
  invalid_fields?: InvalidFields,
): Response {
  return reply({
    stat: 'error',
    code,
    error_description,
    error,
    request_id: createToken(),
    ...(invalid_fields && {invalid_fields}),
  });
}

/** What an accepted person gets: the reference's four spellings for three things. */
export type ResponseType = 'token' | 'code' | 'code_with_token' | 'code_and_token';

/** A reply with `stat: ok`, its keys in the reference's order. */
export function welcome(account: Account, responseType: ResponseType): Response {
  return reply({capture_user: account, stat: 'ok', ...grants(responseType)});
}

function grants(responseType: ResponseType): object {
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
