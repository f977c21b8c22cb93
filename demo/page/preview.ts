import {attributesOf, tagOf, type Embed} from './embed.ts';

/** The live form, on a piece of a page as it could be around it. */
export class Preview {
  #stage: HTMLElement;
  #again: HTMLElement;

  /** @param again the button that brings a form back that has done its work */
  constructor(stage: HTMLElement, again: HTMLElement) {
    this.#stage = stage;
    this.#again = again;
    stage.addEventListener('capture-success', () => (again.hidden = false));
    again.addEventListener('click', () => {
      this.#replace(this.element?.cloneNode() as HTMLElement);
      void customElements
        .whenDefined(this.element?.localName ?? '')
        .then(() => this.element?.focus());
    });
  }

  get element(): HTMLElement | null {
    return this.#stage.querySelector('capture-sign-in, capture-register');
  }

  /** Shows an embed; what is typed stays where it can. */
  show(embed: Embed): void {
    const tag = tagOf(embed);
    const attributes = attributesOf(embed);
    const {element} = this;
    // Where the form stands is read but once.
    const isLight = String(element?.hasAttribute('light_dom')) === String(!!embed['light_dom']);
    if (!element || element.localName !== tag || !isLight) {
      const fresh = document.createElement(tag);
      for (const [name, value] of attributes) fresh.setAttribute(name, value);
      this.#replace(fresh);
    } else {
      const names = attributes.map(([name]) => name);
      for (const name of element.getAttributeNames()) {
        if (!names.includes(name)) element.removeAttribute(name);
      }
      for (const [name, value] of attributes) {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    }
    this.#stage.dataset['page'] = embed['page'];
    this.#stage.dataset['theme'] = embed['theme'];
    this.#stage.style.inlineSize = embed['width'] ? `${embed['width']}px` : '';
  }

  #replace(fresh: HTMLElement): void {
    this.element?.remove();
    this.#stage.append(fresh);
    this.#again.hidden = true;
  }
}
