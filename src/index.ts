export {CaptureForgotPassword} from './elements/capture-forgot-password.ts';
export {CaptureNewPassword} from './elements/capture-new-password.ts';
export {CaptureRegister} from './elements/capture-register.ts';
export {CaptureSignIn} from './elements/capture-sign-in.ts';
export {CaptureVerifyEmail} from './elements/capture-verify-email.ts';
export type {
  CaptureErrorDetail,
  CaptureErrorEvent,
  CaptureNavigateDetail,
  CaptureNavigateEvent,
  CaptureSubmitDetail,
  CaptureSubmitEvent,
  CaptureSuccessDetail,
  CaptureSuccessEvent,
} from './form/events.ts';
export type {
  CaptureUser,
  CaptureUserAddress,
  FailureKind,
  InvalidFields,
} from './capture/outcome.ts';
export type {
  FieldDefinition,
  FieldOptionDefinition,
  FieldRule,
  FieldText,
  FieldValidation,
  FieldValue,
} from './flow/field-definition.ts';
export type {MessageId, Messages} from './localize/message-id.ts';
export {allowDomains} from './platform/script-tag.ts';
