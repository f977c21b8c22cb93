import type {Failure} from '../capture/outcome.ts';
import {preconnect} from '../platform/http.ts';

/** Connects to Capture when the visitor enters the form. Not on load: Capture learns of a visitor only when they use it. */
export function preconnectOnFocus(host: Element & {readonly baseUrl: string | Failure}): void {
  const connect = () => {
    const {baseUrl} = host;
    if (typeof baseUrl === 'string') preconnect(baseUrl);
  };
  host.addEventListener('focusin', connect, {once: true});
}
