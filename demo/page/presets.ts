import type {Choices} from './element-attributes.ts';

/** A configuration that has a name, so that it can be linked to with `?preset=`. */
export type Preset = {
  readonly name: string;
  readonly title: string;
  /** What differs from the controls' defaults. */
  readonly choices: Choices;
};

/** The first preset has the defaults. */
export const presets: readonly Preset[] = [
  {name: 'plain', title: 'Plain', choices: {}},
  {
    name: 'detailed',
    title: '18 fields',
    choices: {
      element: 'register',
      flow: 'detailed',
      flow_version: '20260201000000000000',
      fields: 'file',
    },
  },
  {
    name: 'arabic',
    title: 'Arabic',
    choices: {element: 'register', locale: 'ar-SA', background: 'rtl', links: 'yes'},
  },
  {name: 'dark', title: 'Dark', choices: {background: 'dark', links: 'yes'}},
  {name: 'hostile', title: 'Hostile page', choices: {background: 'hostile', links: 'yes'}},
  {name: 'widget', title: 'Widget page', choices: {background: 'widget'}},
  {name: 'prerendered', title: 'Prerendered', choices: {background: 'prerendered', links: 'yes'}},
];

/** Finds a preset by name; undefined for an unknown name. */
export const findPreset = (wanted: string | null): Preset | undefined =>
  presets.find(({name}) => name === wanted);

/** Links to all presets. A click applies the preset in the same page. */
export class PresetLinks {
  #links: ReadonlyMap<string, HTMLAnchorElement>;

  /** @param onChoose called with the query of the chosen preset's address */
  constructor(list: HTMLElement, onChoose: (search: string) => void) {
    this.#links = new Map(
      presets.map(({name, title}) => {
        const link = document.createElement('a');
        link.href = `?preset=${name}`;
        link.textContent = title;
        const item = document.createElement('li');
        item.append(link);
        list.append(item);
        link.addEventListener('click', (event) => {
          // With a modifier key, the browser opens another tab or window.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          history.pushState(null, '', link.href);
          onChoose(link.search);
        });
        return [name, link];
      }),
    );
  }

  /** Marks the current preset. */
  set current(preset: string) {
    for (const [name, link] of this.#links) {
      if (name === preset) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
