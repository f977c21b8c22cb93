import type {RequestParameters} from '../parameters/request-parameters.ts';
import {missingArgument, oauthError, type OAuthError} from './oauth-error.ts';
import type {SandboxState} from './sandbox-state.ts';

/** The API client that a request proves to come from, or why it does not. */
export type ClientResult = {readonly kind: 'client'; readonly clientId: string} | OAuthError;

type ClientCredentials = {readonly id: string; readonly secret: string};

/**
 * Checks the id and the secret of the API client: from the header `Authorization: Basic …` if there is one, and otherwise
 * from the parameters `client_id` and `client_secret`.
 */
export function authenticateClient(
  {clients}: SandboxState,
  request: Request,
  parameters: RequestParameters,
): ClientResult {
  const header = request.headers.get('Authorization');
  const [scheme = '', value = ''] = (header ?? '').split(' ');
  if (header !== null && scheme.toLowerCase() !== 'basic') {
    const description = `cannot authenticate with '${scheme}'`;
    return oauthError(205, 'invalid_auth_method', 'Authorization', description);
  }
  const {id, secret} =
    header === null
      ? {id: parameters.get('client_id'), secret: parameters.get('client_secret')}
      : decodeBasic(value);
  if (!id) return missingArgument('client_id');
  if (!secret) return missingArgument('client_secret');
  const client = clients.get(id);
  if (client?.secret !== secret) {
    const name = client ? 'client_secret' : 'client_id';
    const description = 'unknown client_id or wrong client_secret';
    return oauthError(402, 'invalid_client_credentials', name, description);
  }
  return {kind: 'client', clientId: id};
}

/** Decodes `client_id:client_secret` in Base64. Anything else is like empty credentials. */
function decodeBasic(value: string): ClientCredentials {
  try {
    const [id = '', ...secret] = atob(value).split(':');
    return {id, secret: secret.join(':')};
  } catch {
    return {id: '', secret: ''};
  }
}
