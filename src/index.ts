export {CaptureRegister} from './capture-register.ts';
export {CaptureSignIn} from './capture-sign-in.ts';
export type {
  CaptureErrorDetail,
  CaptureErrorEvent,
  CaptureNavigateDetail,
  CaptureNavigateEvent,
  CaptureSubmitDetail,
  CaptureSubmitEvent,
  CaptureSuccessDetail,
  CaptureSuccessEvent,
} from './events.ts';
export type {FailureKind, InvalidFields} from './outcome.ts';
export {allowDomains} from './page.ts';
