import {post} from '../platform/http.ts';
import {fail, type Failure, type Faults, type Outcome} from '../capture/outcome.ts';
import {decodeReply, encodeRequest, type Endpoint, type Settings} from '../capture/protocol.ts';

/** What a form's submissions depend on, apart from what is typed. */
export interface Plan {
  /** The base address that requests go to, or what the site's owner has to mend first. */
  readonly base: string | Failure;
  readonly endpoint: Endpoint;
  readonly settings: Settings;
}

/**
 * Carries a submission out, as far as it gets.
 *
 * @param values what was typed, by parameter name
 * @param passwords the inputs of it that are for passwords
 * @param faults what is wrong with it
 * @param offer shows the page what will be sent, but for the passwords, and lets it add to that; false when it calls the submission off
 * @returns undefined when the page or `signal` calls it off
 */
export async function carryOut(
  {base, endpoint, settings}: Plan,
  values: URLSearchParams,
  passwords: readonly HTMLInputElement[],
  faults: Faults,
  offer: (parameters: URLSearchParams) => boolean,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  if (typeof base !== 'string') return base;
  if (faults.size) {
    return fail('fields', 'invalid_form_fields', 'some inputs are invalid', 390, faults);
  }
  const body = encodeRequest(settings, values);
  const parameters = new URLSearchParams(body);
  for (const {name} of passwords) parameters.delete(name);
  if (!offer(parameters) || signal.aborted) return undefined;
  const given = new URLSearchParams(body);
  for (const [name, value] of parameters) if (!given.has(name)) body.append(name, value);
  const answer = await post(base + endpoint, body, signal);
  return typeof answer === 'string' ? decodeReply(answer, settings.form) : answer;
}
