import type {Failure} from '../capture/outcome.ts';
import type {Link} from '../form/links.ts';
import {reportFailure, warn, warnMisspelledAttributes} from '../platform/console.ts';

/** The configuration of an element. */
export interface ConfiguredElement extends Element {
  readonly links: readonly Link[];
  readonly baseUrl: string | Failure;
}

/** Reports configuration errors to the site owner at once, before anything is submitted. */
export function reportConfiguration(
  element: ConfiguredElement,
  attributes: readonly string[],
): void {
  const {localName, links, baseUrl} = element;
  warnMisspelledAttributes(element, [...attributes, 'light_dom']);
  for (const {to, url} of links) {
    if (!url) warn(localName, `${to}_url must be an http: or https: URL`);
  }
  if (typeof baseUrl !== 'string') reportFailure(localName, baseUrl);
}
