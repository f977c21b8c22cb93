import type {FieldError, FieldErrors} from '../capture/outcome.ts';
import {warn} from '../platform/console.ts';
import type {ErrorTexts} from './error-texts.ts';

/** A control of the page, in one of the element's slots. */
export type SlottedControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Moves the `slot` of an element to its wrapper: CMSs put `<p>` around slotted content. */
export function assignWrapperSlots(host: Element): void {
  for (const child of host.children) {
    const slotted = !child.slot && child.querySelector('[slot]');
    if (slotted) child.slot = slotted.slot;
  }
}

const fieldSlots = ':is([slot=before-fields], [slot=after-fields])';

/** Whether a control belongs to the element rather than to a form of the page. A form around the element does not count. */
function belongsTo(host: Element, control: SlottedControl): boolean {
  const {form} = control;
  if (!form) return true;
  const isOwn = !control.hasAttribute('form') && !host.contains(form);
  if (!isOwn && control.hasAttribute('form') && !reported.has(control)) {
    reported.add(control);
    warn(
      host.localName,
      `does not send ${control.name}: its form attribute refers to another form`,
    );
  }
  return isOwn;
}

/** The controls that have been reported as belonging to another form. */
const reported = new WeakSet<SlottedControl>();

/**
 * The page's own controls in an element's slots that post a value.
 *
 * @param ownNames the names of the element's own fields, which the page cannot use for its controls
 */
export const slottedControls = (
  host: Element,
  ownNames: ReadonlySet<string>,
): readonly SlottedControl[] =>
  [
    ...host.querySelectorAll<SlottedControl>(
      `:scope > ${fieldSlots} :is(input, select, textarea), :scope > ${fieldSlots}:is(input, select, textarea)`,
    ),
  ].filter((control) => {
    try {
      return (
        // Zero or undefined for a name that is no string.
        control.name.length &&
        !ownNames.has(control.name) &&
        !control.matches(':disabled') &&
        !/^(file|submit|button|reset|image)$/.test(control.type) &&
        belongsTo(host, control)
      );
    } catch {
      // A script of the page has replaced a property.
      return false;
    }
  });

/** Whether a control is a checkbox or a radio button. */
export const isChoice = ({type}: {readonly type: string}): boolean =>
  type === 'checkbox' || type === 'radio';

/** Appends the values of the page's own controls, as a form would. */
export function appendControlValues(
  controls: readonly SlottedControl[],
  values: URLSearchParams,
): void {
  for (const control of controls) {
    const {name, value} = control;
    if (control.localName === 'select') {
      for (const option of (control as HTMLSelectElement).selectedOptions) {
        if (!option.matches(':disabled')) values.append(name, option.value);
      }
    } else if (!isChoice(control) || (control as HTMLInputElement).checked)
      values.append(name, value);
  }
}

function errorOf({validity, validationMessage}: SlottedControl): FieldError {
  if (validity.customError) return {text: validationMessage};
  return {rule: validity.valueMissing ? 'required' : 'invalid'};
}

/** The errors that the browser finds in the page's own controls, by name. */
export const controlErrors = (controls: readonly SlottedControl[]): FieldErrors =>
  new Map(
    controls
      .filter(({validity}) => !validity.valid)
      .map((control) => [control.name, [errorOf(control)]]),
  );

/** The label of a control, or its name. */
export const controlLabel = ({labels, ariaLabel, name}: SlottedControl): string =>
  labels?.[0]?.textContent.replace(/\s+/g, ' ').trim() || ariaLabel || name;

/** The controls that have been marked as invalid. */
const marked = new WeakSet<SlottedControl>();

/** Marks invalid controls for screen readers. By text, as `aria-describedby` cannot refer into a shadow root. */
export function markControls(controls: readonly SlottedControl[], errorTexts: ErrorTexts): void {
  for (const control of controls) {
    const texts = errorTexts.get(control.name);
    if (texts) {
      marked.add(control);
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-description', texts.join(' '));
    } else if (marked.delete(control)) {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-description');
    }
  }
}
