import {withSignIn} from '../accounts/account.ts';
import {credentialsReply, readIdentifiers, readPassword} from './credentials.ts';
import {parseFormRequest} from './form-request.ts';
import {refuseInvalidFields} from './form-validation.ts';
import {accountReply, errorReply, responseTypeReply} from './reply.ts';
import {issueTokens, readResponseType} from './response-type.ts';
import type {SandboxState} from './sandbox-state.ts';

/** `/oauth/auth_native_traditional`: signs a visitor in. */
export async function signIn(state: SandboxState, request: Request): Promise<Response> {
  const result = await parseFormRequest(state, request, {
    action: 'widget/traditional_signin.jsonp',
    argument: 'redirect_uri',
  });
  if (result.kind === 'invalid') return result.reply;
  const {clientId, argument: redirectUri, parameters} = result.request;
  const responseType = readResponseType(parameters);
  if (!responseType) return responseTypeReply(parameters);
  const refusal = refuseInvalidFields(state, result.request);
  if (refusal) return refusal;

  const {accounts, grants} = state;
  const account = await accounts.authenticate(
    readIdentifiers(result.request),
    readPassword(result.request),
  );
  if (!account) {
    return credentialsReply(result.request, 210, 'invalid_credentials', 'invalidCredentials');
  }
  const mergeToken = parameters.get('merge_token');
  if (mergeToken && !state.mergeTokens.delete(mergeToken)) {
    return errorReply(200, 'invalid_argument', 'unknown merge_token');
  }
  const time = state.now();
  const {uuid} = account;
  const signedIn = accounts.update(uuid, (before) => withSignIn(before, clientId, time));
  const tokens = issueTokens(grants, responseType, {uuid, clientId, redirectUri}, time);
  return accountReply(signedIn ?? account, tokens);
}
