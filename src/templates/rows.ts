import {html, type TemplateResult} from 'lit';
import {fieldRows} from '../flow/field-rows.ts';

/** Renders each item; items that belong together share a row. */
export const rowTemplates = <Item extends {readonly autocomplete: string}>(
  items: readonly Item[],
  template: (item: Item) => TemplateResult,
): readonly TemplateResult[] =>
  fieldRows(items).map((row) =>
    row.length > 1 ? html`<div part="row">${row.map(template)}</div>` : html`${row.map(template)}`,
  );
