import type {FieldError, Outcome} from './outcome.ts';

/** Shorter secrets would be found by chance in any text. */
const MIN_LENGTH = 4;

/**
 * Replaces secrets in the texts of a failure by `…`. A server may quote what it has refused, and the texts are shown, logged
 * and dispatched.
 *
 * @param secrets passwords, tokens and codes that were sent
 */
export function redactSecrets(
  outcome: Outcome,
  secrets: readonly (string | null | undefined)[],
): Outcome {
  if (outcome.kind === 'success') return outcome;
  const quoted = secrets.filter((secret) => secret && secret.length >= MIN_LENGTH) as string[];
  const redact = (text: string) =>
    quoted.reduce((redacted, secret) => redacted.replaceAll(secret, '…'), text);
  const redactError = (error: FieldError) => ('text' in error ? {text: redact(error.text)} : error);
  return {
    ...outcome,
    error_description: redact(outcome.error_description),
    fieldErrors: new Map(
      [...outcome.fieldErrors].map(([name, errors]) => [name, errors.map(redactError)]),
    ),
  };
}
