import {focusedElement} from '../platform/document.ts';
import {isPassword} from './passwords.ts';

const controlsOf = (container: Element) =>
  [...container.querySelectorAll<HTMLInputElement>('input,select,textarea')].filter(
    ({name, type}) => name && type !== 'hidden',
  );

const isChoice = ({type}: HTMLInputElement) => type === 'checkbox' || type === 'radio';

/**
 * Saves the values of a form's controls and which of them has the focus.
 *
 * @param container the parent of the form: a field named like a method of the form shadows the method
 * @returns restores them in a container: if the controls have changed, each value goes to the control that has its name now
 */
export function saveTypedValues(container: Element): (container: Element) => void {
  const wasInert = !!container.querySelector('form[inert]');
  const focused = focusedElement(container);
  const before = controlsOf(container).map((control) => {
    const {name, value, checked} = control;
    const isFocused = control === focused;
    return {control, name, value, checked, isFocused, wasPassword: isPassword(control)};
  });
  return (current) => {
    const now = controlsOf(current);
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
      if (isChoice(control)) control.checked = saved.checked;
      // In an inert form nothing was typed: an empty value must not replace the initial one.
      else if (saved.value || !wasInert) control.value = saved.value;
      if (saved.isFocused) control.focus();
    }
  };
}
