import type {Account} from '../accounts/account.ts';
import {valueAt} from '../accounts/profile.ts';
import {evaluateNextRule, type NextCondition} from '../flows/next-rule.ts';
import type {AttributePath} from '../flows/schema-id.ts';
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
    if ('and' in condition) return condition.and.every(isMet);
    if ('or' in condition) return condition.or.some(isMet);
    return isEqual(account, condition.compare, condition.to) === (condition.withOperator === '==');
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

/** Whether an attribute has a value. Booleans in flow files are often written as texts. */
function isEqual(
  account: Account,
  path: AttributePath,
  value: string | number | boolean | null,
): boolean {
  // Every account of the sandbox has a password, which is not an attribute.
  if (path === 'password') return value !== null;
  const stored = valueAt(account, path) ?? null;
  return stored === null || value === null ? stored === value : String(stored) === String(value);
}
