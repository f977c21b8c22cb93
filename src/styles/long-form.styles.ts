const css = String.raw;

/** The styles of what only longer forms have: checkboxes, lists, dates, text areas and rows. */
export const longFormRules = css`
  /* Not a flex container: Firefox would give screen readers the text twice. */
  [part='choice'] {
    display: block;
    padding-block: 0.375em;
    padding-inline-start: calc(max(1.5em, 24px) + 0.625em);
  }
  [part='check'] {
    accent-color: var(--capture-accent, #2563eb);
    block-size: max(1.5em, 24px);
    inline-size: max(1.5em, 24px);
    margin-inline: calc(max(1.5em, 24px) * -1 - 0.625em) 0.375em;
    vertical-align: top;
  }
  /* The colour of the text alone: the border and the icon follow 'color'. */
  select:has([value='']:checked) {
    -webkit-text-fill-color: color-mix(in srgb, currentColor 65%, transparent);
  }
  select[part] {
    appearance: none;
    padding-inline-end: 2.5em;
    text-overflow: ellipsis;
  }
  option {
    -webkit-text-fill-color: FieldText;
  }
  select + svg {
    margin: auto;
    pointer-events: none;
  }
  textarea[part] {
    padding-block: 0.5em;
  }
  [part='date'] {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    max-inline-size: 26em;
  }
  [part='date-label'] {
    flex: 1 1 4em;
  }
  /* As wide as the longest name of a month in the form's language. */
  [part='date-label']:has(select) {
    flex-basis: auto;
  }
  [part='date'] select {
    inline-size: auto;
  }
  [part='date'] input {
    padding-inline: 0.625em;
  }
  [part='row'] > * {
    flex: 1 1 var(--capture-column, 12em);
  }
  [part='row'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--capture-gap, 1.25em) 1em;
  }
  [part='card']:has([part='row']) {
    max-inline-size: var(--capture-max-inline-size, 40em);
  }
`;
