import type {LitElement} from 'lit';
import type {CaptureEventMap} from '../form/events.ts';

/** The attribute's name for a property's: `client_id` for `clientId`. */
type AttributeName<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${AttributeName<Rest>}`
  : '';

/** An element's own properties, all of which pages may set. */
export type PropertiesOf<Element> = {
  [Name in keyof Element as Exclude<Name, keyof LitElement>]?: Element[Name] | undefined;
};

/** The same by the attributes' names, which the element takes for properties' too. */
export type AttributesOf<Element> = {
  [Name in keyof PropertiesOf<Element> as AttributeName<Name>]?: PropertiesOf<Element>[Name];
};

/** Listeners to the elements' events, their names behind a framework's prefix. */
export type Listeners<Prefix extends string> = {
  [Name in keyof CaptureEventMap as `${Prefix}${Name}`]?:
    ((event: CaptureEventMap[Name]) => void) | undefined;
};
