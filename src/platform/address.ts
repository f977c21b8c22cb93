/**
 * Takes a parameter out of the page's address and out of its entry in the history, because addresses are logged and shared.
 *
 * @returns empty if the address does not have it
 */
export function takeParameter(name: string): string {
  const url = new URL(location.href);
  const value = url.searchParams.get(name) ?? '';
  if (value) {
    // Not with `delete()`, which would write the other parameters in another way.
    const others = url.search
      .slice(1)
      .split('&')
      .filter((pair) => !new URLSearchParams(pair).has(name));
    url.search = others.join('&');
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // Browsers limit how often a page may call it.
    }
  }
  return value;
}
