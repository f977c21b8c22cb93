import type {
  CaptureErrorEvent,
  CaptureSignIn,
  CaptureSubmitEvent,
  CaptureSuccessEvent,
} from 'capture-forms';
import type {JSX} from 'solid-js';

interface SignInAttributes extends JSX.HTMLAttributes<CaptureSignIn> {
  domain: string;
  'attr:client_id': string;
  flow?: string;
  flow_version?: string;
  locale?: string;
  'prop:messages'?: CaptureSignIn['messages'];
  'on:capture-submit'?: (event: CaptureSubmitEvent) => void;
  'on:capture-success'?: (event: CaptureSuccessEvent) => void;
  'on:capture-error'?: (event: CaptureErrorEvent) => void;
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'capture-sign-in': SignInAttributes;
    }
  }
}
