import type {PageContext} from '../capture/configuration.ts';
import {documentProperty} from './document.ts';

const allowedDomains = new Set<string>();

/**
 * Allows the elements of this page to send passwords to these hosts, in addition to hosts under `.janraincapture.com`.
 * Only a script can allow a host: markup may come from people who must not be able to.
 * The classic script reads the hosts from the `data-domains` attribute of its own script tag, if that is in `<head>`.
 *
 * @param hosts host names such as `login.example.com`
 */
export function allowDomains(...hosts: readonly string[]): void {
  for (const host of hosts) allowedDomains.add(host.toLowerCase());
}

const script = globalThis.document && documentProperty(document, 'currentScript');
const ownTag = script && script instanceof HTMLScriptElement ? script : undefined;
// Only in `<head>`: markup in the body may come from people who must not be able to allow a host.
if (ownTag?.closest('head')) allowDomains(...(ownTag.dataset['domains']?.match(/[^\s,]+/g) ?? []));

/** The URL of this script. Its language files are in the folder `languages/` beside it. */
export const scriptAddress: string = ownTag?.src ?? import.meta.url;

/** The page that this script runs in. */
export const pageContext: PageContext = {
  address: globalThis.location,
  isSecure: globalThis.isSecureContext,
  allowedDomains,
};
