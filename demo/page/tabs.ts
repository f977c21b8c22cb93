/**
 * Tabs of which one panel is shown. Arrow keys, Home and End choose a tab.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export class Tabs {
  #tabs: readonly HTMLElement[];

  /** @param list the `tablist`, whose tabs control panels of the page */
  constructor(list: HTMLElement) {
    this.#tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    list.addEventListener('click', ({target}) => {
      const tab = (target as Element).closest<HTMLElement>('[role=tab]');
      if (tab) this.#select(tab);
    });
    list.addEventListener('keydown', (event) => {
      const next = this.#tabFor(event.key, this.#tabs.indexOf(event.target as HTMLElement));
      if (!next) return;
      event.preventDefault();
      this.#select(next);
      next.focus();
    });
  }

  /** Marks a tab whose panel has something new, unless the panel is shown. */
  markNew(id: string): void {
    const tab = this.#tabs.find((one) => one.id === id);
    tab?.toggleAttribute('data-new', tab.getAttribute('aria-selected') !== 'true');
  }

  #tabFor(key: string, current: number): HTMLElement | undefined {
    const count = this.#tabs.length;
    const index = {
      ArrowRight: (current + 1) % count,
      ArrowLeft: (current - 1 + count) % count,
      Home: 0,
      End: count - 1,
    }[key];
    return index === undefined ? undefined : this.#tabs[index];
  }

  #select(selected: HTMLElement): void {
    for (const tab of this.#tabs) {
      const isSelected = tab === selected;
      tab.ariaSelected = String(isSelected);
      tab.tabIndex = isSelected ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = !isSelected;
    }
    selected.removeAttribute('data-new');
  }
}
