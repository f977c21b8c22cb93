/** The autofill tokens of fields that belong together. */
const kinds = [
  /^(given|additional|family)-name$/,
  /^new-password$/,
  /^(postal-code|address-level[12]|country)$/,
];

/**
 * Arranges fields in rows: neighbours that belong together, such as the first and the last name, share one.
 *
 * @param items in the order of the form
 */
export function fieldRows<Item extends {readonly autocomplete: string}>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  let last: RegExp | undefined;
  for (const item of items) {
    const kind = kinds.find((pattern) => pattern.test(item.autocomplete));
    if (kind && kind === last) rows.at(-1)?.push(item);
    else rows.push([item]);
    last = kind;
  }
  return rows;
}
