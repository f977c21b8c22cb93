// Types of the elements' tags in Svelte's templates. To use them: `/// <reference types="capture-forms/svelte" />`.
import type {HTMLAttributes} from 'svelte/elements';
import type {AttributesOf, Listeners} from './element-attributes.ts';
import type {Elements} from './elements.ts';

type Props<Host extends HTMLElement> = HTMLAttributes<Host> & AttributesOf<Host> & Listeners<'on'>;

/** The tags of the elements. */
type Tags = {[Name in keyof Elements]: Props<Elements[Name]>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
