const css = String.raw;

/** The styles of text fields and password fields, by part. */
export const fieldRules = css`
  [part='label'] {
    font-weight: var(--capture-font-weight, 600);
  }
  /* A link beside the label: the control comes first in the order of the Tab key. */
  [part='field']:has(> a) {
    align-items: baseline;
    column-gap: 1em;
    display: grid;
    grid-template-columns: auto auto;
    justify-content: space-between;
  }
  [part='field']:has(> a) > :not(label) {
    grid-column: 1 / -1;
  }
  /* The link breaks first. */
  [part='label']:has(~ a) {
    min-inline-size: min-content;
    overflow-wrap: normal;
  }
  [part='field'] > [part] ~ a {
    font-size: 0.875em;
    grid-area: 1 / 2;
    min-block-size: 24px;
    padding: 0.125em 0;
    text-align: end;
  }
  [part='optional'],
  [part='tip'],
  [part='caps'],
  [part='error'],
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
    min-block-size: var(--capture-control-size, 2.75em);
    padding: 0 0.75em;
  }
  [part='input']:hover {
    border-color: var(--capture-line, currentColor);
  }
  ::placeholder {
    color: color-mix(in srgb, currentColor 65%, transparent);
    opacity: 1;
  }
  [part='input']:read-only:not(select) {
    background: color-mix(in srgb, currentColor 8%, transparent);
    border-style: dashed;
    color: inherit;
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
  select + svg,
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
`;
