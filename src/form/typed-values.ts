const controlsOf = (form: Element) =>
  [...form.querySelectorAll<HTMLInputElement>('input,select,textarea')].filter(
    ({name, type}) => name && type !== 'hidden',
  );

/** Whether a control is for a password, shown or not. */
const isPassword = ({nextElementSibling}: Element) => nextElementSibling?.matches('[part=toggle]');

const isChoice = ({type}: HTMLInputElement) => type === 'checkbox' || type === 'radio';

/**
 * Saves the values of a form's controls and which of them has the focus.
 *
 * @returns restores them: if the controls have changed, each value goes to the control that has its name now
 */
export function saveTypedValues(form: HTMLFormElement): () => void {
  const {inert} = form;
  const {activeElement} = form.getRootNode() as Document | ShadowRoot;
  const before = controlsOf(form).map((control) => {
    const {name, value, checked} = control;
    const isActive = control === activeElement;
    return {control, name, value, checked, isActive, wasPassword: isPassword(control)};
  });
  return () => {
    const now = controlsOf(form);
    const isUnchanged = ({control, name, value}: (typeof before)[number], i: number) =>
      control === now[i] && control.name === name && control.value === value;
    if (before.every(isUnchanged)) return;
    // A control that is now another field must not keep its value. Called through the prototype, as a field named
    // `reset` shadows the method.
    HTMLFormElement.prototype.reset.call(form);
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
      else if (saved.value || !inert) control.value = saved.value;
      if (saved.isActive) control.focus();
    }
  };
}
