import {rootOf, type CaptureElement} from './harness.ts';

/** The values of a standard form, by field name. */
export type FormValues = Readonly<Record<string, string>>;

/** The values of an account that the sandbox has. */
export const signInValues: FormValues = {
  signInEmailAddress: 'johndoe@example.com',
  currentPassword: 'password123',
};

let count = 0;

/** The values of a registration that no other test has made. */
export function newRegistration(): FormValues {
  count++;
  return {
    firstName: 'Jane',
    lastName: 'Roe',
    emailAddress: `janeroe${count}@example.com`,
    displayName: `JaneRoe${count}`,
    newPassword: 'password456',
    newPasswordConfirm: 'password456',
  };
}

/** Sets the values of an element's fields at once; `fill` and `type` in harness.ts do as a visitor does. */
export function setValues(element: CaptureElement, values: FormValues): void {
  const {elements} = rootOf(element).querySelector('form') as HTMLFormElement;
  for (const [name, value] of Object.entries(values)) {
    const control = elements.namedItem(name) as HTMLInputElement | null;
    if (control) control.value = value;
  }
}
