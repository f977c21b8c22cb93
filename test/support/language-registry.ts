/** The messages that language files have put on the page, by language tag. */
export const languageRegistry = () =>
  (globalThis as unknown as Record<symbol, Record<string, unknown>>)[
    Symbol.for('capture-forms')
  ] as Record<string, unknown>;
