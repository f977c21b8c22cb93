import {captureBaseUrl, type PageAddress} from './domain.ts';
import {failure, type Failure} from './outcome.ts';
import type {Settings} from './protocol.ts';

/** The parts of the page that a configuration is checked against. */
export interface PageContext {
  readonly address: PageAddress;
  readonly isSecure: boolean;
  readonly allowedDomains: Iterable<string>;
}

const missing = (name: string) =>
  failure('configuration', 'missing_argument', `${name} is missing`, 100);

const wrong = (name: string, value: string, rule: string) =>
  failure('configuration', 'invalid_argument', `${name}="${value}" must be ${rule}`, 200);

/**
 * Checks the configuration of an element.
 *
 * @param fieldsProblem why the `fields` attribute cannot be parsed; empty if it can
 * @returns the base URL of requests, or the first failure. Its code is Capture's: 100 for a missing argument, 200 for an
 *   invalid one.
 */
export function checkConfiguration(
  domain: string | undefined,
  {client_id, flow_version, redirect_uri, response_type}: Settings,
  {address, isSecure, allowedDomains}: PageContext,
  fieldsProblem = '',
): string | Failure {
  if (!isSecure) return wrong('page', address.origin, 'loaded over HTTPS');
  if (fieldsProblem)
    return failure(
      'configuration',
      'invalid_argument',
      `fields must be JSON: ${fieldsProblem}`,
      200,
    );
  if (!domain) return missing('domain');
  const base = captureBaseUrl(`${domain}`, address, allowedDomains);
  if (!base) {
    return wrong(
      'domain',
      domain,
      'a host under janraincapture.com, a path of this site such as /capture, on localhost a loopback host with its port, or a host that the page allows, see docs/csp-and-hosts.md',
    );
  }
  if (!client_id) return missing('client_id');
  if (flow_version && /^\s*head\s*$/i.test(flow_version)) {
    return wrong('flow_version', flow_version, 'the number of a version');
  }
  if (!/^https?:/i.test(redirect_uri)) {
    return wrong('redirect_uri', redirect_uri, 'an http: or https: URL');
  }
  if (response_type && !/^(token|code(_(and|with)_token)?)$/.test(response_type)) {
    return wrong('response_type', response_type, 'token, code or code_and_token');
  }
  return base;
}
