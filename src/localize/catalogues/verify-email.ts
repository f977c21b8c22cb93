import {jsonObject} from '../../json.ts';
import type {Catalogue} from '../catalogue.ts';
import {backToSignIn, common, msg, noAccount, resendEmail, sending} from '../messages.ts';

export const messages = {
  ...common,
  resendEmail,
  sending,
  resent: msg('We have sent you an email. Please confirm your email address with the link in it.', {
    id: 'resent',
    desc: 'Shown after the email for confirming an email address was sent again',
  }),
  verifying: msg('Confirming your email address…', {
    id: 'verifying',
    desc: 'Shown while the link of such an email is being checked',
  }),
  verified: msg('Your email address is confirmed.', {
    id: 'verified',
    desc: 'Shown after the link of such an email was checked',
  }),
  noAccount,
  backToSignIn,
};

export const verifyEmailCatalogue: Catalogue<keyof typeof messages> = {
  english: /* @__PURE__ */ jsonObject(messages),
  submit: 'resendEmail',
  busy: 'sending',
  success: 'resent',
  failures: {credentials: 'noAccount'},
  labels: /* @__PURE__ */ new Map([['signInEmailAddress', 'emailAddress']]),
  links: /* @__PURE__ */ new Map([['switch', 'backToSignIn']]),
};
