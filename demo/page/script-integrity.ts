/** The value of `integrity` in a snippet before the script's hash is known. */
export const UNKNOWN_INTEGRITY = 'sha384-…';

/**
 * Has the dev server build the script, and fetches the value of its `integrity` attribute.
 *
 * @throws if the script cannot be built
 */
export async function fetchIntegrity(): Promise<string> {
  const response = await fetch('/script-hash.json');
  if (!response.ok) throw new Error(`/script-hash.json replied with HTTP ${response.status}.`);
  return ((await response.json()) as {readonly integrity: string}).integrity;
}
