import {replyToMailRequest} from './mail-request.ts';
import type {SandboxState} from './sandbox-state.ts';

/**
 * `/oauth/verify_email_native`: sends a mail with a verification code. For an address that has been verified already, the
 * standard flow triggers an error with a text for the visitor.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/email-verification-api-based
 */
export function sendVerificationCode(state: SandboxState, request: Request): Promise<Response> {
  return replyToMailRequest(state, request, {
    action: 'widget/verify_email.jsonp',
    unknownAccount: {code: 210, error: 'invalid_credentials', text: 'invalidCredentials'},
  });
}
