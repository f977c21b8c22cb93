import {registerCatalogue} from '../localize/messages.ts';
import {standardRegistrationForm} from '../flow/standard-forms.ts';
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
  protected readonly standardForm = 'registrationForm';
  /** @internal */
  readonly isSignIn = false;
  /** @internal */
  readonly standardFields = standardRegistrationForm;

  /** @internal */
  readonly catalogue = registerCatalogue;
}

CaptureRegister.define('capture-register');

declare global {
  interface HTMLElementTagNameMap {
    'capture-register': CaptureRegister;
  }
}
