export {CaptureRegister} from './elements/capture-register.ts';
export {CaptureSignIn} from './elements/capture-sign-in.ts';
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
export type {FailureKind, InvalidFields} from './capture/outcome.ts';
export {allowDomains} from './platform/script-tag.ts';
