import type {PropertyDeclarations} from 'lit';
import {missing} from '../capture/configuration.ts';
import type {Failure} from '../capture/outcome.ts';
import {decodeAcknowledgement} from '../capture/success.ts';
import {standardChangePasswordForm, standardNewPasswordForm} from '../flow/standard-forms.ts';
import type {SuccessView} from '../form/form-state.ts';
import {newPasswordCatalogue} from '../localize/catalogues/new-password.ts';
import {CaptureForm} from './capture-form.ts';

/**
 * A form that stores a new password in Janrain Capture.
 *
 * @tag capture-new-password
 */
export class CaptureNewPassword extends CaptureForm {
  static override properties: PropertyDeclarations = {
    accessToken: {attribute: 'access_token'},
    forgotUrl: {attribute: 'forgot_url'},
  };
  protected static override readonly secretAttributes = ['access_token'];

  /** The visitor's access token, which your server got from Capture in exchange for the code in the email. The attribute is removed as soon as it has been read. Required. */
  declare accessToken?: string;
  /** The URL of the page for a forgotten password: http(s), or relative. Adds a link to it. */
  declare forgotUrl?: string;

  /** @internal */
  readonly endpoint = '/oauth/update_profile_native';
  /** @internal */
  readonly decodeSuccess = decodeAcknowledgement;
  /** @internal */
  protected readonly standardForm = 'changePasswordFormNoAuth';
  /** @internal */
  readonly hasAccount = false;
  /** @internal */
  readonly catalogue = newPasswordCatalogue;

  /** @internal */
  get standardFields() {
    return this.formName === 'changePasswordForm'
      ? standardChangePasswordForm
      : standardNewPasswordForm;
  }

  /** @internal */
  protected override get urls() {
    return {...super.urls, forgot: this.forgotUrl};
  }

  /** @internal */
  override get settings() {
    const {redirect_uri: _, response_type: __, ...settings} = super.settings;
    return {...settings, redirect_uri: '', access_token: this.accessToken};
  }

  /** @internal */
  override get baseUrl(): string | Failure {
    // Not checked before: the page may set the token later.
    return this.accessToken ? super.baseUrl : missing('access_token');
  }

  /** @internal */
  override successView(): SuccessView {
    return {message: 'passwordSaved', links: ['switch'], isComplete: true};
  }
}

CaptureNewPassword.define('capture-new-password');

declare global {
  interface HTMLElementTagNameMap {
    'capture-new-password': CaptureNewPassword;
  }
}
