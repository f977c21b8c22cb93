import type {Login} from './manager.ts';
import type {Tag} from './site.ts';
import type {Values} from './visitor.ts';

/** What a visitor does with one of the forms. */
export interface Journey {
  readonly tag: Tag;
  readonly button: string;
  /** Values that Capture refuses. */
  readonly invalidValues: Values;
  /** The kind of the error that follows. */
  readonly errorKind: string;
  /** Values that Capture accepts. */
  readonly validValues: Values;
  readonly login: Login;
}

const johnDoe = {'Email address': 'johndoe@example.com', Password: 'password123'};

/** A new visitor, without the password. */
export const janeRoe = {
  'First name': 'Jane',
  'Last name': 'Roe',
  'Email address': 'janeroe@example.com',
  'Display name': 'JaneRoe',
};

const passwords = {Password: 'password456', 'Repeat password': 'password456'};

export const signingIn: Journey = {
  tag: 'capture-sign-in',
  button: 'Sign in',
  invalidValues: {...johnDoe, Password: 'not-the-password'},
  errorKind: 'credentials',
  validValues: johnDoe,
  login: {username: 'johndoe@example.com', password: 'password123'},
};

export const registering: Journey = {
  tag: 'capture-register',
  button: 'Create account',
  // The address is taken.
  invalidValues: {...janeRoe, ...passwords, 'Email address': 'johndoe@example.com'},
  errorKind: 'fields',
  validValues: {...janeRoe, ...passwords},
  login: {username: 'janeroe@example.com', password: 'password456'},
};
