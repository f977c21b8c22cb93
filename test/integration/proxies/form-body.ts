import {APP_ID, LOGIN_CLIENT} from '../../../demo/sandbox/api/sandbox-state.ts';

export const SIGN_IN = '/oauth/auth_native_traditional';
export const REGISTER = '/oauth/register_native_traditional';
export const VERIFY_CODE = '/access/useVerificationCode';

/** All paths that take a form. */
export const ENDPOINTS = [
  SIGN_IN,
  REGISTER,
  '/oauth/forgot_password_native',
  '/oauth/verify_email_native',
  '/oauth/update_profile_native',
  VERIFY_CODE,
];

/** Where the flow file stands that the page asks for. */
export const FLOW_FILE = `/widget_data/flows/${APP_ID}/standard/HEAD/en-US.json`;

/** How many bytes a body may have in all recipes. */
export const BODY_LIMIT = 64 * 1024;

/** Jane's. Nobody else has it, and it is written alike in every encoding. */
export const password = 'pw7secret7pw';
export const wrongPassword = 'pw8secret8pw';

/** What the form for signing in posts. */
export const bodyWith = (currentPassword: string, more: Readonly<Record<string, string>> = {}) =>
  `${new URLSearchParams({
    client_id: LOGIN_CLIENT,
    flow: 'standard',
    flow_version: '20190618143040022299',
    locale: 'en-US',
    redirect_uri: 'https://localhost/',
    form: 'signInForm',
    signInEmailAddress: 'johndoe@example.com',
    currentPassword,
    ...more,
  })}`;
