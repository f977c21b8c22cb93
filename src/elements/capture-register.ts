import type {Success} from '../capture/outcome.ts';
import {decodeSignIn} from '../capture/success.ts';
import {standardRegistrationForm} from '../flow/standard-forms.ts';
import type {SuccessView} from '../form/form-state.ts';
import {registerCatalogue} from '../localize/catalogues/register.ts';
import {CaptureForm} from './capture-form.ts';

/**
 * A form that registers people with Janrain Capture.
 *
 * @tag capture-register
 */
export class CaptureRegister extends CaptureForm {
  /** @internal */
  readonly endpoint = '/oauth/register_native_traditional';
  /** @internal */
  readonly decodeSuccess = decodeSignIn;
  /** @internal */
  protected readonly standardForm = 'registrationForm';
  /** @internal */
  readonly hasAccount = false;
  /** @internal */
  readonly standardFields = standardRegistrationForm;
  /** @internal */
  readonly catalogue = registerCatalogue;

  /** @internal */
  override successView(success: Success): SuccessView {
    const view = super.successView(success);
    return success.verified === false ? {...view, message: 'registeredUnverified'} : view;
  }
}

CaptureRegister.define('capture-register');

declare global {
  interface HTMLElementTagNameMap {
    'capture-register': CaptureRegister;
  }
}
