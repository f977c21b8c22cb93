import type {PageContext} from '../capture/configuration.ts';
import {documentProperty} from './document.ts';

const allowedDomains = new Set<string>();

/**
 * Allows the elements of this page to send passwords to these hosts, in addition to hosts under `.janraincapture.com`.
 * Only a script can allow a host: markup may come from people who must not be able to.
 * The attribute `data-domains` of a script tag in `<head>` allows hosts too.
 *
 * @param hosts host names such as `login.example.com`
 */
export function allowDomains(...hosts: readonly string[]): void {
  for (const host of hosts) allowedDomains.add(host.toLowerCase());
}

// Only in `<head>`: markup in the body may come from people who must not be able to allow a host.
const findInHead = (selector: string) =>
  globalThis.document &&
  documentProperty(document, 'head')?.querySelector<HTMLScriptElement>(`script${selector}`);

allowDomains(...(findInHead('[data-domains]')?.dataset['domains']?.match(/[^\s,]+/g) ?? []));

function findAddress(): string {
  const current = globalThis.document && documentProperty(document, 'currentScript');
  if (current && current instanceof HTMLScriptElement && current.src) return current.src;
  // There is no current script in a module, nor in code that an optimizer evaluates.
  return import.meta.url || (findInHead('[src*="capture-forms"]')?.src ?? '');
}

/** The URL of this script. Its language files are in the folder `languages/` beside it. */
export const scriptAddress = findAddress();

/** The page that this script runs in. */
export const pageContext: PageContext = {
  address: globalThis.location,
  // jsdom does not have it.
  isSecure: globalThis.isSecureContext !== false,
  allowedDomains,
};
