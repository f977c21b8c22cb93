// The elements' tags in Preact's JSX, for `/// <reference types="capture-forms/preact" />`.
import type {HTMLAttributes} from 'preact';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {CaptureRegister, CaptureSignIn} from '../index.ts';

type Props<Element extends HTMLElement> = HTMLAttributes<Element> &
  AttributesOf<Element> &
  Listeners<'on'>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'capture-sign-in': Props<CaptureSignIn>;
      'capture-register': Props<CaptureRegister>;
    }
  }
}
