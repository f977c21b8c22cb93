import {readEntity} from './entity-endpoint.ts';
import {respondWithFault} from './faults.ts';
import {isFlowFilePath, replyWithFlowFile} from './flow-endpoint.ts';
import {sendRecoverCode} from './forgot-password-endpoint.ts';
import {isMailboxPath, replyWithMailbox} from './mailbox-endpoint.ts';
import {updateProfile} from './profile-endpoint.ts';
import {register} from './registration-endpoint.ts';
import {CORS_HEADERS, statusReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';
import {signIn} from './sign-in-endpoint.ts';
import {exchangeToken} from './token-endpoint.ts';
import {useVerificationCode} from './verification-code-endpoint.ts';
import {sendVerificationCode} from './verify-email-endpoint.ts';

type Endpoint = (state: SandboxState, request: Request) => Promise<Response>;

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ['/oauth/auth_native_traditional', signIn],
  ['/oauth/register_native_traditional', register],
  ['/oauth/forgot_password_native', sendRecoverCode],
  ['/oauth/verify_email_native', sendVerificationCode],
  ['/oauth/update_profile_native', updateProfile],
  ['/oauth/token', exchangeToken],
  ['/access/useVerificationCode', useVerificationCode],
  ['/entity', readEntity],
]);

/**
 * Creates a stand-in for a Capture server, as strict as the documentation. Unlike the stock service, it allows CORS for
 * every origin, and it has a mailbox.
 */
export function createSandbox(state: SandboxState): (request: Request) => Promise<Response> {
  return async (request) =>
    isMailboxPath(new URL(request.url).pathname)
      ? replyWithMailbox(state, request)
      : respondWithFault(state.fault, request, () => route(state, request));
}

async function route(state: SandboxState, request: Request): Promise<Response> {
  const {pathname} = new URL(request.url);
  const endpoint = ENDPOINTS.get(pathname);
  if (!endpoint && !isFlowFilePath(pathname)) {
    // Capture replies with the status 404, but its body is not documented.
    return statusReply(404, 'not_found', `no such path: ${pathname}`);
  }
  // Allows no headers and no methods, so every preflight fails: only simple requests are accepted.
  if (request.method === 'OPTIONS') return new Response(null, {status: 204, headers: CORS_HEADERS});
  return endpoint ? endpoint(state, request) : replyWithFlowFile(state, request, pathname);
}
