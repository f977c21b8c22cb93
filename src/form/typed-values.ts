const controlsOf = (form: Element) =>
  [...form.querySelectorAll<HTMLInputElement>('input,select,textarea')].filter(
    ({name, type}) => name && type !== 'hidden',
  );

/** Whether a control is for a password, shown or not. */
const isSecret = ({nextElementSibling}: Element) => nextElementSibling?.matches('[part=toggle]');

const isChoice = ({type}: HTMLInputElement) => type === 'checkbox' || type === 'radio';

/**
 * Remembers what a visitor has typed into a form, and in which control they are.
 *
 * @returns puts that back, if the controls have changed, into those that bear the same names now
 */
export function rememberTyped(form: HTMLFormElement): () => void {
  const {inert} = form;
  const {activeElement} = form.getRootNode() as Document | ShadowRoot;
  const before = controlsOf(form).map((control) => {
    const {name, value, checked} = control;
    const isActive = control === activeElement;
    return {control, name, value, checked, isActive, wasSecret: isSecret(control)};
  });
  return () => {
    const now = controlsOf(form);
    const hasStayed = ({control, name, value}: (typeof before)[number], i: number) =>
      control === now[i] && control.name === name && control.value === value;
    if (before.every(hasStayed)) return;
    // A control that now stands for another field keeps nothing of the one before. The form's own `reset`, like its
    // `elements`, goes by another name where a field bears that one.
    HTMLFormElement.prototype.reset.call(form);
    for (const control of now) {
      const one = before.find(
        ({name, value, wasSecret}) =>
          name === control.name &&
          (!isChoice(control) || value === control.value) &&
          // A password is not shown where its name is that of another field now.
          (!wasSecret || isSecret(control)),
      );
      if (!one) continue;
      if (isChoice(control)) control.checked = one.checked;
      // Where nothing could be typed yet, what is empty does not stand in the way of what comes filled in.
      else if (one.value || !inert) control.value = one.value;
      if (one.isActive) control.focus();
    }
  };
}
