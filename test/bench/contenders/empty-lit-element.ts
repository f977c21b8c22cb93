// The price of Lit alone: an element with a field and nothing behind it.
import {LitElement, css, html} from 'lit';

class EmptyLitElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  override render() {
    return html`<input type="email" />`;
  }
}

customElements.define('empty-lit-element', EmptyLitElement);
