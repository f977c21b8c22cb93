/** Firefox's list of suggestions for a field, in its own window. */

/** Presses the password that it suggests, if it does. */
export function acceptSuggestion(): boolean {
  const popup = document.getElementById('PopupAutoComplete') as HTMLElement & {state: string};
  const item = popup.querySelector('[originaltype=generatedPassword]');
  if (popup.state !== 'open' || !item) return false;
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    item.dispatchEvent(new MouseEvent(type, {bubbles: true}));
  }
  return true;
}
