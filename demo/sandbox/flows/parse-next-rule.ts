import type {FormAction} from './flow-file.ts';
import {isObject, propertyOf, textOf} from './json.ts';
import type {MailName, NextCondition, NextRule} from './next-rule.ts';

/** The mail that each kind of form usually sends. */
const MAILS: Readonly<Record<FormAction, MailName>> = {
  'widget/traditional_signin.jsonp': 'registrationVerification',
  'widget/traditional_register.jsonp': 'registrationVerification',
  'widget/recover_password.jsonp': 'passwordRecover',
  'widget/verify_email.jsonp': 'registrationVerification',
  'widget/profile.jsonp': 'emailAddressChanged',
};

/**
 * Reads the `next` of a form in a published flow file. A mail that the sandbox has no texts of becomes the one that the form
 * usually sends.
 *
 * @returns undefined if there is a condition that the sandbox cannot evaluate
 */
export function parseNextRule(json: unknown, action: FormAction): NextRule | undefined {
  if (!isObject(json)) return {};
  const condition = propertyOf(json, 'if');
  const parsed = condition === undefined ? undefined : parseCondition(condition);
  const then = parseNextRule(propertyOf(json, 'then'), action);
  const otherwise = parseNextRule(propertyOf(json, 'else'), action);
  if ((condition !== undefined && !parsed) || !then || !otherwise) return undefined;
  const mail = textOf(propertyOf(propertyOf(json, 'sendMail'), 'mail'));
  const message = textOf(propertyOf(propertyOf(json, 'error'), 'message'));
  return {
    ...(parsed && {if: parsed, then, else: otherwise}),
    ...(mail !== undefined && {sendMail: {mail: knownMail(mail, action)}}),
    ...(message !== undefined && {error: {message}}),
  };
}

function knownMail(name: string, action: FormAction): MailName {
  return Object.values(MAILS).find((known) => known === name) ?? MAILS[action];
}

function parseCondition(json: unknown): NextCondition | undefined {
  if (propertyOf(json, 'becameUnverified') === true) return {becameUnverified: true};
  const and = parseConditions(propertyOf(json, 'and'));
  if (and) return {and};
  const or = parseConditions(propertyOf(json, 'or'));
  if (or) return {or};
  const compare = textOf(propertyOf(json, 'compare'));
  const withOperator = propertyOf(json, 'withOperator');
  const to = propertyOf(json, 'to');
  // `evaluateAs` compares something else than an attribute of the account, such as a parameter.
  if (compare === undefined || propertyOf(json, 'evaluateAs') !== undefined) return undefined;
  if (withOperator !== '==' && withOperator !== '!=') return undefined;
  const isScalar = to === null || ['string', 'number', 'boolean'].includes(typeof to);
  return isScalar ? {compare, withOperator, to: to as string | number | boolean | null} : undefined;
}

function parseConditions(json: unknown): readonly NextCondition[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const conditions = json.map(parseCondition);
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}
