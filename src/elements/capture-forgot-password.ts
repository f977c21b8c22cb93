import {decodeAcknowledgement} from '../capture/success.ts';
import {standardEmailForm} from '../flow/standard-forms.ts';
import {forgotPasswordCatalogue} from '../localize/catalogues/forgot-password.ts';
import {CaptureForm} from './capture-form.ts';

/**
 * A form that has Janrain Capture send an email with a link for a new password.
 *
 * @tag capture-forgot-password
 */
export class CaptureForgotPassword extends CaptureForm {
  /** @internal */
  readonly endpoint = '/oauth/forgot_password_native';
  /** @internal */
  readonly decodeSuccess = decodeAcknowledgement;
  /** @internal */
  protected readonly standardForm = 'forgotPasswordForm';
  /** @internal */
  readonly hasAccount = true;
  /** @internal */
  readonly standardFields = standardEmailForm;
  /** @internal */
  readonly catalogue = forgotPasswordCatalogue;
}

CaptureForgotPassword.define('capture-forgot-password');

declare global {
  interface HTMLElementTagNameMap {
    'capture-forgot-password': CaptureForgotPassword;
  }
}
