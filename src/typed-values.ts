import type {Field} from './fields.ts';

type Control = Pick<HTMLInputElement, 'name' | 'type' | 'value' | 'checked'>;

const controlsOf = (form: HTMLFormElement) =>
  ([...form.elements] as HTMLInputElement[]).filter(({name, type}) => name && type !== 'hidden');

const isChoice = ({type}: Control) => type === 'checkbox' || type === 'radio';

/** What stands in a form's controls. */
const typedIn = (form: HTMLFormElement): readonly Control[] =>
  controlsOf(form).map(({name, type, value, checked}) => ({name, type, value, checked}));

/** Puts what was typed back into the controls of the same names, after a form's fields have changed around it. */
function restoreTyped(form: HTMLFormElement, typed: readonly Control[]): void {
  // A control that now stands for another field keeps nothing of the one before.
  form.reset();
  for (const control of controlsOf(form)) {
    const before = typed.find(
      (one) => one.name === control.name && (!isChoice(control) || one.value === control.value),
    );
    if (!before) continue;
    if (isChoice(control)) control.checked = before.checked;
    else control.value = before.value;
  }
}

/** Keeps what the visitor has typed when the fields change around it. */
export class TypedValues {
  #fields: readonly Field[] | undefined;
  #restore: (() => void) | undefined;

  /** To be called before a form shows `fields`. */
  keep(form: HTMLFormElement | null | undefined, fields: readonly Field[]) {
    const hasChanged = this.#fields && this.#fields !== fields;
    this.#fields = fields;
    if (!form || !hasChanged) return;
    const typed = typedIn(form);
    this.#restore = () => restoreTyped(form, typed);
  }

  /** To be called when the form shows the fields. */
  restore() {
    this.#restore?.();
    this.#restore = undefined;
  }
}
