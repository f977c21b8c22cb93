import {readProfile} from '../accounts/submitted-profile.ts';
import {distinctFieldsOf} from '../flows/flow-file.ts';
import {readPassword} from './credentials.ts';
import {applyNextRule} from './form-next.ts';
import {parseFormRequest} from './form-request.ts';
import {refuseInvalidFields} from './form-validation.ts';
import {accountReply, responseTypeReply} from './reply.ts';
import {issueTokens, readResponseType} from './response-type.ts';
import type {SandboxState} from './sandbox-state.ts';

/** `/oauth/register_native_traditional`: creates an account, and sends the mail that the flow asks for. */
export async function register(state: SandboxState, request: Request): Promise<Response> {
  const result = await parseFormRequest(state, request, {
    action: 'widget/traditional_register.jsonp',
    argument: 'redirect_uri',
  });
  if (result.kind === 'invalid') return result.reply;
  const {clientId, flow, form, argument: redirectUri, parameters} = result.request;
  const responseType = readResponseType(parameters);
  if (!responseType) return responseTypeReply(parameters);
  const refusal = refuseInvalidFields(state, result.request);
  if (refusal) return refusal;

  // No `await` between the `unique` check above and `add`: of two simultaneous registrations with the same email address,
  // the second must fail.
  const time = state.now();
  const profile = readProfile(distinctFieldsOf(flow, form), parameters);
  const password = readPassword(result.request);
  const account = await state.accounts.add(profile, password, {time, clientId});
  const {uuid} = account;
  const error = applyNextRule(state, result.request, account);
  if (error) return error;
  const tokens = issueTokens(state.grants, responseType, {uuid, clientId, redirectUri}, time);
  return accountReply(account, tokens);
}
