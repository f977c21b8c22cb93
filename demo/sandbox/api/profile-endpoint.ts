import {isSameEmail, withProfile, type Account} from '../accounts/account.ts';
import {readProfile} from '../accounts/submitted-profile.ts';
import {authFieldsOf, distinctFieldsOf, fieldsOf, type NamedFields} from '../flows/flow-file.ts';
import {isSubmitted, readSubmittedValue} from '../parameters/submitted-value.ts';
import {findAccountOf} from './access-token.ts';
import {credentialsReply, findPasswordName, readPassword} from './credentials.ts';
import {applyNextRule} from './form-next.ts';
import {parseFormRequest, type FormRequest} from './form-request.ts';
import {refuseInvalidFields} from './form-validation.ts';
import {okReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/**
 * `/oauth/update_profile_native`: changes a profile or a password.
 *
 * The documentation's example sends one field of `editProfileForm`, so fields that are left out stay as they are, and their
 * rules are not checked. Booleans that are left out become false, as the documentation says. How a form with a new password
 * is treated is not documented: the sandbox requires all of its fields.
 *
 * @see https://techdocs.akamai.com/identity-cloud-auth/reference/oauthupdate_profile_native
 */
export async function updateProfile(state: SandboxState, request: Request): Promise<Response> {
  const result = await parseFormRequest(state, request, {
    action: 'widget/profile.jsonp',
    argument: 'access_token',
  });
  if (result.kind === 'invalid') return result.reply;
  const access = findAccountOf(state, result.request.argument);
  if (access.kind === 'refused') return access.reply;
  const {flow, form} = result.request;
  return findPasswordName(distinctFieldsOf(flow, form)) === undefined
    ? changeProfile(state, result.request, access.account)
    : changePassword(state, result.request, access.account);
}

function changeProfile(state: SandboxState, request: FormRequest, account: Account): Response {
  const {flow, form, parameters} = request;
  const isChanged = ([name, field]: NamedFields[number]): boolean =>
    isSubmitted(name, parameters) || readSubmittedValue(field, name, parameters).kind === 'boolean';
  const fields = fieldsOf(flow, form).filter(isChanged);
  const refusal = refuseInvalidFields(state, request, {fields, ownUuid: account.uuid});
  if (refusal) return refusal;
  return saveProfile(state, request, account, distinctFieldsOf(flow, form).filter(isChanged));
}

/** The error for a wrong current password is not documented. The sandbox takes that of a sign-in. */
async function changePassword(
  state: SandboxState,
  request: FormRequest,
  account: Account,
): Promise<Response> {
  const {accounts} = state;
  const {flow, form, parameters} = request;
  const {uuid} = account;
  const refusal = refuseInvalidFields(state, request, {ownUuid: uuid});
  if (refusal) return refusal;
  const name = findPasswordName(authFieldsOf(flow, form));
  const isWrong =
    name !== undefined && !(await accounts.hasPassword(uuid, parameters.get(name) ?? ''));
  if (isWrong) {
    return credentialsReply(request, 210, 'invalid_credentials', 'invalidCredentials');
  }
  await accounts.changePassword(uuid, readPassword(request));
  // The profile may have changed in the meantime.
  const current = accounts.get(uuid) ?? account;
  return saveProfile(state, request, current, distinctFieldsOf(flow, form));
}

/** Stores the values of fields, and does what the flow asks for. */
function saveProfile(
  state: SandboxState,
  request: FormRequest,
  before: Account,
  fields: NamedFields,
): Response {
  const profile = readProfile(fields, request.parameters);
  const after = withProfile(before, profile, state.now());
  state.accounts.update(before.uuid, () => after);
  const becameUnverified = !isSameEmail(before, after);
  return applyNextRule(state, request, after, {becameUnverified}) ?? okReply();
}
