import type {Embed} from './embed.ts';

/**
 * The controls by which a visitor of the demo chooses an embed. The controls hold the state; the page's address tells
 * what differs from how the page comes, so that it can be shared.
 */
export class Configurator {
  #form: HTMLFormElement;
  #defaults: Embed;

  /** @param onChange is called when the visitor has changed something */
  constructor(form: HTMLFormElement, onChange: () => void) {
    this.#form = form;
    this.#defaults = this.embed;
    form.addEventListener('input', () => {
      this.#share();
      onChange();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** What is chosen now. */
  get embed(): Embed {
    const values: Record<string, string> = {};
    for (const control of this.#controls) {
      if (control.type === 'checkbox') values[control.name] = control.checked ? 'yes' : '';
      else if (control.type !== 'radio' || control.checked) values[control.name] = control.value;
    }
    return values;
  }

  /** Chooses what an address says, as far as it does. */
  read(search: string): void {
    this.choose(Object.fromEntries(new URLSearchParams(search)));
  }

  /** Chooses these values, by the controls' names, as if the visitor had. */
  choose(values: Embed): void {
    for (const control of this.#controls) {
      const value = values[control.name];
      if (value === undefined) continue;
      if (control.type === 'checkbox') control.checked = value === 'yes';
      else if (control.type === 'radio') control.checked = control.value === value;
      else if (control instanceof HTMLSelectElement) select(control, value);
      else control.value = value;
    }
    this.#share();
  }

  get #controls(): readonly HTMLInputElement[] {
    return [...this.#form.elements].filter(
      (one): one is HTMLInputElement => 'name' in one && one.name !== '',
    );
  }

  #share(): void {
    const changed = Object.entries(this.embed).filter(
      ([name, value]) => value !== this.#defaults[name],
    );
    const query = new URLSearchParams(changed).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }
}

/** An address may name what the list does not have. */
function select(control: HTMLSelectElement, value: string): void {
  if ([...control.options].some((option) => option.value === value)) control.value = value;
}
