import {CaptureForm} from './capture-form.ts';

import {signInCatalogue} from '../localize/messages.ts';
import {signInSource} from '../flow/standard-forms.ts';

/**
 * A form that signs people in to Janrain Capture with an email address and a password.
 *
 * @tag capture-sign-in
 */
export class CaptureSignIn extends CaptureForm {
  static override properties = {
    ...super.properties,
    mergeToken: {attribute: 'merge_token'},
    forgotUrl: {attribute: 'forgot_url'},
  };

  /** The token of a social sign-in that failed with code 380: signing in merges that account into this one. */
  declare mergeToken?: string;
  /** Where one gets a new password, an address as for `switch_url`: the form ends with a link that leads there. */
  declare forgotUrl?: string;

  /** @internal */
  readonly endpoint = '/oauth/auth_native_traditional';
  /** @internal */
  protected readonly standardForm = 'signInForm';
  /** @internal */
  readonly isSignIn = true;
  /** @internal */
  readonly standardFields = signInSource;

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
