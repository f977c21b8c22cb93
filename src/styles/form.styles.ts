const css = String.raw;

/** The styles of a form without its fields, by part. Sizes and colours are relative to the page's text. */
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
    background: var(--capture-surface, none);
    border: var(--capture-border, 0);
    border-radius: calc(2 * var(--capture-radius, 0.5em));
    box-sizing: border-box;
    font-family: var(--capture-font-family, inherit);
    /* The parent may have a font size of 0, which removes the space between inline blocks. */
    font-size: max(12px, var(--capture-font-size, 1em));
    letter-spacing: normal;
    line-height: 1.5;
    max-inline-size: var(--capture-max-inline-size, 28em);
    overflow-wrap: anywhere;
    padding: var(--capture-padding, 0);
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
    grid-template-columns: 100%;
  }
  slot[name='below-button']::slotted(*) {
    margin-block-start: var(--capture-gap, 1.25em);
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
  svg {
    block-size: 1.25em;
    fill: none;
    flex: none;
    inline-size: 1.25em;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
    vertical-align: -0.25em;
  }
  button {
    background: none;
    border-radius: var(--capture-radius, 0.5em);
    color: inherit;
    cursor: pointer;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  [part='link'] {
    padding-block: 0.125em;
    text-align: start;
    text-decoration: underline;
  }
  [part='button'] {
    background: var(--capture-accent, #2563eb);
    /* Visible in forced-colors mode, which removes the background. */
    border: 1px solid transparent;
    border-radius: var(--capture-button-radius, var(--capture-radius, 0.5em));
    color: var(--capture-on-accent, #fff);
    font-weight: var(--capture-font-weight, 600);
    min-block-size: max(44px, var(--capture-control-size, 2.75em));
    padding: 0.5em 1em;
  }
  /* In the HTML of a server, until the script runs. */
  [part='button']:disabled {
    cursor: default;
    opacity: 0.6;
  }
  /* Not with a filter, which would change the text as well. */
  [part='button']:hover {
    background-image: linear-gradient(#0002 0 0);
  }
  [part='button']:active {
    background-image: linear-gradient(#0004 0 0);
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
  /* Two colours, so that one of them contrasts with any background. */
  :focus-visible {
    box-shadow: 0 0 0 2px #fff;
    outline: 2px solid var(--capture-focus, color-mix(in srgb, var(--capture-accent, #2563eb), #000));
    outline-offset: 2px;
  }
  @media (prefers-contrast: more) {
    [part='input'] {
      border: 2px solid;
    }
    ::placeholder {
      color: inherit;
    }
  }
`;
