import type {FormAction, FormErrorName} from '../flows/flow-file.ts';
import {credentialsReply, readIdentifiers} from './credentials.ts';
import {applyNextRule} from './form-next.ts';
import {parseFormRequest} from './form-request.ts';
import {refuseInvalidFields} from './form-validation.ts';
import {okReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/** What distinguishes the forms in which visitors ask for a mail. */
export type MailRequest = {
  readonly action: FormAction;
  /** The error for an address that belongs to no account. */
  readonly unknownAccount: {
    readonly code: number;
    readonly error: string;
    readonly text: FormErrorName;
  };
};

/**
 * Replies to a form in which a visitor asks for a mail, and sends the mail that the flow asks for. Clients also send
 * `response_type`; the documentation does not have it, and it is ignored.
 */
export async function replyToMailRequest(
  state: SandboxState,
  request: Request,
  {action, unknownAccount}: MailRequest,
): Promise<Response> {
  const result = await parseFormRequest(state, request, {action, argument: 'redirect_uri'});
  if (result.kind === 'invalid') return result.reply;
  const refusal = refuseInvalidFields(state, result.request);
  if (refusal) return refusal;
  const account = state.accounts.find(readIdentifiers(result.request));
  if (!account) {
    const {code, error, text} = unknownAccount;
    return credentialsReply(result.request, code, error, text);
  }
  return applyNextRule(state, result.request, account) ?? okReply();
}
