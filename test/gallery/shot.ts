import {fetchSandboxStatus, setFault} from '../../demo/page/sandbox-client.ts';
import type {HostilePage} from '../support/hostile-styles.ts';

export type Form = HTMLElement & {readonly updateComplete: Promise<unknown>};
type Tag = keyof HTMLElementTagNameMap & `capture-${string}`;

/** A form on a sheet, and what a person does with it before the picture is taken. */
export interface Shot {
  readonly title: string;
  readonly tag?: Tag;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly act?: (form: Form) => unknown;
  readonly theme?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** What is around the form, in a frame of its own. */
  readonly page?: HostilePage;
}

const inputs = (form: Form) => [
  ...(form.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? []),
];

/** Fills in the inputs, in their order. */
export const enter = (form: Form, ...values: string[]) =>
  values.forEach((value, i) => {
    const input = inputs(form)[i];
    if (input) input.value = value;
  });

export const submit = (form: Form) => form.shadowRoot?.querySelector('form')?.requestSubmit();

/** Waits for an event. */
export const told = (form: Form, name: string) =>
  new Promise((resolve) => form.addEventListener(name, resolve, {once: true}));

/** Submits wrong values. */
export async function fail(form: Form, ...values: string[]): Promise<void> {
  enter(form, ...values);
  const error = told(form, 'capture-error');
  submit(form);
  await error;
}

/** Does something while the sandbox has a fault. */
export async function under(fault: string, act: () => unknown): Promise<void> {
  const {faults} = await fetchSandboxStatus();
  await setFault(faults.findIndex((title) => title.startsWith(fault)));
  await act();
  await setFault(0);
}
