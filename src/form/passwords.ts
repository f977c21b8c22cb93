import type {SlottedControl} from './slotted-controls.ts';

/** The inputs that hold passwords, whatever type they have now: other scripts change it to show the password. */
const passwords = new WeakSet<Element>();

/** The input of each toggle. Not its sibling: password managers insert icons between them. */
const inputsByToggle = new WeakMap<Element, HTMLInputElement>();

/** Registers the password inputs below `root`. Must run before other scripts can change what was rendered. */
export function registerPasswords(root: ParentNode): void {
  for (const input of root.querySelectorAll('[type=password]')) passwords.add(input);
  for (const toggle of root.querySelectorAll('[part=toggle]')) {
    if (inputsByToggle.has(toggle)) continue;
    inputsByToggle.set(toggle, toggle.previousElementSibling as HTMLInputElement);
  }
}

/** Whether a control holds a password, shown or not. */
export const isPassword = (control: Element): boolean => passwords.has(control);

function showPassword(toggle: Element, isShown: boolean): void {
  const input = inputsByToggle.get(toggle);
  if (!input) return;
  // Only the type changes: password managers identify the field by its element.
  input.type = isShown ? 'text' : 'password';
  input.autocapitalize = 'none';
  toggle.setAttribute('aria-pressed', `${isShown}`);
}

/** Handles a click on a toggle. */
export function togglePassword({currentTarget}: Event): void {
  const toggle = currentTarget as Element;
  showPassword(toggle, toggle.getAttribute('aria-pressed') !== 'true');
}

/** Hides all passwords below `root`, and returns the inputs and the page's own controls that hold them. */
export function passwordInputs(
  root: ParentNode,
  controls: readonly SlottedControl[],
): readonly SlottedControl[] {
  // Not with `click()`, which the page's scripts could cancel or handle.
  for (const toggle of root.querySelectorAll('[aria-pressed=true]')) showPassword(toggle, false);
  // The page may turn its control into a password at any time.
  for (const control of controls) if (control.type === 'password') passwords.add(control);
  const inputs = [...root.querySelectorAll('input')].filter(isPassword);
  // Other scripts can show a password without the toggle.
  for (const input of inputs) input.type = 'password';
  return [...inputs, ...controls.filter(isPassword)];
}

/** Shows or hides the Caps Lock warning below a password, by a key event in the input or on its toggle. */
export function updateCapsLockWarning(event: KeyboardEvent): void {
  const field = (event.currentTarget as Element).closest('[part=field]');
  const warning = field?.querySelector<HTMLElement>('[part=caps] p');
  // Autofill dispatches key events without `getModifierState`.
  const isOn = !!event.getModifierState?.('CapsLock');
  if (warning?.hidden === isOn) warning.hidden = !isOn;
}
