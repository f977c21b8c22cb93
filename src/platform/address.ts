/**
 * Takes a parameter out of the page's address and out of its entry in the history, because addresses are logged and shared.
 *
 * @returns empty if the address does not have it
 */
export function takeParameter(name: string): string {
  const url = new URL(location.href);
  const value = url.searchParams.get(name) ?? '';
  if (value) {
    url.searchParams.delete(name);
    history.replaceState(history.state, '', url);
  }
  return value;
}
