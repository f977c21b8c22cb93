import type {PropertyDeclarations} from 'lit';
import type {Success} from '../capture/outcome.ts';
import {decodeSignIn} from '../capture/success.ts';
import {standardSignInForm} from '../flow/standard-forms.ts';
import type {SuccessView} from '../form/form-state.ts';
import {signInCatalogue} from '../localize/catalogues/sign-in.ts';
import {CaptureForm} from './capture-form.ts';
import {isTrue} from './form-properties.ts';

/**
 * A form that signs people in to Janrain Capture with an email address and a password.
 *
 * @tag capture-sign-in
 */
export class CaptureSignIn extends CaptureForm {
  static override properties: PropertyDeclarations = {
    mergeToken: {attribute: 'merge_token'},
    forgotUrl: {attribute: 'forgot_url'},
    verifyUrl: {attribute: 'verify_url'},
    requireVerified: {attribute: 'require_verified', converter: {fromAttribute: isTrue}},
  };

  /** The token that you sent to Capture for your own social sign-in, if that failed with code 380. Signing in then adds the social account to the visitor's account. */
  declare mergeToken?: string;
  /** The URL of the page for a forgotten password: http(s), or relative. Adds a link to it. */
  declare forgotUrl?: string;
  /** The URL of the page that sends the email for verifying an address again: http(s), or relative. The form links to it when `require_verified` asks for a verified address. */
  declare verifyUrl?: string;
  /** After signing in, a visitor whose email address is not verified sees a request to verify it instead of "You are signed in.", and `success_url` is not opened. `capture-success` is dispatched all the same, with `verified: false`. Default: `false`. */
  declare requireVerified?: boolean;

  /** @internal */
  readonly endpoint = '/oauth/auth_native_traditional';
  /** @internal */
  readonly decodeSuccess = decodeSignIn;
  /** @internal */
  protected readonly standardForm = 'signInForm';
  /** @internal */
  readonly hasAccount = true;
  /** @internal */
  readonly standardFields = standardSignInForm;
  /** @internal */
  readonly catalogue = signInCatalogue;

  /** @internal */
  protected override get urls() {
    return {...super.urls, forgot: this.forgotUrl, verify: this.verifyUrl};
  }

  /** @internal */
  override get settings() {
    return {...super.settings, merge_token: this.mergeToken};
  }

  /** @internal */
  override successView(success: Success): SuccessView {
    return isTrue(this.requireVerified) && success.verified === false
      ? {message: 'unverified', links: ['verify'], isComplete: false}
      : super.successView(success);
  }
}

CaptureSignIn.define('capture-sign-in');

declare global {
  interface HTMLElementTagNameMap {
    'capture-sign-in': CaptureSignIn;
  }
}
