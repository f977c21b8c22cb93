// Types of the elements' tags in React's JSX. To use them: `/// <reference types="capture-forms/react" />`.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {CaptureRegister, CaptureSignIn} from '../index.ts';

type Props<Host> = DetailedHTMLProps<HTMLAttributes<Host>, Host> &
  AttributesOf<Host> &
  Listeners<'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'capture-sign-in': Props<CaptureSignIn>;
      'capture-register': Props<CaptureRegister>;
    }
  }
}
