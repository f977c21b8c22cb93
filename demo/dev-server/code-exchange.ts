import type {IncomingMessage} from 'node:http';
import type {AccessToken} from '../page/sandbox-client.ts';
import {LOGIN_CLIENT} from '../sandbox/api/sandbox-state.ts';
import type {SandboxServer} from '../sandbox/server/server.ts';
import {errorResponse, readMember, refuseOtherTypes, type JsonResponse} from './json-endpoint.ts';

const TIMEOUT_MS = 10_000;

/** The codes of `/oauth/token` for an authorization code that is unknown, used or expired. */
const REFUSED_CODES: readonly unknown[] = [413, 415];

type TokenReply = {
  readonly stat?: unknown;
  readonly code?: unknown;
  readonly access_token?: unknown;
};

/**
 * Exchanges the code of a mail for an access token, like the server of a site: the page must not know the secret of the API
 * client. Responds with the status 410 if Capture refuses the code.
 */
export async function exchangeCode(
  server: SandboxServer,
  req: IncomingMessage,
): Promise<JsonResponse<AccessToken>> {
  if (req.method !== 'POST') return errorResponse(405, 'Only POST is allowed.');
  const refusal = refuseOtherTypes(req);
  if (refusal) return refusal;
  const code = await readMember(req, 'code');
  if (typeof code !== 'string') return errorResponse(400, 'The body must be {"code": "…"}.');
  const reply = await requestToken(server, code).catch((): TokenReply => ({}));
  if (reply.stat === 'ok' && typeof reply.access_token === 'string') {
    return {status: 200, body: {accessToken: reply.access_token}};
  }
  return REFUSED_CODES.includes(reply.code)
    ? errorResponse(410, 'The code is unknown, was used before, or has expired.')
    : errorResponse(502, 'The sandbox could not exchange the code.');
}

async function requestToken({port, state}: SandboxServer, code: string): Promise<TokenReply> {
  const client = state.clients.get(LOGIN_CLIENT);
  const response = await fetch(`http://localhost:${port}/oauth/token`, {
    method: 'POST',
    headers: {authorization: `Basic ${btoa(`${LOGIN_CLIENT}:${client?.secret}`)}`},
    // The address of the link, without the code.
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: client?.settings.password_recover_url ?? '',
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return (await response.json()) as TokenReply;
}
