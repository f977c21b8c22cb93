/** Tells of Caps Lock below a password, from the first key in it or on its toggle to the one that ends it. */
export function noteCapsLock(event: KeyboardEvent): void {
  const field = (event.currentTarget as Element).closest('[part=field]');
  const note = field?.querySelector<HTMLElement>('[part=caps] span');
  // What browsers fill in comes with key events that have no keys.
  const isOn = !!event.getModifierState?.('CapsLock');
  // Nothing in the page changes with each key.
  if (note?.hidden === isOn) note.hidden = !isOn;
}
