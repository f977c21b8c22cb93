import {previewAttributes, tagOf, type Choices} from './element-attributes.ts';
import {createFrame, framedPageAddress, isFramed} from './framed-page.ts';
import type {ScriptWindow} from './own-requests.ts';

/** The elements of this page that the preview consists of. */
export type PreviewElements = {
  /** Stands for the page around the form. */
  readonly stage: HTMLElement;
  /** The container of the form, whose width can be chosen. */
  readonly container: HTMLElement;
  /** Shown after success; brings the form back. */
  readonly restartButton: HTMLElement;
  /** A text about the form. */
  readonly notice: HTMLElement;
};

/** The live form, on a stage that imitates the page around it. */
export class Preview {
  #elements: PreviewElements;
  /** For the form for a new password. */
  accessToken = '';
  /** Called with the window of each framed page, before its form is there. */
  onFrameLoad: (window: ScriptWindow) => void = () => {};

  constructor(elements: PreviewElements) {
    this.#elements = elements;
    elements.restartButton.addEventListener('click', () => this.#restart());
  }

  /** The form, or the frame with the page that has it. */
  get element(): HTMLElement | null {
    return this.#elements.container.querySelector(':scope > *');
  }

  /** A text above the form, until another form is shown or the form succeeds. */
  set notice(text: string) {
    this.#elements.notice.textContent = text;
  }

  /** Offers to bring the form back. */
  showSuccess(): void {
    this.#elements.restartButton.hidden = false;
    this.notice = '';
  }

  /**
   * Shows the chosen form. Typed values are kept, unless another element or page has to be created.
   *
   * @param domain the sandbox's
   */
  show(choices: Choices, domain: string): void {
    const {stage, container} = this.#elements;
    const {background = '', theme = '', width = ''} = choices;
    if (isFramed(choices)) this.#showFrame(choices, domain);
    else this.#showElement(choices, domain);
    stage.dataset['background'] = background;
    stage.dataset['theme'] = theme;
    const isSized = Number(width) > 0;
    container.classList.toggle('sized', isSized);
    container.classList.toggle('as-wide-as-possible', width === 'available');
    container.style.setProperty('--width', isSized ? `${width}px` : '');
  }

  #showFrame(choices: Choices, domain: string): void {
    const address = framedPageAddress(choices, domain);
    const current = this.element;
    if (current instanceof HTMLIFrameElement && current.dataset['address'] === address) return;
    const frame = createFrame(choices);
    frame.addEventListener('load', () => this.onFrameLoad(frame.contentWindow as ScriptWindow));
    frame.dataset['address'] = address;
    frame.src = address;
    this.#replace(frame);
  }

  #showElement(choices: Choices, domain: string): void {
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
      return;
    }
    const names = attributes.map(([name]) => name);
    for (const name of element.getAttributeNames()) {
      if (!names.includes(name)) element.removeAttribute(name);
    }
    for (const [name, value] of attributes) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }

  #restart(): void {
    const {element} = this;
    if (element instanceof HTMLIFrameElement) {
      this.#elements.restartButton.hidden = true;
      element.focus();
      element.src = element.dataset['address'] ?? '';
      return;
    }
    this.#replace(element?.cloneNode() as HTMLElement);
    void customElements
      .whenDefined(this.element?.localName ?? '')
      .then(() => this.element?.focus());
  }

  #replace(element: HTMLElement): void {
    const {accessToken} = this;
    // A property, not an attribute: the page contains no token.
    if (element.localName === 'capture-new-password') Object.assign(element, {accessToken});
    this.element?.remove();
    this.#elements.container.append(element);
    this.#elements.restartButton.hidden = true;
    this.notice = '';
  }
}
