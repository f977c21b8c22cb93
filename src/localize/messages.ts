import type {MsgFn} from '@lit/localize';

/** Marks a message for extraction by lit-localize. The English message is its own translation. */
export const msg = ((message) => message) as MsgFn;

/** The messages of all forms. */
export const common = {
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
  linkExpired: msg('This link is no longer valid. Please ask for a new one.', {
    id: 'linkExpired',
    desc: 'Error: the link of an email is too old, or was used before',
  }),
  timeout: msg('The server did not answer in time. Please try again.', {
    id: 'timeout',
    desc: 'Error: the server did not answer',
  }),
};

// The messages that some forms share.

export const backToSignIn = msg('Back to sign in', {
  id: 'backToSignIn',
  desc: 'Link below a form that leads to the sign-in form',
});

export const resendEmail = msg('Send the email again', {
  id: 'resendEmail',
  desc: 'Button, link and name of a form: sends the email for confirming an email address again',
});

export const sending = msg('Sending…', {
  id: 'sending',
  desc: 'Shown in a button while an email is being sent',
});

export const noAccount = msg('There is no account with this email address.', {
  id: 'noAccount',
  desc: 'Error of a form that takes an email address',
});

export const repeatPassword = msg('Repeat password', {
  id: 'repeatPassword',
  desc: 'Label of a field: the same password once more',
});
