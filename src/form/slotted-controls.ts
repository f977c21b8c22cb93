import type {Fault, Faults} from '../capture/outcome.ts';
import type {Texts} from './error-texts.ts';

/** A control of the page's own. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Gives the wrappers that a CMS puts around slotted content, `<p>` above all, the slot of what they wrap. */
export function slotWrappers(host: Element): void {
  for (const child of host.children) {
    const wrapped = !child.slot && child.querySelector('[slot]');
    if (wrapped) child.slot = wrapped.slot;
  }
}

const fieldSlots = ':is([slot=before-fields], [slot=after-fields])';

/** The controls that {@link markControls} has marked. */
const marked = new WeakSet<Control>();

/** The page's own controls in an element's slots that post something. */
export const slottedControls = (host: Element): readonly Control[] =>
  [
    ...host.querySelectorAll<Control>(
      `:scope > ${fieldSlots} :is(input, select, textarea), :scope > ${fieldSlots}:is(input, select, textarea)`,
    ),
  ].filter(
    (control) =>
      control.name &&
      // One of another form's own is not sent with this one.
      !control.form &&
      !control.matches(':disabled') &&
      !/^(file|submit|button|reset|image)$/.test(control.type),
  );

/** Adds what stands in the page's own controls to `values`, as a form would. */
export function addValues(controls: readonly Control[], values: URLSearchParams): void {
  for (const control of controls) {
    const {name, type, value} = control;
    const isChoice = type === 'checkbox' || type === 'radio';
    if (control instanceof HTMLSelectElement) {
      for (const option of control.selectedOptions) values.append(name, option.value);
    } else if (!isChoice || (control as HTMLInputElement).checked) values.append(name, value);
  }
}

function faultOf({validity, validationMessage}: Control): Fault {
  if (validity.customError) return {text: validationMessage};
  return {rule: validity.valueMissing ? 'required' : 'invalid'};
}

/** What the browser finds wrong with the page's own controls, by name. */
export const controlFaults = (controls: readonly Control[]): Faults =>
  new Map(
    controls
      .filter(({validity}) => !validity.valid)
      .map((control) => [control.name, [faultOf(control)]]),
  );

/** The words that a control is known by. */
export const nameOf = ({labels, ariaLabel, name}: Control): string =>
  labels?.[0]?.textContent.replace(/\s+/g, ' ').trim() || ariaLabel || name;

/** Marks the page's own controls like the form's: no description may lead from the page into a shadow root. */
export function markControls(controls: readonly Control[], texts: Texts): void {
  for (const control of controls) {
    const wrong = texts.get(control.name);
    if (wrong) {
      marked.add(control);
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-description', wrong.join(' '));
    } else if (marked.delete(control)) {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-description');
    }
  }
}
