import type {FieldDefinitions} from './form-definition.ts';
import {jsonObject} from '../json.ts';

const required = {validation: {required: true}};
const email = {type: 'email', validation: {required: true, format: 'email'}};
// Without spread properties, which bundlers keep although nothing uses them.
const password = {type: 'password', validation: {required: true}};

const define = (fields: object): FieldDefinitions =>
  new Map(Object.entries(fields).map(([name, json]) => [name, jsonObject(json)]));

const repeatedPassword = {type: 'password', validation: {required: true, match: 'newPassword'}};

/** The sign-in form of Capture's standard flow. */
export const standardSignInForm = /* @__PURE__ */ define({
  signInEmailAddress: email,
  currentPassword: password,
});

/** The registration form of Capture's standard flow: its required fields, and the date of birth. */
export const standardRegistrationForm = /* @__PURE__ */ define({
  firstName: required,
  lastName: required,
  emailAddress: email,
  displayName: required,
  newPassword: password,
  newPasswordConfirm: repeatedPassword,
  birthdate: {type: 'dateselect'},
});

/** The forms of Capture's standard flow that send an email: `forgotPasswordForm` and `resendVerificationForm`. */
export const standardEmailForm = /* @__PURE__ */ define({signInEmailAddress: email});

/** The form of Capture's standard flow for a new password after an email: `changePasswordFormNoAuth`. */
export const standardNewPasswordForm = /* @__PURE__ */ define({
  newPassword: password,
  newPasswordConfirm: repeatedPassword,
});

/** The form of Capture's standard flow for visitors who know their password: `changePasswordForm`. */
export const standardChangePasswordForm = /* @__PURE__ */ define({
  currentPassword: password,
  newPassword: password,
  newPasswordConfirm: repeatedPassword,
});
