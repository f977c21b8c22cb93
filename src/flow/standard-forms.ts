import type {Source} from './form-definition.ts';
import {read} from '../json.ts';

const required = {validation: {required: true}};
const email = {type: 'email', validation: {required: true, format: 'email'}};
const password = {type: 'password', ...required};

const source = (fields: object): Source =>
  new Map(Object.entries(fields).map(([name, json]) => [name, read(json)]));

/** The sign-in form of Capture's standard flow. */
export const signInSource = /* @__PURE__ */ source({
  signInEmailAddress: email,
  currentPassword: password,
});

/** The registration form of Capture's standard flow: its required fields, and the date of birth. */
export const registerSource = /* @__PURE__ */ source({
  firstName: required,
  lastName: required,
  emailAddress: email,
  displayName: required,
  newPassword: password,
  // Whether it repeats the password is Capture's to say, which says all that is wrong at once.
  newPasswordConfirm: password,
  birthdate: {type: 'dateselect'},
});
