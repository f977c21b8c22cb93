import {captureBaseUrl, type PageAddress} from './domain.ts';
import {failure, type Failure} from './outcome.ts';
import type {Settings} from './protocol.ts';

/** The parts of the page that a configuration is checked against. */
export interface PageContext {
  readonly address: PageAddress;
  readonly isSecure: boolean;
  readonly allowedDomains: Iterable<string>;
}

export const missing = (name: string): Failure =>
  failure('configuration', 'missing_argument', `${name} is missing`, 100, undefined, name);

const wrong = (name: string, value: string, rule: string) =>
  failure(
    'configuration',
    'invalid_argument',
    `${name}="${value}" must be ${rule}`,
    200,
    undefined,
    name,
  );

const invalidFields = (problem: string) =>
  failure(
    'configuration',
    'invalid_argument',
    `fields must be JSON: ${problem}`,
    200,
    undefined,
    'fields',
  );

/** All that is wrong with a configuration, in the order of the checks. */
export type ConfigurationFailures = readonly [Failure, ...Failure[]];

function checkDomain(domain: string | undefined, base: string | undefined) {
  if (!domain) return missing('domain');
  return (
    !base &&
    wrong(
      'domain',
      domain,
      'a host under janraincapture.com, a path of this site such as /capture, on localhost a loopback host with its port, or a host that the page allows, see docs/csp-and-hosts.md',
    )
  );
}

/**
 * Checks the configuration of an element.
 *
 * @param fieldsProblem why the `fields` attribute cannot be parsed; empty if it can
 * @returns the base URL of requests, or the failures. Their codes are Capture's: 100 for a missing argument, 200 for an
 *   invalid one.
 */
export function checkConfiguration(
  domain: string | undefined,
  {client_id, flow_version, redirect_uri, response_type}: Settings,
  {address, isSecure, allowedDomains}: PageContext,
  fieldsProblem = '',
): string | ConfigurationFailures {
  const base = domain && captureBaseUrl(`${domain}`, address, allowedDomains);
  const [first, ...others] = [
    !isSecure && wrong('page', address.origin, 'loaded over HTTPS'),
    fieldsProblem && invalidFields(fieldsProblem),
    checkDomain(domain, base),
    !client_id && missing('client_id'),
    flow_version &&
      /^\s*head\s*$/i.test(flow_version) &&
      wrong('flow_version', flow_version, 'the number of a version'),
    redirect_uri &&
      !/^https?:/i.test(redirect_uri) &&
      wrong('redirect_uri', redirect_uri, 'an http: or https: URL'),
    response_type &&
      !/^(token|code(_(and|with)_token)?)$/.test(response_type) &&
      wrong('response_type', response_type, 'token, code or code_and_token'),
  ].filter((failure) => !!failure);
  return first ? [first, ...others] : (base ?? '');
}
