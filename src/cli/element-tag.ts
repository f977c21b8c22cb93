import type {FieldDefinitions} from '../flow/form-definition.ts';
import {
  standardChangePasswordForm,
  standardEmailForm,
  standardNewPasswordForm,
  standardRegistrationForm,
  standardSignInForm,
} from '../flow/standard-forms.ts';

/** The elements, by the action of the forms that each shows. */
const elementsByAction = [
  [/traditional_signin\b/, 'capture-sign-in'],
  [/traditional_register\b/, 'capture-register'],
  [/recover_password\b/, 'capture-forgot-password'],
  [/verify_email\b/, 'capture-verify-email'],
] as const;

/** The forms for a new password have the action of every form for a profile. */
const newPasswordForms: readonly string[] = ['changePasswordForm', 'changePasswordFormNoAuth'];

export const elementTags = [
  ...elementsByAction.map(([, tag]) => tag),
  'capture-new-password',
] as const;

/** The tag of one of the elements. */
export type ElementTag = (typeof elementTags)[number];

export const isElementTag = (name: string): name is ElementTag =>
  elementTags.some((tag) => tag === name);

/** The element for a form, by its action and its name; undefined if no element shows it. */
export const elementTagOf = (action: string, formName: string): ElementTag | undefined =>
  elementsByAction.find(([pattern]) => pattern.test(action))?.[1] ??
  (newPasswordForms.includes(formName) ? 'capture-new-password' : undefined);

/** The standard fields of each element. Definitions in the `fields` attribute extend those of the same name. */
const standardFields: Readonly<Record<ElementTag, FieldDefinitions>> = {
  'capture-sign-in': standardSignInForm,
  'capture-register': standardRegistrationForm,
  'capture-forgot-password': standardEmailForm,
  'capture-verify-email': standardEmailForm,
  'capture-new-password': standardNewPasswordForm,
};

/** The fields that an element has by itself in a form of this name. */
export const standardFieldsOf = (tag: ElementTag, formName: string): FieldDefinitions =>
  tag === 'capture-new-password' && formName === 'changePasswordForm'
    ? standardChangePasswordForm
    : standardFields[tag];

/** Whether visitors of an element have an account already. */
export const hasAccount = (tag: ElementTag): boolean =>
  tag !== 'capture-register' && tag !== 'capture-new-password';
