/**
 * Finds an element of this page.
 *
 * @throws Error if there is none
 */
export function findElement<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
