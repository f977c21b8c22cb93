// Types of the elements' tags in Preact's JSX. To use them: `/// <reference types="capture-forms/preact" />`.
import type {HTMLAttributes} from 'preact';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {Elements} from './elements.ts';

type Props<Host extends HTMLElement> = HTMLAttributes<Host> & AttributesOf<Host> & Listeners<'on'>;

/** The tags of the elements. */
type Tags = {[Name in keyof Elements]: Props<Elements[Name]>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
