// Types of the elements' tags in Solid's JSX. To use them: `/// <reference types="capture-forms/solid" />`.
import type {JSX} from 'solid-js';
import type {AttributesOf, PropertiesOf} from './element-attributes.ts';
import type {CaptureEventMap} from '../form/events.ts';
import type {Elements} from './elements.ts';

type ExplicitProps<Host> = {
  // The value of an attribute is text, not an object.
  [Name in keyof AttributesOf<Host> as `attr:${Name}`]?: Exclude<AttributesOf<Host>[Name], object>;
} & {
  [Name in keyof PropertiesOf<Host> as `prop:${Name & string}`]?: PropertiesOf<Host>[Name];
};

// Solid also accepts listener options, such as `{handleEvent, once: true}`.
type Listeners<Host> = {
  [Name in keyof CaptureEventMap as `on:${Name}`]?:
    JSX.EventHandlerWithOptionsUnion<Host, CaptureEventMap[Name]> | undefined;
};

type Props<Host> = JSX.HTMLAttributes<Host> &
  AttributesOf<Host> &
  ExplicitProps<Host> &
  Listeners<Host>;

/** The tags of the elements. */
type Tags = {[Name in keyof Elements]: Props<Elements[Name]>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
