import type {Login} from './manager.ts';
import type {Tag} from './site.ts';
import type {Values} from './visitor.ts';

/** What somebody does with one of the two forms. */
export interface Journey {
  readonly tag: Tag;
  readonly button: string;
  /** What Capture refuses. */
  readonly wrong: Values;
  /** The kind of error that comes of that. */
  readonly refusal: string;
  /** What it accepts. */
  readonly right: Values;
  readonly login: Login;
}

const johnDoe = {'Email address': 'johndoe@example.com', Password: 'password123'};

/** Somebody new, all but the password. */
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
  wrong: {...johnDoe, Password: 'not-the-password'},
  refusal: 'credentials',
  right: johnDoe,
  login: {username: 'johndoe@example.com', password: 'password123'},
};

export const registering: Journey = {
  tag: 'capture-register',
  button: 'Create account',
  // The address is taken.
  wrong: {...janeRoe, ...passwords, 'Email address': 'johndoe@example.com'},
  refusal: 'fields',
  right: {...janeRoe, ...passwords},
  login: {username: 'janeroe@example.com', password: 'password456'},
};
