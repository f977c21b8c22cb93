import type {FieldError, FieldErrors} from '../capture/outcome.ts';

const ruleNames = (errors: readonly FieldError[]) =>
  errors.map((error) => ('rule' in error ? error.rule : error.text)).join();

/**
 * The errors that are left after an edit. A server's error stays until its field changes; our own rules are checked again.
 *
 * @param shown the errors that are shown
 * @param current the errors that the form has now
 * @param edited the name of the edited control, such as `birthdate[dateselect_day]`
 * @returns `shown` itself if nothing has changed
 */
export function remainingErrors(
  shown: FieldErrors,
  current: FieldErrors,
  edited: string,
): FieldErrors {
  const [field] = edited.split('[');
  const remaining = new Map<string, readonly FieldError[]>();
  let hasChanged = false;
  for (const [name, errors] of shown) {
    const isChecked = name === field || name === edited || errors.every((error) => 'rule' in error);
    const left = isChecked ? current.get(name) : errors;
    if (left) remaining.set(name, left);
    hasChanged ||= !left || ruleNames(left) !== ruleNames(errors);
  }
  return hasChanged ? remaining : shown;
}
