import {failure, type Failure, type FieldErrors, type Outcome} from '../capture/outcome.ts';
import {decodeReply, encodeRequest, type Endpoint, type Settings} from '../capture/protocol.ts';
import {redactSecrets} from '../capture/secrets.ts';
import type {DecodeSuccess} from '../capture/success.ts';
import {post} from '../platform/http.ts';

/** The configuration of a form's submissions. */
export interface SubmissionConfig {
  /** The base URL of requests, or why there is none. */
  readonly baseUrl: string | Failure;
  readonly endpoint: Endpoint;
  readonly settings: Settings;
  readonly decodeSuccess: DecodeSuccess;
}

/** What the visitor submits. */
export interface SubmittedValues {
  /** By parameter name. */
  readonly values: URLSearchParams;
  /** The parameters that are passwords. */
  readonly passwordNames: readonly string[];
  readonly errors: FieldErrors;
}

/**
 * Submits a form: checks, asks the page, posts once, decodes the reply.
 *
 * @param dispatchSubmit shows the parameters without the passwords to the page, which may add parameters; false if the
 *   page cancels the submission
 * @returns undefined if the page or `signal` cancelled the submission
 */
export async function submitForm(
  {baseUrl, endpoint, settings, decodeSuccess}: SubmissionConfig,
  {values, passwordNames, errors}: SubmittedValues,
  dispatchSubmit: (parameters: URLSearchParams) => boolean,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  if (typeof baseUrl !== 'string') return baseUrl;
  if (errors.size) {
    return failure('fields', 'invalid_form_fields', 'some inputs are invalid', 390, errors);
  }
  const body = encodeRequest(settings, values);
  const parameters = new URLSearchParams(body);
  for (const name of [...passwordNames, 'access_token', 'merge_token']) parameters.delete(name);
  if (!dispatchSubmit(parameters) || signal.aborted) return undefined;
  const own = new URLSearchParams(body);
  for (const [name, value] of parameters) if (!own.has(name)) body.append(name, value);
  const answer = await post(baseUrl + endpoint, body, signal);
  if (!answer || !('body' in answer)) return answer;
  const {access_token, merge_token} = settings;
  const passwords = passwordNames.flatMap((name) => values.getAll(name));
  const secrets = [access_token, merge_token, ...passwords];
  return redactSecrets(decodeReply(answer, settings.form, decodeSuccess), secrets);
}
