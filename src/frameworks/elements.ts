import type {} from '../index.ts';

/** The elements by tag. */
export type Elements = Pick<
  HTMLElementTagNameMap,
  | 'capture-forgot-password'
  | 'capture-new-password'
  | 'capture-register'
  | 'capture-sign-in'
  | 'capture-verify-email'
>;
