const css = String.raw;

/** The styles of a field, by part. */
export const fieldRules = css`
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
    /* iOS zooms in on inputs with smaller text. */
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
  /* Email addresses and phone numbers read from left to right in every language. */
  [type='email'],
  [type='tel'] {
    direction: ltr;
    text-align: start;
  }
  input:has(+ button) {
    padding-inline-end: 3em;
  }
  /* A password that is shown reads from left to right: 'abc!', not '!abc'. */
  [dir='rtl'] input:has(+ button) {
    direction: ltr;
    padding-inline: 3em 0.75em;
    text-align: end;
  }
  [aria-invalid='true'] {
    border: 2px solid;
    border-color: var(--capture-error, color-mix(in srgb, #ff2828 70%, currentColor));
  }
  [part='toggle'] {
    color: FieldText;
    grid-area: 1 / 2;
    z-index: 1;
  }
  /* Edge's own button; the form has a toggle. */
  ::-ms-reveal {
    display: none;
  }
  [aria-pressed='false'] path + path {
    display: none;
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
`;
