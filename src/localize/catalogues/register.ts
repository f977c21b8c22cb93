import {jsonObject} from '../../json.ts';
import type {Catalogue} from '../catalogue.ts';
import {common, msg, repeatPassword} from '../messages.ts';

export const messages = {
  ...common,
  register: msg('Create account', {
    id: 'register',
    desc: "The button that registers, and the form's name",
  }),
  registering: msg('Creating your account…', {
    id: 'registering',
    desc: 'Shown in the button while registering',
  }),
  registered: msg('Your account has been created.', {
    id: 'registered',
    desc: 'Shown after registering',
  }),
  repeatPassword,
  firstName: msg('First name', {id: 'firstName', desc: 'Label of a field: given name'}),
  lastName: msg('Last name', {id: 'lastName', desc: 'Label of a field: family name'}),
  displayName: msg('Display name', {
    id: 'displayName',
    desc: 'Label of a field: the name that other people will see',
  }),
  birthdate: msg('Date of birth', {
    id: 'birthdate',
    desc: 'Label above three fields: day, month, year',
  }),
  registerTimeout: msg(
    'The server did not answer in time. Your account may have been created: please try to sign in first.',
    {id: 'registerTimeout', desc: 'Error: the server did not answer a registration'},
  ),
  signInInstead: msg('Sign in instead', {
    id: 'signInInstead',
    desc: "Link below the registration form that leads to the sign-in form, for people who already have an account. Use natural words, such as 'I already have an account'.",
  }),
  registeredUnverified: msg(
    'Your account has been created. Please confirm your email address with the link in the email that we have sent you.',
    {
      id: 'registeredUnverified',
      desc: "Shown after registering. Begin as the translation of 'registered' does.",
    },
  ),
};

export const registerCatalogue: Catalogue<keyof typeof messages> = {
  english: /* @__PURE__ */ jsonObject(messages),
  submit: 'register',
  busy: 'registering',
  success: 'registered',
  failures: {timeout: 'registerTimeout'},
  labels: /* @__PURE__ */ new Map([
    ['firstName', 'firstName'],
    ['lastName', 'lastName'],
    ['emailAddress', 'emailAddress'],
    ['displayName', 'displayName'],
    ['newPassword', 'password'],
    ['newPasswordConfirm', 'repeatPassword'],
    ['birthdate', 'birthdate'],
  ]),
  links: /* @__PURE__ */ new Map([['switch', 'signInInstead']]),
};
