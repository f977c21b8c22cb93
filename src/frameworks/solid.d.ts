// The elements' tags in Solid's JSX, for `/// <reference types="capture-forms/solid" />`.
import type {JSX} from 'solid-js';
import type {AttributesOf, PropertiesOf} from './element-attributes.ts';
import type {CaptureEventMap} from '../form/events.ts';
import type {CaptureRegister, CaptureSignIn} from '../index.ts';

type Explicit<Element> = {
  // An attribute is text.
  [Name in keyof AttributesOf<Element> as `attr:${Name}`]?: Exclude<
    AttributesOf<Element>[Name],
    object
  >;
} & {
  [Name in keyof PropertiesOf<Element> as `prop:${Name & string}`]?: PropertiesOf<Element>[Name];
};

// Options as well, such as `{handleEvent, once: true}`.
type Listeners<Element> = {
  [Name in keyof CaptureEventMap as `on:${Name}`]?:
    JSX.EventHandlerWithOptionsUnion<Element, CaptureEventMap[Name]> | undefined;
};

type Props<Element> = JSX.HTMLAttributes<Element> &
  AttributesOf<Element> &
  Explicit<Element> &
  Listeners<Element>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'capture-sign-in': Props<CaptureSignIn>;
      'capture-register': Props<CaptureRegister>;
    }
  }
}
