import {jsonObject} from '../../json.ts';
import type {Catalogue} from '../catalogue.ts';
import {backToSignIn, common, msg, noAccount, sending} from '../messages.ts';

export const messages = {
  ...common,
  resetPassword: msg('Reset password', {
    id: 'resetPassword',
    desc: 'Button, and name of the form, that sends an email with a link for a new password. Use the verb form that is usual on buttons (as in the translation of signIn).',
  }),
  sending,
  resetSent: msg(
    'If there is an account with this email address, we have sent an email to it. Its link lets you choose a new password.',
    {
      id: 'resetSent',
      desc: 'Shown in place of the form for a forgotten password. It must not say whether there is an account.',
    },
  ),
  noAccount,
  backToSignIn,
};

export const forgotPasswordCatalogue: Catalogue<keyof typeof messages> = {
  english: /* @__PURE__ */ jsonObject(messages),
  submit: 'resetPassword',
  busy: 'sending',
  success: 'resetSent',
  failures: {credentials: 'noAccount'},
  labels: /* @__PURE__ */ new Map([['signInEmailAddress', 'emailAddress']]),
  links: /* @__PURE__ */ new Map([['switch', 'backToSignIn']]),
};
