import {jsonObject} from '../../json.ts';
import type {Catalogue} from '../catalogue.ts';
import {common, msg, resendEmail} from '../messages.ts';

export const messages = {
  ...common,
  signIn: msg('Sign in', {
    id: 'signIn',
    desc: "The button that signs in, and the form's name. Use the verb form that is usual on buttons.",
  }),
  signingIn: msg('Signing in…', {id: 'signingIn', desc: 'Shown in the button while signing in'}),
  signedIn: msg('You are signed in.', {id: 'signedIn', desc: 'Shown after signing in'}),
  forgotPassword: msg('Forgot your password?', {
    id: 'forgotPassword',
    desc: 'Link to the page for a forgotten password',
  }),
  createAccount: msg('Create an account', {
    id: 'createAccount',
    desc: 'Link below the sign-in form that leads to the registration form',
  }),
  unverified: msg(
    'Please confirm your email address with the link in the email that we have sent you.',
    {
      id: 'unverified',
      desc: "Shown after signing in, if the visitor's email address is not confirmed yet, in place of 'You are signed in.'",
    },
  ),
  resendEmail,
};

export const signInCatalogue: Catalogue<keyof typeof messages> = {
  english: /* @__PURE__ */ jsonObject(messages),
  submit: 'signIn',
  busy: 'signingIn',
  success: 'signedIn',
  failures: {},
  labels: /* @__PURE__ */ new Map([
    ['signInEmailAddress', 'emailAddress'],
    ['currentPassword', 'password'],
  ]),
  links: /* @__PURE__ */ new Map([
    ['forgot', 'forgotPassword'],
    ['switch', 'createAccount'],
    ['verify', 'resendEmail'],
  ]),
};
