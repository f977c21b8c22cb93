import {readBody, type RequestParameters} from '../parameters/request-parameters.ts';
import {issueAccessToken, issueRefreshToken, type TokenGrant} from '../tokens/grants.ts';
import {authenticateClient} from './client-authentication.ts';
import {missingArgument, oauthError, oauthErrorReply, type OAuthError} from './oauth-error.ts';
import {jsonReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/** Whom the new tokens are for, or why there are none. */
type GrantResult = {readonly kind: 'granted'; readonly grant: TokenGrant} | OAuthError;

/**
 * `/oauth/token`: exchanges an authorization code or a refresh token for tokens. Each can be exchanged once. Only servers
 * call it, because it needs the secret of the API client.
 *
 * The documentation says that an API client with `login_client` cannot call it. Its guide to forgotten passwords does so,
 * and the sandbox allows it to every client.
 *
 * @see https://techdocs.akamai.com/identity-cloud-auth/reference/oauthtoken
 */
export async function exchangeToken(state: SandboxState, request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body.kind === 'unreadable') {
    const {code, error, description} = body;
    return oauthErrorReply(oauthError(code, error, 'body', description));
  }
  const {parameters} = body;
  const client = authenticateClient(state, request, parameters);
  if (client.kind === 'error') return oauthErrorReply(client);
  const result = readGrant(state, parameters, client.clientId);
  if (result.kind === 'error') return oauthErrorReply(result);
  // In the order of the documentation's example.
  return jsonReply({
    access_token: issueAccessToken(state.grants, result.grant, state.now()),
    expires_in: state.grants.accessTokenLifetime,
    refresh_token: issueRefreshToken(state.grants, result.grant),
    stat: 'ok',
  });
}

function readGrant(
  state: SandboxState,
  parameters: RequestParameters,
  clientId: string,
): GrantResult {
  const grantType = parameters.get('grant_type');
  switch (grantType) {
    case undefined:
    case '':
      return missingArgument('grant_type');
    case 'authorization_code':
      return exchangeCode(state, parameters, clientId);
    case 'refresh_token':
      return exchangeRefreshToken(state, parameters, clientId);
    default: {
      const description = `invalid grant_type: ${grantType}`;
      return oauthError(200, 'invalid_argument', 'grant_type', description);
    }
  }
}

function exchangeCode(
  {accounts, grants, now}: SandboxState,
  parameters: RequestParameters,
  clientId: string,
): GrantResult {
  const code = parameters.get('code');
  const redirectUri = parameters.get('redirect_uri');
  if (!code) return missingArgument('code');
  if (!redirectUri) return missingArgument('redirect_uri');
  const found = grants.authorizationCodes.find(code, now());
  if (found.kind === 'expired') {
    const description = 'authorization code expired';
    return oauthError(415, 'authorization_code_expired', 'code', description);
  }
  // That only the same client can exchange a code is documented, but not the error.
  const isKnown =
    found.kind === 'valid' && found.value.clientId === clientId && accounts.get(found.value.uuid);
  if (!isKnown) {
    return oauthError(413, 'no_access_grant', 'code', 'no access grant for this code');
  }
  if (found.value.redirectUri !== redirectUri) {
    const description = 'redirect_uri is not the one that the code was requested with';
    return oauthError(420, 'redirect_uri_mismatch', 'redirect_uri', description);
  }
  grants.authorizationCodes.delete(code);
  return {kind: 'granted', grant: found.value};
}

function exchangeRefreshToken(
  {accounts, grants, now}: SandboxState,
  parameters: RequestParameters,
  clientId: string,
): GrantResult {
  const token = parameters.get('refresh_token');
  if (!token) return missingArgument('refresh_token');
  const found = grants.refreshTokens.find(token, now());
  const isKnown =
    found.kind === 'valid' && found.value.clientId === clientId && accounts.get(found.value.uuid);
  // The error is not documented.
  if (!isKnown) {
    const description = 'no access grant for this refresh token';
    return oauthError(413, 'no_access_grant', 'refresh_token', description);
  }
  grants.refreshTokens.delete(token);
  return {kind: 'granted', grant: found.value};
}
