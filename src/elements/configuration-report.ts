import type {ConfigurationFailures} from '../capture/configuration.ts';
import type {Link} from '../form/links.ts';
import {canonicalTag} from '../localize/languages.ts';
import {logFailure, warn, warnMisspelledAttributes} from '../platform/console.ts';

/** The configuration of an element. */
export interface ConfiguredElement extends Element {
  readonly links: readonly Link[];
  readonly successUrl?: string;
  readonly successAddress: string;
  readonly localeTag: string;
  readonly configuration: string | ConfigurationFailures;
}

/** Reports all configuration errors to the site owner at once, before anything is submitted. */
export function reportConfiguration(
  element: ConfiguredElement,
  attributes: readonly string[],
): void {
  const {localName, links, successUrl, successAddress, localeTag, configuration} = element;
  warnMisspelledAttributes(element, [...attributes, 'light_dom']);
  const success = successUrl ? [{to: 'success', url: successAddress}] : [];
  for (const {to, url} of [...links, ...success]) {
    if (!url) warn(localName, `${to}_url must be an http: or https: URL`);
  }
  // A language such as `german` would be valid, but none is registered.
  if (!canonicalTag(localeTag) || /^[a-z]{4}/i.test(localeTag)) {
    warn(localName, `locale="${localeTag}" must be a language tag such as de-DE; showing English`);
  }
  if (typeof configuration === 'string') return;
  for (const failure of configuration) logFailure(localName, failure);
}
