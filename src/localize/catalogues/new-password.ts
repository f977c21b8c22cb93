import {jsonObject} from '../../json.ts';
import type {Catalogue} from '../catalogue.ts';
import {backToSignIn, common, msg, repeatPassword} from '../messages.ts';

export const messages = {
  ...common,
  savePassword: msg('Save password', {
    id: 'savePassword',
    desc: 'Button, and name of the form, that stores a new password. Use the verb form that is usual on buttons.',
  }),
  saving: msg('Saving…', {
    id: 'saving',
    desc: 'Shown in the button while a new password is being stored',
  }),
  passwordSaved: msg('Your new password has been saved.', {
    id: 'passwordSaved',
    desc: 'Shown after a new password was stored',
  }),
  newPassword: msg('New password', {id: 'newPassword', desc: 'Label of a field'}),
  currentPassword: msg('Current password', {
    id: 'currentPassword',
    desc: 'Label of a field: the password that is valid until now',
  }),
  requestLink: msg('Ask for a new link', {
    id: 'requestLink',
    desc: 'Link below the form for a new password, to the form that sends an email with another link',
  }),
  backToSignIn,
  repeatPassword,
};

export const newPasswordCatalogue: Catalogue<keyof typeof messages> = {
  english: /* @__PURE__ */ jsonObject(messages),
  submit: 'savePassword',
  busy: 'saving',
  success: 'passwordSaved',
  failures: {},
  labels: /* @__PURE__ */ new Map([
    ['currentPassword', 'currentPassword'],
    ['newPassword', 'newPassword'],
    ['newPasswordConfirm', 'repeatPassword'],
  ]),
  links: /* @__PURE__ */ new Map([
    ['forgot', 'requestLink'],
    ['switch', 'backToSignIn'],
  ]),
};
