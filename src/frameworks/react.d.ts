// Types of the elements' tags in React's JSX. To use them: `/// <reference types="capture-forms/react" />`.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {Elements} from './elements.ts';

type Props<Host> = DetailedHTMLProps<HTMLAttributes<Host>, Host> &
  AttributesOf<Host> &
  Listeners<'on'>;

/** The tags of the elements. */
type Tags = {[Name in keyof Elements]: Props<Elements[Name]>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
