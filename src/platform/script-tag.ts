import type {PageContext} from '../capture/configuration.ts';
import {documentProperty} from './document.ts';

const allowedDomains = new Set<string>();

/**
 * Allows the elements of this page to send passwords to these hosts, in addition to hosts under `.janraincapture.com`.
 * Only a script can allow a host: markup may come from people who must not be able to.
 * The attribute `data-domains` of the script's own tag allows hosts too, if the tag is in `<head>`.
 *
 * @param hosts host names such as `login.example.com`
 */
export function allowDomains(...hosts: readonly string[]): void {
  for (const host of hosts) allowedDomains.add(host.toLowerCase());
}

const running = globalThis.document && documentProperty(document, 'currentScript');
const current =
  running && running instanceof HTMLScriptElement && running.src ? running : undefined;

// There is no current script in a module, nor in code that an optimizer evaluates.
const inHead =
  globalThis.document &&
  documentProperty(document, 'head')?.querySelector<HTMLScriptElement>(
    'script[src*="capture-forms"]',
  );

// Only in `<head>`: markup in the body may come from people who must not be able to allow a host.
const ownTags = [current?.closest('head') && current, inHead];
const domains = ownTags.find((tag) => tag?.dataset['domains'])?.dataset['domains'];
allowDomains(...(domains?.match(/[^\s,]+/g) ?? []));

/** The URL of this script. Its language files are in the folder `languages/` beside it. */
export const scriptAddress: string = current?.src ?? (import.meta.url || (inHead?.src ?? ''));

/** The page that this script runs in. */
export const pageContext: PageContext = {
  address: globalThis.location,
  // jsdom does not have it.
  isSecure: globalThis.isSecureContext !== false,
  allowedDomains,
};
