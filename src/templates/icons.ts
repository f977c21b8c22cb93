import {html} from 'lit';

/** A triangle with an exclamation mark. */
export const warningIcon = html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 3 2 21h20ZM12 10v5m0 2v1" />
</svg>`;

/** An eye, with a line through it while the password is shown. */
export const eyeIcon = html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm7 0a3 3 0 0 0 6 0 3 3 0 0 0-6 0" />
  <path d="m4 3 16 18" />
</svg>`;

/** The arrow of a list. */
export const arrowIcon = html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="m7 10 5 5 5-5" />
</svg>`;

/** A tick in a circle. */
export const tickIcon = html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M2 12a10 10 0 0 0 20 0 10 10 0 0 0-20 0m5 0 4 4 7-7" />
</svg>`;
