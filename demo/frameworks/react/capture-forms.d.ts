import type {
  CaptureErrorEvent,
  CaptureSignIn,
  CaptureSubmitEvent,
  CaptureSuccessEvent,
} from 'capture-forms';
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

interface SignInAttributes extends HTMLAttributes<CaptureSignIn> {
  domain: string;
  client_id: string;
  flow?: string;
  flow_version?: string;
  locale?: string;
  messages?: CaptureSignIn['messages'];
  'oncapture-submit'?: (event: CaptureSubmitEvent) => void;
  'oncapture-success'?: (event: CaptureSuccessEvent) => void;
  'oncapture-error'?: (event: CaptureErrorEvent) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'capture-sign-in': DetailedHTMLProps<SignInAttributes, CaptureSignIn>;
    }
  }
}
