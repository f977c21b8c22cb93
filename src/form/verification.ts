import type {Outcome} from '../capture/outcome.ts';
import {decodeReply} from '../capture/protocol.ts';
import {redactSecrets} from '../capture/secrets.ts';
import {decodeVerification} from '../capture/success.ts';
import {post} from '../platform/http.ts';

/** The results by code. Capture accepts a code once, so that it is never posted again, not even to another server. */
const results = new Map<string, Promise<Outcome>>();

async function postCode(baseUrl: string, code: string, form: string): Promise<Outcome> {
  const body = new URLSearchParams({verification_code: code});
  // Not aborted: an element that frameworks remove and add again still shows the result.
  const {signal} = new AbortController();
  const answer = await post(`${baseUrl}/access/useVerificationCode`, body, signal);
  if (!answer) throw new Error('aborted');
  const outcome =
    'body' in answer
      ? redactSecrets(decodeReply(answer, form, decodeVerification), [code])
      : answer;
  // Capture refuses an unknown code as an invalid argument. The code is the only argument.
  const isRefused = outcome.kind === 'configuration' && outcome.code === 200;
  return isRefused ? {...outcome, kind: 'expired'} : outcome;
}

/**
 * Verifies an email address with the code of a link, once for the whole page.
 *
 * @param form the form's name, which is the key of texts for the form as a whole
 */
export function verifyCode(baseUrl: string, code: string, form: string): Promise<Outcome> {
  const result = results.get(code) ?? postCode(baseUrl, code, form);
  results.set(code, result);
  return result;
}
