import {withVerifiedEmail} from '../accounts/account.ts';
import {readQueryOrBody} from '../parameters/request-parameters.ts';
import {errorReply, jsonReply, missingArgumentReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

const ARGUMENT = 'verification_code';

/**
 * `/access/useVerificationCode`: sets `emailVerified` to the current time. The documentation has POST only; clients also
 * send GET. A code that has been used is like an unknown one, which the documentation does not say.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/use-a-verification-code
 */
export async function useVerificationCode(
  state: SandboxState,
  request: Request,
): Promise<Response> {
  const {accounts, grants} = state;
  const result = await readQueryOrBody(request);
  if (result.kind === 'unreadable')
    return errorReply(result.code, result.error, result.description);
  const code = result.parameters.get(ARGUMENT);
  if (!code) return missingArgumentReply(ARGUMENT);
  const time = state.now();
  const found = grants.verificationCodes.find(code, time);
  if (found.kind === 'expired') {
    return errorReply(416, 'verification_code_expired', 'verification code expired');
  }
  const account =
    found.kind === 'valid'
      ? accounts.update(found.value.uuid, (before) => withVerifiedEmail(before, time))
      : undefined;
  if (!account) {
    const description = `unknown ${ARGUMENT}`;
    return errorReply(200, 'invalid_argument', description, {argument_name: ARGUMENT});
  }
  grants.verificationCodes.delete(code);
  return jsonReply({uuid: account.uuid, stat: 'ok'});
}
