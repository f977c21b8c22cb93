/** Shows the password beside a toggle, or hides it. */
export function showPassword(toggle: Element, isShown: boolean): void {
  const input = toggle.previousElementSibling as HTMLInputElement;
  // Only the type changes: password managers know the field by its element.
  input.type = isShown ? 'text' : 'password';
  input.autocapitalize = 'none';
  toggle.setAttribute('aria-pressed', `${isShown}`);
}

/** Hides every password that is shown; not by a click, which the page's scripts could stop, or answer in their own way. */
export function hidePasswords(root: ParentNode): void {
  for (const toggle of root.querySelectorAll('[aria-pressed=true]')) showPassword(toggle, false);
}

/** Answers a click on a toggle. */
export function togglePassword({currentTarget}: Event): void {
  const toggle = currentTarget as Element;
  showPassword(toggle, toggle.getAttribute('aria-pressed') !== 'true');
}
