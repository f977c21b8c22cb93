// Types of the elements' tags in Vue's templates. To use them: `/// <reference types="capture-forms/vue" />`.
import type {HTMLAttributes, ReservedProps} from 'vue';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {Elements} from './elements.ts';

/** Maps `on-capture-error` to `onCaptureError`, the name under which Vue's type checker looks up `@capture-error`. */
type CamelCase<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${CamelCase<Capitalize<Rest>>}`
  : Name;

type CamelCaseListeners = {
  [Name in keyof Listeners<'on-'> as CamelCase<Name>]: Listeners<'on-'>[Name];
};

// Vue's type checker treats the tag as a component. A template ref to it has the element's type.
type Tag<Host> = new () => Host & {
  $props: HTMLAttributes & ReservedProps & AttributesOf<Host> & CamelCaseListeners;
};

/** The tags of the elements. */
type Tags = {[Name in keyof Elements]: Tag<Elements[Name]>};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
  // Vue's types lack this attribute, which Vue 2 used for slots of its own.
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
