import {captureBase, type PageAddress} from './domain.ts';
import {fail, type Failure} from './outcome.ts';
import type {Settings} from './protocol.ts';

/** What the page itself has to say on a configuration. */
export interface Page {
  readonly address: PageAddress;
  readonly isSecure: boolean;
  readonly allowedDomains: Iterable<string>;
}

const missing = (name: string) =>
  fail('configuration', 'missing_argument', `${name} is missing`, 100);

const wrong = (name: string, value: string, rule: string) =>
  fail('configuration', 'invalid_argument', `${name}="${value}" must be ${rule}`, 200);

/**
 * The base address that requests go to, or the first thing that the site's owner has to mend, with the code that
 * Capture has for it: 100 where something is missing, 200 where something is wrong.
 */
export function configure(
  domain: string | undefined,
  {client_id, flow_version, redirect_uri, response_type}: Settings,
  {address, isSecure, allowedDomains}: Page,
  fieldsProblem = '',
): string | Failure {
  if (!isSecure) return wrong('page', address.origin, 'loaded over https');
  if (fieldsProblem)
    return fail('configuration', 'invalid_argument', `fields must be JSON: ${fieldsProblem}`, 200);
  if (!domain) return missing('domain');
  const base = captureBase(`${domain}`, address, allowedDomains);
  if (!base) {
    return wrong(
      'domain',
      domain,
      'a host under janraincapture.com or in data-domains of the script tag, or a path of this site',
    );
  }
  if (!client_id) return missing('client_id');
  if (flow_version && /^\s*head\s*$/i.test(flow_version)) {
    return wrong('flow_version', flow_version, 'the number of a version');
  }
  if (!/^https?:/i.test(redirect_uri)) {
    return wrong('redirect_uri', redirect_uri, 'a http: or https: address');
  }
  if (response_type && !/^(token|code(_(and|with)_token)?)$/.test(response_type)) {
    return wrong('response_type', response_type, 'token, code or code_and_token');
  }
  return base;
}
