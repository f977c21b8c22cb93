const css = String.raw;

/** Apart from the rest, as it cannot stand inside another rule. */
export const keyframes = css`
  @keyframes capture-turn {
    to {
      rotate: 1turn;
    }
  }
`;

/** By part; sizes follow the page's own text, colours the page's own colour. */
export const rules = css`
  :host {
    display: block;
    /* Neighbours in a row cannot press it flat. */
    min-inline-size: clamp(8em, 100%, 16em);
  }
  :host([hidden]) {
    display: none;
  }
  [part='card'] {
    /* A parent may have letters of no size, against the space between inline blocks. */
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
  /* Nastaliq slopes down through its line. */
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
    /* One column or two: as many as fit, and each as wide as nearly half the form at least. */
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max(var(--capture-column, 16em), 45%)), 1fr)
    );
  }
  form > *,
  ::slotted(*) {
    grid-column: 1 / -1;
  }
  /* Short fields stand side by side, in forms of three fields and more. */
  form:has([part='field'] ~ [part='field'] ~ [part='field'])
    > div[part='field']:not(:has(textarea, [part='check'])) {
    grid-column: auto;
  }
  /* Takes no room, yet stays where screen readers know it. */
  [part='message']:empty {
    position: absolute;
  }
  /* Holds the space for fields that are still to come. */
  form[inert] {
    visibility: hidden;
  }
  [part='label'] {
    font-weight: 600;
  }
  [part='choice'] {
    align-items: start;
    display: flex;
    gap: 0.5em;
    padding-block: 0.5em;
  }
  [part='check'] {
    accent-color: var(--capture-accent, #2563eb);
    block-size: max(1.5em, 24px);
    flex: none;
    inline-size: max(1.5em, 24px);
  }
  [part='optional'],
  [part='tip'],
  [part='caps'],
  [part='date-label'] {
    font-size: 0.875em;
    font-weight: 400;
  }
  [part='control'] {
    display: grid;
    grid-template-columns: 1fr 3em;
  }
  [part='input'] {
    background: Field;
    border: 1px solid;
    border-color: var(--capture-line, color-mix(in srgb, currentColor 55%, transparent));
    border-radius: var(--capture-radius, 0.5em);
    color: FieldText;
    /* iOS zooms into anything smaller. */
    font-size: max(16px, 1em);
    grid-area: 1 / 1 / 1 / -1;
    inline-size: 100%;
    margin-block: 0.25em;
    min-block-size: 2.75em;
    padding: 0 0.75em;
  }
  textarea[part] {
    padding-block: 0.5em;
  }
  /* Addresses and numbers read from left to right everywhere. */
  [type='email'],
  [type='tel'] {
    direction: ltr;
    text-align: start;
  }
  input:has(+ button) {
    padding-inline-end: 3em;
  }
  /* A password that is shown reads as it was typed, 'abc!' and not '!abc'. */
  [dir='rtl'] input:has(+ button) {
    direction: ltr;
    padding-inline: 3em 0.75em;
    text-align: end;
  }
  [aria-invalid='true'] {
    border: 2px solid;
    border-color: var(--capture-error, color-mix(in srgb, #ff2828 70%, currentColor));
  }
  /* Of two colours, so that one of them stands out from any ground. */
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
  [part='toggle'] {
    color: FieldText;
    grid-area: 1 / 2;
    z-index: 1;
  }
  [aria-pressed='false'] path + path {
    display: none;
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
  [part='date'] {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  [part='date-label'] {
    flex: 1 1 4.5em;
  }
  [part='date'] [part='input'] {
    padding-inline: 0.5em;
  }
  /* Wide enough for the name of any month. */
  [part='date-label']:has(select) {
    flex: 2 1 10.5em;
  }
  [part='button'] {
    background: var(--capture-accent, #2563eb);
    /* Shows where forced colours take the background away. */
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
