import type {PropertyDeclarations} from 'lit';
import {signInCatalogue} from '../localize/messages.ts';
import {standardSignInForm} from '../flow/standard-forms.ts';
import {CaptureForm} from './capture-form.ts';

/**
 * A form that signs people in to Janrain Capture with an email address and a password.
 *
 * @tag capture-sign-in
 */
export class CaptureSignIn extends CaptureForm {
  static override properties: PropertyDeclarations = {
    mergeToken: {attribute: 'merge_token'},
    forgotUrl: {attribute: 'forgot_url'},
  };

  /** The token that you sent to Capture for your own social sign-in, if that failed with code 380. Signing in then adds the social account to the visitor's account. */
  declare mergeToken?: string;
  /** The URL of the page for a forgotten password: http(s), or relative. Adds a link to it below the button. */
  declare forgotUrl?: string;

  /** @internal */
  readonly endpoint = '/oauth/auth_native_traditional';
  /** @internal */
  protected readonly standardForm = 'signInForm';
  /** @internal */
  readonly isSignIn = true;
  /** @internal */
  readonly standardFields = standardSignInForm;

  /** @internal */
  readonly catalogue = signInCatalogue;

  /** @internal */
  protected override get urls() {
    return {...super.urls, forgot: this.forgotUrl};
  }

  /** @internal */
  override get settings() {
    return {...super.settings, merge_token: this.mergeToken};
  }
}

CaptureSignIn.define('capture-sign-in');

declare global {
  interface HTMLElementTagNameMap {
    'capture-sign-in': CaptureSignIn;
  }
}
