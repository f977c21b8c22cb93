// The elements' tags in Svelte's templates, for `/// <reference types="capture-forms/svelte" />`.
import type {HTMLAttributes} from 'svelte/elements';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {CaptureRegister, CaptureSignIn} from '../index.ts';

type Props<Element extends HTMLElement> = HTMLAttributes<Element> &
  AttributesOf<Element> &
  Listeners<'on'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'capture-sign-in': Props<CaptureSignIn>;
    'capture-register': Props<CaptureRegister>;
  }
}
