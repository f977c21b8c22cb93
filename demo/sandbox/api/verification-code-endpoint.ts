import {withVerifiedEmail} from '../accounts/account.ts';
import {readBody, readQuery} from '../parameters/request-parameters.ts';
import {errorReply, jsonReply} from './reply.ts';
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
  const body = await readBody(request);
  if (body.kind === 'unreadable') return errorReply(body.code, body.error, body.description);
  const parameters = request.method === 'GET' ? readQuery(request) : body.parameters;
  const code = parameters.get(ARGUMENT);
  const details = {argument_name: ARGUMENT};
  if (!code) {
    return errorReply(100, 'missing_argument', `missing required argument: ${ARGUMENT}`, details);
  }
  const time = state.now();
  const found = grants.verificationCodes.find(code, time);
  if (found.kind === 'expired') {
    return errorReply(416, 'verification_code_expired', 'verification code expired');
  }
  const account =
    found.kind === 'valid'
      ? accounts.update(found.value.uuid, (before) => withVerifiedEmail(before, time))
      : undefined;
  if (!account) return errorReply(200, 'invalid_argument', `unknown ${ARGUMENT}`, details);
  grants.verificationCodes.delete(code);
  return jsonReply({uuid: account.uuid, stat: 'ok'});
}
