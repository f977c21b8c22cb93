import {post} from './client.ts';
import {configure} from './configuration.ts';
import {validate, type Field} from './fields.ts';
import {fail, type Outcome} from './outcome.ts';
import {page} from './page.ts';
import {decodeReply, encodeRequest, type Endpoint, type Settings} from './wire.ts';

/** What a form's submissions depend on, apart from what is typed. */
export interface Plan {
  readonly domain?: string;
  readonly endpoint: Endpoint;
  readonly settings: Settings;
  readonly fields: readonly Field[];
}

/**
 * Carries a submission out, as far as it gets.
 *
 * @param values what was typed, by parameter name
 * @param offer shows the page what will be sent, but for the passwords, and lets it add to that; false when it calls the submission off
 * @returns undefined when the page or `signal` calls it off
 */
export async function carryOut(
  {domain, endpoint, settings, fields}: Plan,
  values: URLSearchParams,
  offer: (parameters: URLSearchParams) => boolean,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const base = configure(domain, settings, page);
  if (typeof base !== 'string') return base;
  const faults = validate(fields, values);
  if (faults.size) {
    return fail('fields', 'invalid_form_fields', 'some inputs are invalid', 390, faults);
  }
  const body = encodeRequest(settings, values);
  const parameters = new URLSearchParams(body);
  for (const {name, type} of fields) if (type === 'password') parameters.delete(name);
  if (!offer(parameters) || signal.aborted) return undefined;
  const given = new URLSearchParams(body);
  for (const [name, value] of parameters) if (!given.has(name)) body.append(name, value);
  const answer = await post(base + endpoint, body, signal);
  return typeof answer === 'string' ? decodeReply(answer, settings.form) : answer;
}
