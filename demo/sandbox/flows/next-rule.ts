import type {AttributePath} from './schema-id.ts';

/** The mails of a flow, by the names of the standard flow. */
export type MailName = 'registrationVerification' | 'passwordRecover' | 'emailAddressChanged';

/** A condition on the account, or on what the form has changed. */
export type NextCondition =
  | {
      readonly compare: AttributePath;
      readonly withOperator: '==' | '!=';
      readonly to: string | number | boolean | null;
    }
  | {readonly and: readonly NextCondition[]}
  | {readonly or: readonly NextCondition[]}
  /** The visitor has changed the email address. */
  | {readonly becameUnverified: true};

/**
 * What Capture does with a form that is valid. Of the rules in flow files, the sandbox knows those of the standard flow,
 * without the screens that they render.
 *
 * @typeParam Text what stands for a text
 */
export type NextRule<Text extends string = string> = {
  readonly type?: 'server';
  readonly if?: NextCondition;
  readonly then?: NextRule<Text>;
  readonly else?: NextRule<Text>;
  readonly sendMail?: {readonly mail: MailName};
  readonly error?: {readonly message: Text};
};

/** The result of a rule. */
export type NextAction =
  | {readonly kind: 'none'}
  | {readonly kind: 'mail'; readonly mail: MailName}
  | {readonly kind: 'error'; readonly message: string};

/** Evaluates a rule. An error takes precedence: the mail of the same step is not sent. */
export function evaluateNextRule(
  rule: NextRule | undefined,
  isMet: (condition: NextCondition) => boolean,
): NextAction {
  let step = rule;
  while (step?.if) step = isMet(step.if) ? step.then : step.else;
  if (step?.error) return {kind: 'error', message: step.error.message};
  if (step?.sendMail) return {kind: 'mail', mail: step.sendMail.mail};
  return {kind: 'none'};
}
