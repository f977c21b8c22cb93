import {replyToMailRequest} from './mail-request.ts';
import type {SandboxState} from './sandbox-state.ts';

/**
 * `/oauth/forgot_password_native`: sends a mail with an authorization code.
 *
 * That the error is `no_such_account` is documented, but not the rest of its body: the sandbox adds the flow's text for
 * the whole form, as in the error of a sign-in.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/the-forgot-password-process-api-based
 */
export function sendRecoverCode(state: SandboxState, request: Request): Promise<Response> {
  return replyToMailRequest(state, request, {
    action: 'widget/recover_password.jsonp',
    unknownAccount: {code: 212, error: 'no_such_account', text: 'invalidIdentifier'},
  });
}
