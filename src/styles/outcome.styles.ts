const css = String.raw;

/** Separate from the other rules, because `@keyframes` cannot be nested. */
export const keyframes = css`
  @keyframes capture-turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes capture-appear {
    /* Not the property 'opacity': axe would report the contrast of the moment. */
    from {
      filter: opacity(0);
    }
  }
`;

/** The styles of what the script shows: that a submission runs, errors, messages and the success. */
export const outcomeRules = css`
  /* The second pixel of the border is a shadow, so that nothing moves. */
  [part][aria-invalid='true'] {
    border-color: var(--capture-error, color-mix(in srgb, #ff2828 70%, currentColor));
    box-shadow: inset 0 0 0 1px var(--capture-error, color-mix(in srgb, #ff2828 70%, currentColor));
  }
  [part='summary'] p {
    font-weight: var(--capture-font-weight, 600);
  }
  /* Below the text of the heading, which follows an icon. */
  [part='summary'] ul {
    padding-inline-start: 1.75em;
  }
  [part='message']:not(:empty) {
    margin-block-end: var(--capture-gap, 1.25em);
  }
  [part='error'],
  [part='message'],
  [part='summary'] {
    color: var(--capture-error, color-mix(in srgb, #ff2828 70%, currentColor));
  }
  [part='message']:not(:empty),
  [part='summary'] {
    background: color-mix(in srgb, currentColor 6%, transparent);
    border: 1px solid;
    border-radius: var(--capture-radius, 0.5em);
    padding: 0.75em;
  }
  p:not([hidden]) {
    display: flex;
  }
  /* In the middle of the first line. */
  p svg {
    margin-block-start: calc((1lh - 1.25em) / 2);
    margin-inline-end: 0.5em;
  }
  [aria-busy='true'] [part='button'] {
    cursor: progress;
  }
  [aria-busy='true'] [part='button']::before {
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
  [part='success'] {
    padding-block: 1.5em;
  }
  [part='success'] slot p {
    flex-direction: column;
    font-size: 1.25em;
    font-weight: var(--capture-font-weight, 600);
    gap: 0.75em;
  }
  [part='success'] slot svg {
    block-size: 2.25em;
    color: color-mix(in srgb, var(--capture-accent, #2563eb) 75%, currentColor);
    inline-size: 2.25em;
  }
  [part='success']:focus-visible {
    box-shadow: none;
    outline: none;
  }
  /* Shadows and colours are lost there. */
  @media (forced-colors: active) {
    [aria-invalid='true'] {
      border-width: 2px !important;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='input'] {
      transition: border-color 0.15s;
    }
    [part='button']::before {
      animation: capture-turn 1s linear infinite;
    }
    [part='error'],
    [part='message'] p,
    [part='success'],
    [part='summary'] {
      animation: capture-appear 0.15s;
    }
  }
`;
