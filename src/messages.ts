import type {Field} from './fields.ts';
import {text} from './json.ts';
import {msg} from './localizer.ts';
import type {Failure, Fault} from './outcome.ts';

const unavailable = msg('This is not available right now. Please try again later.', {
  id: 'unavailable',
  desc: 'Error of the site or of the server, not of the reader',
});

const refused = msg('This did not work. Please try again later.', {
  id: 'refused',
  desc: 'Error without any known reason',
});

/** What both forms say. */
const common = {
  day: msg('Day', {id: 'day', desc: 'Label of the day of a date'}),
  month: msg('Month', {id: 'month', desc: 'Label of the month of a date'}),
  year: msg('Year', {id: 'year', desc: 'Label of the year of a date'}),
  optional: msg('optional', {
    id: 'optional',
    desc: 'In brackets behind the label of a field that may stay empty',
  }),
  isDate: msg('Please enter a real date, with day, month and year.', {
    id: 'isDate',
    desc: 'Error of a date that is half filled in or does not exist',
  }),
  summary: msg('Please check these fields:', {
    id: 'summary',
    desc: 'Heading of a list of fields with errors',
  }),
  showPassword: msg('Show password', {
    id: 'showPassword',
    desc: 'Name of a button that is pressed or not',
  }),
  error: msg('Error:', {id: 'error', desc: 'Read out by screen readers before an error'}),
  required: msg('Please fill in this field.', {
    id: 'required',
    desc: 'Error of a field that was left empty',
  }),
  invalid: msg('Please check this field.', {
    id: 'invalid',
    desc: 'Error of a field, where no better one is known',
  }),
  email: msg('Please enter an email address such as name@example.com.', {
    id: 'email',
    desc: 'Error of a field that takes an email address',
  }),
  credentials: msg('The email address or the password is not right. Please try again.', {
    id: 'credentials',
    desc: 'Error after signing in',
  }),
  merge: msg('There is already an account with this email address. Please sign in to it.', {
    id: 'merge',
    desc: 'Error: the address belongs to an account that the reader has',
  }),
  'rate-limit': msg('Too many attempts. Please try again in a few minutes.', {
    id: 'rate-limit',
    desc: 'Error after many attempts',
  }),
  unavailable,
  configuration: unavailable,
  reply: unavailable,
  network: msg('The server could not be reached. Please check your connection and try again.', {
    id: 'network',
    desc: 'Error: no connection',
  }),
  timeout: msg('The server did not answer in time. Please try again.', {
    id: 'timeout',
    desc: 'Error: the server did not answer',
  }),
  refused,
  fields: refused,
};

/** What the sign-in form says. */
export const signInMessages = {
  ...common,
  submit: msg('Sign in', {id: 'signIn', desc: 'The button that signs in'}),
  busy: msg('Signing in…', {id: 'signingIn', desc: 'Shown while signing in'}),
  success: msg('You are signed in.', {id: 'signedIn', desc: 'Shown after signing in'}),
  /** By field name. */
  labels: {
    signInEmailAddress: msg('Email address', {id: 'emailAddress', desc: 'Label of a field'}),
    currentPassword: msg('Password', {id: 'password', desc: 'Label of a field'}),
  },
};

/** What the registration form says. */
export const registerMessages = {
  ...common,
  submit: msg('Create account', {id: 'register', desc: 'The button that registers'}),
  busy: msg('Creating your account…', {id: 'registering', desc: 'Shown while registering'}),
  success: msg('Your account has been created.', {
    id: 'registered',
    desc: 'Shown after registering',
  }),
  timeout: msg(
    'The server did not answer in time. Your account may have been created: please try to sign in first.',
    {id: 'registerTimeout', desc: 'Error: the server did not answer'},
  ),
  /** By field name. */
  labels: {
    firstName: msg('First name', {id: 'firstName', desc: 'Label of a field'}),
    lastName: msg('Last name', {id: 'lastName', desc: 'Label of a field'}),
    emailAddress: msg('Email address', {id: 'emailAddress', desc: 'Label of a field'}),
    displayName: msg('Display name', {
      id: 'displayName',
      desc: 'Label of a field: the name that other people will see',
    }),
    newPassword: msg('Password', {id: 'password', desc: 'Label of a field'}),
    newPasswordConfirm: msg('Repeat password', {
      id: 'repeatPassword',
      desc: 'Label of a field: the same password once more',
    }),
    birthdate: msg('Date of birth', {id: 'birthdate', desc: 'Label of three fields'}),
  },
};

/** The sentences of one form. */
export type Messages = typeof common & {
  readonly submit: string;
  readonly busy: string;
  readonly success: string;
  readonly labels: Readonly<Record<string, string>>;
};

/** What the visitor reads, by field name or, where it concerns no single field, under the form's name. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** Our own text for a broken rule, where the flow has none. */
function ownText(rule: string, field: Field | undefined, messages: Messages): string {
  if (rule === 'required' || rule === 'isDate') return messages[rule];
  return rule === 'format' && field?.rules.get(rule) === 'email'
    ? messages.email
    : messages.invalid;
}

/** What the visitor reads of a failure: the server's texts before the flow's, the flow's before our own, which stand under the form's name. */
export function failureTexts(
  {kind, faults}: Failure,
  form: string,
  fields: readonly Field[],
  messages: Messages,
): Texts {
  if (!faults.size) return new Map([[form, [messages[kind]]]]);
  const textOf = (fault: Fault, name: string) => {
    if ('text' in fault) return fault.text;
    const field = fields.find((field) => field.name === name);
    return text(field?.texts.get(fault.rule)) || ownText(fault.rule, field, messages);
  };
  return new Map([...faults].map(([name, list]) => [name, list.map((one) => textOf(one, name))]));
}
