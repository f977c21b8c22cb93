import type {Choices} from './element-attributes.ts';
import {findPreset, presets} from './presets.ts';

/**
 * The controls with which a visitor configures the form. The controls hold the state. The query of the page's URL has
 * the preset and what differs from it, so that the URL can be shared.
 */
export class Configurator {
  #form: HTMLFormElement;
  #defaults: Choices;
  #preset = presets[0]?.name ?? '';

  /** @param onChange called after every change by the visitor */
  constructor(form: HTMLFormElement, onChange: () => void) {
    this.#form = form;
    this.#defaults = this.choices;
    form.addEventListener('input', () => {
      this.#updateUrl();
      onChange();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** The current values of the controls. */
  get choices(): Choices {
    const values: Record<string, string> = {};
    for (const control of this.#controls) {
      if (control.type === 'checkbox') values[control.name] = control.checked ? 'yes' : '';
      else if (control.type !== 'radio' || control.checked) values[control.name] = control.value;
    }
    return values;
  }

  /** The name of the preset; the choices may differ from it. */
  get preset(): string {
    return this.#preset;
  }

  /** The preset and what differs from it, as the query of a URL. */
  get query(): URLSearchParams {
    const base = this.#presetChoices;
    const changed = Object.entries(this.choices).filter(([name, value]) => value !== base[name]);
    const preset = this.#preset === presets[0]?.name ? [] : [['preset', this.#preset]];
    return new URLSearchParams([...preset, ...changed]);
  }

  /**
   * Sets all controls to the preset and the values in a URL's query.
   *
   * @param versions the version of each known flow, for a query that names only the flow
   */
  read(search: string, versions: ReadonlyMap<string, string>): void {
    const {preset, ...values} = Object.fromEntries(new URLSearchParams(search));
    this.#preset = findPreset(preset ?? null)?.name ?? presets[0]?.name ?? '';
    const version = values['flow_version'] ?? versions.get(values['flow'] ?? '');
    this.set({...this.#presetChoices, ...values, ...(version && {flow_version: version})});
  }

  /** Sets controls, by name. Does not call `onChange`. */
  set(values: Choices): void {
    for (const control of this.#controls) {
      const value = values[control.name];
      if (value === undefined) continue;
      if (control.type === 'checkbox') control.checked = value === 'yes';
      else if (control.type === 'radio') control.checked ||= control.value === value;
      else if (control instanceof HTMLSelectElement) select(control, value);
      else control.value = value;
    }
    this.#updateUrl();
  }

  get #presetChoices(): Choices {
    return {...this.#defaults, ...findPreset(this.#preset)?.choices};
  }

  get #controls(): readonly HTMLInputElement[] {
    return [...this.#form.elements].filter(
      (control): control is HTMLInputElement => 'name' in control && control.name !== '',
    );
  }

  /** Other parameters stay as they are now: an element may still have to take its code, or may have taken it. */
  #updateUrl(): void {
    const url = new URL(location.href);
    for (const name of ['preset', ...Object.keys(this.#defaults)]) url.searchParams.delete(name);
    for (const [name, value] of this.query) url.searchParams.set(name, value);
    history.replaceState(null, '', url);
  }
}

/** Selects an option. A URL may have a value that is not in the list: then nothing changes. */
function select(control: HTMLSelectElement, value: string): void {
  if ([...control.options].some((option) => option.value === value)) control.value = value;
}
