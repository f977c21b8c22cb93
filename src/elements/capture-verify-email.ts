import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {Success} from '../capture/outcome.ts';
import {decodeAcknowledgement} from '../capture/success.ts';
import {standardEmailForm} from '../flow/standard-forms.ts';
import type {SuccessView} from '../form/form-state.ts';
import {verifyCode} from '../form/verification.ts';
import {verifyEmailCatalogue} from '../localize/catalogues/verify-email.ts';
import {takeParameter} from '../platform/address.ts';
import {CaptureForm} from './capture-form.ts';

/**
 * Verifies an email address with the code of a link. Without a code, a form that has Janrain Capture send the email again.
 *
 * @tag capture-verify-email
 */
export class CaptureVerifyEmail extends CaptureForm {
  static override properties: PropertyDeclarations = {
    verificationCode: {attribute: 'verification_code'},
    codeParameter: {attribute: 'code_parameter'},
  };
  protected static override readonly secretAttributes = ['verification_code'];

  /** The code of the link. The element posts it once. The attribute is removed as soon as it has been read. */
  declare verificationCode?: string;
  /** The name of the parameter of the page's address that has the code, such as `verification_code`. The element takes it out of the address. */
  declare codeParameter?: string;

  /** @internal */
  readonly endpoint = '/oauth/verify_email_native';
  /** @internal */
  readonly decodeSuccess = decodeAcknowledgement;
  /** @internal */
  protected readonly standardForm = 'resendVerificationForm';
  /** @internal */
  readonly hasAccount = true;
  /** @internal */
  readonly standardFields = standardEmailForm;
  /** @internal */
  readonly catalogue = verifyEmailCatalogue;

  /** @internal */
  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    if (changed.has('codeParameter') && this.codeParameter) {
      this.verificationCode = takeParameter(this.codeParameter) || this.verificationCode;
    }
    const {verificationCode: code} = this;
    const url = this.#url;
    // Without a URL, the code waits: the page may set `domain` later.
    if (code && typeof code === 'string' && url) void this.#verify(code, url);
  }

  /** @internal */
  override successView(success: Success): SuccessView {
    return success.verified
      ? {message: 'verified', links: ['switch'], isComplete: true}
      : super.successView(success);
  }

  /** The base URL of requests; empty if there is none. */
  get #url(): string {
    try {
      const {baseUrl} = this;
      return typeof baseUrl === 'string' ? baseUrl : '';
    } catch {
      // The page has set a property to a value that cannot be converted to a string.
      return '';
    }
  }

  #verify(code: string, baseUrl: string) {
    return this.runSubmission(async (signal) => {
      try {
        return await verifyCode(baseUrl, code, this.formName);
      } finally {
        // An element that has been removed shows the result when it is back.
        if (!signal.aborted) this.verificationCode = undefined;
      }
    }, 'verifying');
  }
}

CaptureVerifyEmail.define('capture-verify-email');

declare global {
  interface HTMLElementTagNameMap {
    'capture-verify-email': CaptureVerifyEmail;
  }
}
