import {ElementRenderer} from '@lit-labs/ssr/lib/element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {render} from '@lit-labs/ssr/lib/render.js';
import type {CaptureForm} from '../elements/capture-form.ts';
import type {WrittenAttributes} from './attributes.ts';

/** A class of one of the elements. */
export type FormClass = (new () => CaptureForm) & Pick<typeof CaptureForm, 'observedAttributes'>;

/**
 * Renders one element. Not with Lit's own renderer of elements: that one finds the class in the registry of the process,
 * where another copy of this package may have defined it.
 */
export class FormRenderer extends ElementRenderer {
  override readonly element: CaptureForm;

  constructor(tag: string, Form: FormClass) {
    super(tag);
    // Lit defines the properties of a class when its attributes are first asked for.
    void Form.observedAttributes;
    this.element = new Form();
  }

  setAttributes(attributes: WrittenAttributes): void {
    for (const [name, value] of attributes) this.setAttribute(name, value);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string): void {
    this.element.attributeChangedCallback(name, old, value);
  }

  /** The HTML in the element's shadow root, with the markers that Lit's hydration needs. */
  shadowMarkup(): string {
    this.element['willUpdate'](new Map());
    return collectResultSync(render(this.element['render'](), {customElementHostStack: [this]}));
  }
}
