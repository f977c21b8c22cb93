import type {Account} from '../accounts/account.ts';
import {valueAt} from '../accounts/profile.ts';
import {evaluateNextRule, type NextCondition} from '../flows/next-rule.ts';
import type {FormRequest} from './form-request.ts';
import {errorReply} from './reply.ts';
import {sendMail} from './send-mail.ts';
import type {SandboxState} from './sandbox-state.ts';

/**
 * Does what the flow asks for after a form has been accepted. A flow whose form has no `next` asks for nothing.
 *
 * @param options.becameUnverified whether the form has changed the email address
 * @returns the error reply, if the flow triggers an error
 */
export function applyNextRule(
  state: SandboxState,
  request: FormRequest,
  account: Account,
  {becameUnverified = false}: {becameUnverified?: boolean} = {},
): Response | undefined {
  const isMet = (condition: NextCondition): boolean => {
    if ('becameUnverified' in condition) return becameUnverified;
    const isNull = valueAt(account, condition.compare) == null;
    return condition.withOperator === '==' ? isNull : !isNull;
  };
  const action = evaluateNextRule(request.form.next, isMet);
  switch (action.kind) {
    case 'none':
      return undefined;
    case 'mail':
      sendMail(state, request, account, action.mail);
      return undefined;
    case 'error':
      return errorReply(540, 'triggered_error', 'error triggered by the flow', {
        message: action.message,
      });
    default:
      return action satisfies never;
  }
}
