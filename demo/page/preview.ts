import {previewAttributes, tagOf, type Choices} from './element-attributes.ts';

/** The live form, on a background that imitates the page around it. */
export class Preview {
  #container: HTMLElement;
  #restartButton: HTMLElement;
  #notice: HTMLElement;
  /** For the form for a new password. */
  accessToken = '';

  /**
   * @param restartButton shown after success; brings the form back
   * @param notice a text about the form
   */
  constructor(container: HTMLElement, restartButton: HTMLElement, notice: HTMLElement) {
    this.#container = container;
    this.#restartButton = restartButton;
    this.#notice = notice;
    container.addEventListener('capture-success', () => {
      restartButton.hidden = false;
      this.notice = '';
    });
    restartButton.addEventListener('click', () => {
      this.#replace(this.element?.cloneNode() as HTMLElement);
      void customElements
        .whenDefined(this.element?.localName ?? '')
        .then(() => this.element?.focus());
    });
  }

  get element(): HTMLElement | null {
    return this.#container.querySelector(':scope > *');
  }

  /** A text above the form, until another form is shown or the form succeeds. */
  set notice(text: string) {
    this.#notice.textContent = text;
  }

  /**
   * Shows the chosen form. Typed values are kept, unless another element has to be created.
   *
   * @param domain the sandbox's
   */
  show(choices: Choices, domain: string): void {
    const tag = tagOf(choices);
    const attributes = previewAttributes(choices, domain);
    const {element} = this;
    // The element reads `light_dom` only once.
    const hasSameRoot =
      String(element?.hasAttribute('light_dom')) === String(!!choices['light_dom']);
    if (!element || element.localName !== tag || !hasSameRoot) {
      const created = document.createElement(tag);
      for (const [name, value] of attributes) created.setAttribute(name, value);
      this.#replace(created);
    } else {
      const names = attributes.map(([name]) => name);
      for (const name of element.getAttributeNames()) {
        if (!names.includes(name)) element.removeAttribute(name);
      }
      for (const [name, value] of attributes) {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    }
    this.#container.dataset['background'] = choices['background'];
    this.#container.dataset['theme'] = choices['theme'];
    this.#container.style.inlineSize = choices['width'] ? `${choices['width']}px` : '';
  }

  #replace(element: HTMLElement): void {
    const {accessToken} = this;
    // A property, not an attribute: the page contains no token.
    if (element.localName === 'capture-new-password') Object.assign(element, {accessToken});
    this.element?.remove();
    this.#container.append(element);
    this.#restartButton.hidden = true;
    this.notice = '';
  }
}
