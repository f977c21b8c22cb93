// Types of the elements' tags in Svelte's templates. To use them: `/// <reference types="capture-forms/svelte" />`.
import type {HTMLAttributes} from 'svelte/elements';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {CaptureRegister, CaptureSignIn} from '../index.ts';

type Props<Host extends HTMLElement> = HTMLAttributes<Host> & AttributesOf<Host> & Listeners<'on'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'capture-sign-in': Props<CaptureSignIn>;
    'capture-register': Props<CaptureRegister>;
  }
}
