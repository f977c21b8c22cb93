// The elements' tags in Vue's templates, for `/// <reference types="capture-forms/vue" />`.
import type {HTMLAttributes, ReservedProps} from 'vue';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {CaptureRegister, CaptureSignIn} from '../index.ts';

/** `onCaptureError` for `on-capture-error`: what a template's `@capture-error` is to its checker. */
type CamelCase<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${CamelCase<Capitalize<Rest>>}`
  : Name;

type CamelCaseListeners = {
  [Name in keyof Listeners<'on-'> as CamelCase<Name>]: Listeners<'on-'>[Name];
};

// A component to the checker; a template's reference to it is the element.
type Tag<Element> = new () => Element & {
  $props: HTMLAttributes & ReservedProps & AttributesOf<Element> & CamelCaseListeners;
};

declare module 'vue' {
  interface GlobalComponents {
    'capture-sign-in': Tag<CaptureSignIn>;
    'capture-register': Tag<CaptureRegister>;
  }
  // Vue has none, as it had slots of its own by that name.
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
