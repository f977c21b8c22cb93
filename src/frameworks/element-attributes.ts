import type {LitElement} from 'lit';
import type {CaptureEventMap} from '../form/events.ts';

/** Maps a property's name to its attribute's name: `clientId` to `client_id`. */
type AttributeName<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${AttributeName<Rest>}`
  : '';

/** The public properties of one of the elements, by name. */
export type PropertiesOf<Host> = {
  [Name in keyof Host as Exclude<Name, keyof LitElement>]?: Host[Name] | undefined;
};

/** The same properties by their attributes' names. The elements have properties of these names too. */
export type AttributesOf<Host> = {
  [Name in keyof PropertiesOf<Host> as AttributeName<Name>]?: PropertiesOf<Host>[Name];
};

/** Listeners for the elements' events. Each name is the event's, after the framework's prefix. */
export type Listeners<Prefix extends string> = {
  [Name in keyof CaptureEventMap as `${Prefix}${Name}`]?:
    ((event: CaptureEventMap[Name]) => void) | undefined;
};
