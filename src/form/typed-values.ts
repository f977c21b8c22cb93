import {focusedElement} from '../platform/document.ts';
import {isPassword} from './passwords.ts';
import {isChoice} from './slotted-controls.ts';

/** The controls of a form that a visitor fills in. */
export const typedControls = (container: Element) =>
  [...container.querySelectorAll<HTMLInputElement>('input,select,textarea')].filter(
    ({name, type}) => name && type !== 'hidden',
  );

/** Whether a control has another value than the page gave it. Always true for a list, which has no such value. */
export const isTyped = (control: HTMLInputElement) =>
  control.localName === 'select' ||
  (isChoice(control)
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue);

/**
 * Saves the values of controls and which of them has the focus.
 *
 * @param controls from before other scripts could remove them
 * @returns restores them in a container: if the controls have changed, each value goes to the control that has its name now
 */
export function saveTypedValues(
  controls: readonly HTMLInputElement[],
): (container: Element) => void {
  const before = controls.map((control) => {
    const {name, value, checked} = control;
    const isFocused = control === focusedElement(control);
    const wasInert = !!control.closest('form[inert]');
    const wasPassword = isPassword(control);
    const wasTyped = isTyped(control);
    return {control, name, value, checked, isFocused, wasInert, wasPassword, wasTyped};
  });
  return (current) => {
    const now = typedControls(current);
    const isUnchanged = ({control, name, value}: (typeof before)[number], i: number) =>
      control === now[i] && control.name === name && control.value === value;
    if (before.every(isUnchanged)) return;
    // A control that is now another field must not keep its value.
    const form = current.querySelector('form');
    if (form) HTMLFormElement.prototype.reset.call(form);
    for (const control of now) {
      const saved = before.find(
        ({name, value, wasPassword}) =>
          name === control.name &&
          (!isChoice(control) || value === control.value) &&
          // A password must not become visible in another field of the same name.
          (!wasPassword || isPassword(control)),
      );
      if (!saved) continue;
      // Otherwise the page may have set another initial value.
      if (saved.wasTyped) {
        if (isChoice(control)) control.checked = saved.checked;
        // In an inert form nothing was typed: an empty value must not replace the initial one.
        else if (saved.value || !saved.wasInert) control.value = saved.value;
      }
      if (saved.isFocused) control.focus();
    }
  };
}
