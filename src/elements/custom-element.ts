import {render, type TemplateResult} from 'lit/html.js';

/** How an attribute becomes a property. */
export interface PropertyDeclaration {
  /** The attribute's name; the property's own unless given. */
  readonly attribute?: string;
  /** The property's value for an attribute's, null where there is none; the value itself unless given. */
  readonly converter?: (value: string | null) => unknown;
}

// Importing the elements where there is no DOM, as servers do, must not throw.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * A custom element that renders anew, once, when properties have changed.
 *
 * It has of Lit's ReactiveElement, whose names it keeps, what these forms need, for a quarter of its bytes: properties
 * from attributes, also such as were set before the script came; batched updates; no reflection, no life-cycle hooks.
 */
export abstract class CustomElement extends Base {
  static properties: Readonly<Record<string, PropertyDeclaration>> = {};

  /** @internal */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).map(([name, {attribute = name}]) => attribute);
  }

  /** Defines the element as `tag`, unless another copy of the script has, or there is no browser. @internal */
  static define(this: typeof CustomElement & CustomElementConstructor, tag: string): void {
    if (!globalThis.customElements || customElements.get(tag)) return;
    for (const [name, {attribute = name}] of Object.entries(this.properties)) {
      const accessors = {
        configurable: true,
        get(this: CustomElement) {
          return this.#values.get(name);
        },
        set(this: CustomElement, value: unknown) {
          this.#values.set(name, value);
          this.requestUpdate();
        },
      };
      // Some frameworks set a property by whatever name is written, which is the attribute's.
      Object.defineProperty(this.prototype, attribute, accessors);
      Object.defineProperty(this.prototype, name, {...accessors, enumerable: true});
    }
    customElements.define(tag, this);
  }

  /** Resolves when the element shows the properties that were last set. */
  updateComplete: Promise<void> = Promise.resolve();

  /**
   * Where the content is; undefined until the element is first connected.
   *
   * @internal
   */
  renderRoot: ShadowRoot | this | undefined;

  readonly #values = new Map<string, unknown>();
  #early: Record<string, unknown> = {};
  #isUpdating = false;

  constructor() {
    super();
    const own = this as unknown as Record<string, unknown>;
    const {properties, observedAttributes} = this.constructor as typeof CustomElement;
    for (const name of [...observedAttributes, ...Object.keys(properties)]) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = own[name];
      delete own[name];
    }
  }

  /** @internal */
  attributeChangedCallback(attribute: string, _: string | null, value: string | null) {
    const {properties} = this.constructor as typeof CustomElement;
    for (const name in properties) {
      const declaration = properties[name];
      if ((declaration?.attribute ?? name) === attribute) {
        Object.assign(this, {[name]: declaration?.converter?.(value) ?? value});
      }
    }
  }

  /** @internal */
  connectedCallback() {
    // What was set before the script came counts more than attributes, which are read first.
    Object.assign(this, this.#early);
    this.#early = {};
    this.renderRoot ??= this.createRenderRoot();
    this.requestUpdate();
  }

  /** Shows the element's state with the next microtask, if it has been connected. */
  requestUpdate() {
    if (!this.renderRoot || this.#isUpdating) return;
    this.#isUpdating = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.#isUpdating = false;
      if (!this.renderRoot) return;
      render(this.render(), this.renderRoot);
      this.rendered();
    });
  }

  /** @internal */
  protected abstract createRenderRoot(): ShadowRoot | this;

  /** @internal */
  protected abstract render(): TemplateResult;

  /**
   * Called when the content stands as `render()` has it.
   *
   * @internal
   */
  protected abstract rendered(): void;
}
