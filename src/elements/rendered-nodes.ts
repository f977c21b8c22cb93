import type {LitElement, ReactiveController} from 'lit';
import {reportHiddenMethods} from '../platform/clobbered-document.ts';
import {documentProperty} from '../platform/document.ts';

/**
 * Detects before each update that another script, such as a morphing or translation library, has removed or moved rendered
 * elements, and makes Lit render everything again. Lit would otherwise update detached nodes.
 */
export class RenderedNodes implements ReactiveController {
  readonly #host: LitElement;
  /** The rendered elements, each with its parent. */
  #parents = new Map<Element, Node | null>();
  /** The nodes at the top level of the render root. */
  #topLevel = new Set<Node>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get #isIntact(): boolean {
    return [...this.#parents].every(([element, parent]) => element.parentNode === parent);
  }

  hostUpdate(): void {
    reportHiddenMethods(this.#host.localName);
    if (this.#isIntact) return;
    const {renderRoot, renderOptions} = this.#host;
    for (const node of this.#topLevel) node.parentNode?.removeChild(node);
    // At a new place, Lit knows of no earlier rendering.
    renderOptions.renderBefore = renderRoot.appendChild(new Comment());
  }

  hostUpdated(): void {
    const {renderRoot} = this.#host;
    this.#parents = new Map(
      [...renderRoot.querySelectorAll('[part]')].map((element) => [element, element.parentNode]),
    );
    // In jsdom, the styles are an element.
    const nodes = [...renderRoot.childNodes].filter(({nodeName}) => nodeName !== 'STYLE');
    this.#topLevel = new Set(nodes);
  }

  /** Restores what other scripts have removed. Removes what the parser adds to a light DOM form. */
  check(): void {
    if (!this.#isIntact) this.#host.requestUpdate();
    // In Firefox and WebKit, this is called for the last nodes when the parser has ended.
    if (documentProperty(document, 'readyState') === 'complete') return;
    for (const node of [...this.#host.renderRoot.childNodes]) {
      if (!this.#topLevel.has(node)) node.remove();
    }
  }
}
