import type {PageContext} from '../capture/configuration.ts';

const allowedDomains = new Set<string>();

/**
 * Allows the elements of this page to send passwords to these hosts, in addition to hosts under `.janraincapture.com`.
 * Only a script can allow a host: markup may come from people who must not be able to.
 * The classic script reads the hosts from the `data-domains` attribute of its own script tag.
 *
 * @param hosts host names such as `login.example.com`
 */
export function allowDomains(...hosts: readonly string[]): void {
  for (const host of hosts) allowedDomains.add(host.toLowerCase());
}

// Markup such as `<img name="currentScript">` can shadow `document.currentScript`, hence the type check.
const script = globalThis.document?.currentScript;
const ownTag = script && script instanceof HTMLScriptElement ? script : undefined;
if (ownTag) allowDomains(...(ownTag.dataset['domains']?.match(/[^\s,]+/g) ?? []));

/** The URL of this script. Its language files are in the folder `languages/` beside it. */
export const scriptAddress: string = ownTag?.src ?? import.meta.url;

/** The page that this script runs in. */
export const pageContext: PageContext = {
  address: globalThis.location,
  isSecure: globalThis.isSecureContext,
  allowedDomains,
};
