import {html} from 'lit/html.js';

/** A triangle with an exclamation mark. */
export const warning = html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 3 2 21h20ZM12 10v5m0 2v1" />
</svg>`;
