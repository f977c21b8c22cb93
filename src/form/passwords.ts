import type {SlottedControl} from './slotted-controls.ts';

/** Shows or hides the password beside a toggle. */
function showPassword(toggle: Element, isShown: boolean): void {
  const input = toggle.previousElementSibling as HTMLInputElement;
  // Only the type changes: password managers identify the field by its element.
  input.type = isShown ? 'text' : 'password';
  input.autocapitalize = 'none';
  toggle.setAttribute('aria-pressed', `${isShown}`);
}

/** Hides every password that is shown. Not with `click()`, which the page's scripts could cancel or handle. */
function hidePasswords(root: ParentNode): void {
  for (const toggle of root.querySelectorAll('[aria-pressed=true]')) showPassword(toggle, false);
}

/** Handles a click on a toggle. */
export function togglePassword({currentTarget}: Event): void {
  const toggle = currentTarget as Element;
  showPassword(toggle, toggle.getAttribute('aria-pressed') !== 'true');
}

/** Hides all passwords, and returns the inputs and the page's own controls that hold them. */
export function passwordInputs(
  root: ParentNode,
  controls: readonly SlottedControl[],
): readonly SlottedControl[] {
  hidePasswords(root);
  return [
    ...root.querySelectorAll<HTMLInputElement>('[type=password]'),
    ...controls.filter(({type}) => type === 'password'),
  ];
}

/** Shows or hides the Caps Lock warning below a password, by a key event in the input or on its toggle. */
export function updateCapsLockWarning(event: KeyboardEvent): void {
  const field = (event.currentTarget as Element).closest('[part=field]');
  const warning = field?.querySelector<HTMLElement>('[part=caps] span');
  // Autofill dispatches key events without `getModifierState`.
  const isOn = !!event.getModifierState?.('CapsLock');
  if (warning?.hidden === isOn) warning.hidden = !isOn;
}
