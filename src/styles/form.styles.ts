const css = String.raw;

/** Separate from the other rules, because `@keyframes` cannot be nested. */
export const keyframes = css`
  @keyframes capture-turn {
    to {
      rotate: 1turn;
    }
  }
`;

/** The styles of everything but the fields, by part. Sizes and colours are relative to the page's text. */
export const formRules = css`
  :host {
    display: block;
    /* In a flex container, other items cannot shrink the form to nothing. */
    min-inline-size: clamp(8em, 100%, 16em);
  }
  :host([hidden]) {
    display: none;
  }
  [part='card'] {
    /* The parent may have a font size of 0, which removes the space between inline blocks. */
    font-size: max(12px, 1em);
    letter-spacing: normal;
    line-height: 1.5;
    overflow-wrap: anywhere;
    position: relative;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  /* The Nastaliq script needs higher lines. */
  [lang^='ur'] {
    line-height: 2;
  }
  * {
    border: 0;
    box-sizing: border-box;
    font: inherit;
    list-style: none;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  form {
    display: grid;
    gap: var(--capture-gap, 1.25em);
    /* Two columns where they fit: a column is at least 45 % of the form wide, so there are never three. */
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max(var(--capture-column, 16em), 45%)), 1fr)
    );
  }
  form > *,
  ::slotted(*) {
    grid-column: 1 / -1;
  }
  slot[name='below-button']::slotted(*) {
    margin-block-start: var(--capture-gap, 1.25em);
  }
  /* Short fields share a row in forms of three or more fields. */
  form:has([part='field'] ~ [part='field'] ~ [part='field'])
    > div[part='field']:not(:has(textarea, [part='check'])) {
    grid-column: auto;
  }
  [part='owner-message'] {
    border: 1px dashed;
    padding: 0.5em;
  }
  /* Takes no space, but stays in the accessibility tree. */
  [part='message']:empty {
    position: absolute;
  }
  /* Reserves space while the fields are loading. */
  form[inert],
  form[inert] + slot {
    visibility: hidden;
  }
  /* Two colours, so that one of them contrasts with any background. */
  :focus-visible {
    box-shadow: 0 0 0 2px #fff;
    outline: 2px solid color-mix(in srgb, var(--capture-accent, #2563eb), #000);
    outline-offset: 2px;
  }
  [role='status'] {
    box-shadow: none;
    outline: none;
  }
  svg {
    block-size: 1.25em;
    fill: none;
    flex: none;
    inline-size: 1.25em;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 2;
    vertical-align: -0.25em;
  }
  button {
    background: none;
    border-radius: var(--capture-radius, 0.5em);
    color: inherit;
    cursor: pointer;
    min-block-size: 24px;
  }
  [part='link'] {
    padding-block: 0.125em;
    text-align: start;
    text-decoration: underline;
  }
  [part='summary'] p {
    font-weight: 600;
  }
  [part='error'],
  [part='message'],
  [part='summary'] {
    color: var(--capture-error, color-mix(in srgb, #ff2828 70%, currentColor));
  }
  [part='message']:not(:empty),
  [part='summary'] {
    border: 2px solid;
    border-radius: var(--capture-radius, 0.5em);
    padding: 0.75em;
  }
  p {
    display: flex;
  }
  p svg {
    margin-inline-end: 0.5em;
  }
  [part='button'] {
    background: var(--capture-accent, #2563eb);
    /* Visible in forced-colors mode, which removes the background. */
    border: 1px solid transparent;
    color: var(--capture-on-accent, #fff);
    font-weight: 600;
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 1em;
  }
  [part='button']:hover {
    filter: brightness(0.9);
  }
  [aria-busy='true'] [part='button'] {
    cursor: progress;
  }
  [aria-busy='true'] [part='button']::before {
    animation: capture-turn 1s linear infinite;
    block-size: 1em;
    border: 0.125em solid;
    border-block-start-color: transparent;
    border-radius: 50%;
    content: '';
    display: inline-block;
    inline-size: 1em;
    margin-inline-end: 0.5em;
    vertical-align: -0.125em;
  }
  @media (prefers-reduced-motion: reduce) {
    [part='button']::before {
      animation: none !important;
    }
  }
  [part='links'] {
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
  }
  a {
    color: inherit;
    padding-block: 0.5em;
  }
  [part='aside'] {
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
`;
