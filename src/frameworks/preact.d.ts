// Types of the elements' tags in Preact's JSX. To use them: `/// <reference types="capture-forms/preact" />`.
import type {HTMLAttributes} from 'preact';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {CaptureRegister, CaptureSignIn} from '../index.ts';

type Props<Host extends HTMLElement> = HTMLAttributes<Host> & AttributesOf<Host> & Listeners<'on'>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'capture-sign-in': Props<CaptureSignIn>;
      'capture-register': Props<CaptureRegister>;
    }
  }
}
