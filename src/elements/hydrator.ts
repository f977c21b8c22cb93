import type {LitElement, PropertyValues} from 'lit';
import type {ViewedElement} from './page-view.ts';

/** An element whose form a server may have rendered. */
export interface HydratedElement extends ViewedElement, LitElement {
  readonly isLoading: boolean;
}

/** Takes over forms that a server has rendered. Only `hydrate.ts` has it, because most pages do not need it. */
export interface Hydrator {
  /** The shadow root that a server has rendered; undefined if there is none. */
  takeRoot(element: HydratedElement): ShadowRoot | undefined;
  /**
   * Updates an element.
   *
   * @param changed the changed properties
   * @param update renders the element
   */
  update(element: HydratedElement, changed: PropertyValues, update: () => void): void;
}
