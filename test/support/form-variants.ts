import {janeRoe, johnDoe, type Tag} from './harness.ts';

/** One of the two elements, and what tests of both need to know of it. */
export interface FormVariant {
  readonly tag: Tag;
  /** The name of the form in the flow. */
  readonly formName: string;
  /** The text of the button while a request is under way. */
  readonly busyText: string;
  readonly successText: string;
  /** The path that the form is posted to. */
  readonly path: string;
  /** Valid values, by label. */
  readonly values: Readonly<Record<string, string>>;
  readonly passwordCount: number;
}

/** Both elements, for tests of what they have in common. */
export const formVariants: readonly FormVariant[] = [
  {
    tag: 'capture-sign-in',
    formName: 'signInForm',
    busyText: 'Signing in…',
    successText: 'You are signed in.',
    path: '/oauth/auth_native_traditional',
    values: johnDoe,
    passwordCount: 1,
  },
  {
    tag: 'capture-register',
    formName: 'registrationForm',
    busyText: 'Creating your account…',
    successText: 'Your account has been created.',
    path: '/oauth/register_native_traditional',
    values: janeRoe,
    passwordCount: 2,
  },
];
