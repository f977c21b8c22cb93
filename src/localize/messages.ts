import type {MsgFn} from '@lit/localize';
import {jsonObject, type JsonObject} from '../json.ts';

/** Marks a message for extraction by lit-localize. The English message is its own translation. */
const msg = ((message) => message) as MsgFn;

/** The messages of both forms. */
const common = {
  emailAddress: msg('Email address', {id: 'emailAddress', desc: 'Label of a field'}),
  password: msg('Password', {id: 'password', desc: 'Label of a field'}),
  day: msg('Day', {id: 'day', desc: 'Label of the day of a date'}),
  month: msg('Month', {id: 'month', desc: 'Label of the month of a date'}),
  year: msg('Year', {id: 'year', desc: 'Label of the year of a date'}),
  optional: msg('optional', {
    id: 'optional',
    desc: 'In brackets after the label of a field that may stay empty. Lower case, if that is usual in brackets.',
  }),
  showPassword: msg('Show password', {
    id: 'showPassword',
    desc: 'Name of a toggle button, for screen readers',
  }),
  capsLock: msg('Caps Lock is on.', {
    id: 'capsLock',
    desc: 'Warning below a password field: the key that makes all letters capitals is on',
  }),
  error: msg('Error:', {id: 'error', desc: 'Read out by screen readers before an error'}),
  summary: msg('Please check these fields:', {
    id: 'summary',
    desc: 'Heading of a list of fields with errors',
  }),
  required: msg('Please fill in this field.', {
    id: 'required',
    desc: 'Error of a field that was left empty',
  }),
  choose: msg('Please make a choice.', {
    id: 'choose',
    desc: 'Error of a list or of radio buttons where nothing was chosen',
  }),
  tick: msg('Please tick this box.', {
    id: 'tick',
    desc: 'Error of a checkbox that has to be ticked',
  }),
  invalid: msg('Please check this field.', {
    id: 'invalid',
    desc: 'Error of a field, if there is no more specific one',
  }),
  email: msg('Please enter an email address such as name@example.com.', {
    id: 'email',
    desc: 'Error of a field that takes an email address. Keep name@example.com as it is.',
  }),
  isDate: msg('Please enter a real date, with day, month and year.', {
    id: 'isDate',
    desc: 'Error of a date that is half filled in or does not exist',
  }),
  match: msg('The two entries are not the same.', {
    id: 'match',
    desc: 'Error of a field that has to repeat another, usually a password',
  }),
  minLength: msg('Please enter at least {n} character.|Please enter at least {n} characters.', {
    id: 'minLength',
    desc: 'Error of a text that is too short. {n} is a number.',
  }),
  maxLength: msg(
    'Please enter no more than {n} character.|Please enter no more than {n} characters.',
    {id: 'maxLength', desc: 'Error of a text that is too long. {n} is a number.'},
  ),
  minYears: msg('You must be at least {n} year old.|You must be at least {n} years old.', {
    id: 'minYears',
    desc: 'Error of a date of birth. {n} is a number.',
  }),
  lengthHint: msg('At least {n} character|At least {n} characters', {
    id: 'lengthHint',
    desc: 'Hint below the label of a password field, before anything is typed. {n} is a number. No full stop.',
  }),
  credentials: msg('The email address or the password is not right. Please try again.', {
    id: 'credentials',
    desc: 'Error after an attempt to sign in',
  }),
  merge: msg('There is already an account with this email address. Please sign in to it.', {
    id: 'merge',
    desc: 'Error: the visitor already has an account with this address',
  }),
  fields: msg('Please check what you have entered.', {
    id: 'fields',
    desc: 'Error of the form as a whole: a value was refused, and it is not known which',
  }),
  rateLimit: msg('Too many attempts. Please try again in a few minutes.', {
    id: 'rateLimit',
    desc: 'Error after many attempts',
  }),
  unavailable: msg('This is not available right now. Please try again later.', {
    id: 'unavailable',
    desc: "Error of the site or of the server, not of the visitor. 'This' is signing in or registering.",
  }),
  refused: msg('This did not work. Please try again later.', {
    id: 'refused',
    desc: 'Error without any known reason',
  }),
  network: msg('The server could not be reached. Please check your connection and try again.', {
    id: 'network',
    desc: 'Error: no connection',
  }),
  timeout: msg('The server did not answer in time. Please try again.', {
    id: 'timeout',
    desc: 'Error: the server did not answer',
  }),
};

const signIn = {
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
};

const register = {
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
  repeatPassword: msg('Repeat password', {
    id: 'repeatPassword',
    desc: 'Label of a field: the same password once more',
  }),
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
};

/** The id of a message. */
export type MessageId = keyof typeof signIn | keyof typeof register;

/** Messages by id. */
export type Messages = Readonly<Partial<Record<MessageId, string>>>;

/** The messages of one form. */
export interface Catalogue {
  /** The English messages, by id. */
  readonly english: JsonObject;
  readonly submit: MessageId;
  readonly busy: MessageId;
  readonly success: MessageId;
  readonly timeout: MessageId;
  /** The labels of the standard flow's fields, by field name. */
  readonly labels: ReadonlyMap<string, MessageId>;
  /** The texts of the links below the form, by destination. */
  readonly links: ReadonlyMap<'forgot' | 'switch', MessageId>;
}

export const signInCatalogue: Catalogue = {
  english: /* @__PURE__ */ jsonObject(signIn),
  submit: 'signIn',
  busy: 'signingIn',
  success: 'signedIn',
  timeout: 'timeout',
  labels: /* @__PURE__ */ new Map([
    ['signInEmailAddress', 'emailAddress'],
    ['currentPassword', 'password'],
  ]),
  links: /* @__PURE__ */ new Map([
    ['forgot', 'forgotPassword'],
    ['switch', 'createAccount'],
  ]),
};

export const registerCatalogue: Catalogue = {
  english: /* @__PURE__ */ jsonObject(register),
  submit: 'register',
  busy: 'registering',
  success: 'registered',
  timeout: 'registerTimeout',
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
