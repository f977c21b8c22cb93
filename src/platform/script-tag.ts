import type {Page} from '../capture/configuration.ts';

const allowedDomains = new Set<string>();

/**
 * Lets the elements of this page send passwords to these hosts, such as `login.example.com`, besides those under
 * `.janraincapture.com`. Only a page's script can: its markup may come from people who must not be able to.
 * The classic script reads the hosts from `data-domains` on its own script tag.
 */
export function allowDomains(...hosts: readonly string[]): void {
  for (const host of hosts) allowedDomains.add(host.toLowerCase());
}

// An `<img name="currentScript">` in the page's markup would stand in for the real one, hence the type check.
const script = globalThis.document?.currentScript;
const ownTag = script && script instanceof HTMLScriptElement ? script : undefined;
if (ownTag) allowDomains(...(ownTag.dataset['domains']?.match(/[^\s,]+/g) ?? []));

/** Where this script comes from; the files that belong to it are beside it. */
export const scriptAddress: string = ownTag?.src ?? import.meta.url;

/** The page that this script runs in. */
export const page: Page = {
  address: globalThis.location,
  isSecure: globalThis.isSecureContext,
  allowedDomains,
};
