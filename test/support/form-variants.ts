import {janeRoe, johnDoe, type Tag} from './harness.ts';

const address = {'Email address': 'johndoe@example.com'};

/** One of the elements, and what tests of all need to know of it. */
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

/** The elements that sign visitors in. */
export const signInVariants: readonly FormVariant[] = [
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
    successText:
      'Your account has been created. Please confirm your email address with the link in the email that we have sent you.',
    path: '/oauth/register_native_traditional',
    values: janeRoe,
    passwordCount: 2,
  },
];

/** All elements, for tests of what they have in common. */
export const formVariants: readonly FormVariant[] = [
  ...signInVariants,
  {
    tag: 'capture-forgot-password',
    formName: 'forgotPasswordForm',
    busyText: 'Sending…',
    successText:
      'If there is an account with this email address, we have sent an email to it. Its link lets you choose a new password.',
    path: '/oauth/forgot_password_native',
    values: address,
    passwordCount: 0,
  },
  {
    tag: 'capture-verify-email',
    formName: 'resendVerificationForm',
    busyText: 'Sending…',
    successText:
      'We have sent you an email. Please confirm your email address with the link in it.',
    path: '/oauth/verify_email_native',
    values: address,
    passwordCount: 0,
  },
  {
    tag: 'capture-new-password',
    formName: 'changePasswordFormNoAuth',
    busyText: 'Saving…',
    successText: 'Your new password has been saved.',
    path: '/oauth/update_profile_native',
    values: {'New password': 'password789', 'Repeat password': 'password789'},
    passwordCount: 2,
  },
];
