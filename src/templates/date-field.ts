import {html, type TemplateResult} from 'lit';
import {partName, type DatePart, type FieldOption} from '../flow/field.ts';
import {inputTemplate, selectTemplate, type FieldView} from './controls.ts';
import {dateOrder, monthNames} from './date-format.ts';
import {text} from './text.ts';

function monthOptions({field, language}: FieldView): readonly FieldOption[] {
  const names = field.date.monthNames.length ? field.date.monthNames : monthNames(language);
  return ['', ...names].map((name, i) => ({value: i ? `${i}` : '', text: name, isDisabled: false}));
}

function partTemplate(view: FieldView, part: DatePart): TemplateResult {
  const {field, translate} = view;
  const control = {
    name: partName(field, part),
    autocomplete: field.autocomplete && `${field.autocomplete}-${part}`,
    inputmode: 'numeric',
  };
  return html`<label part="date-label">
    ${text(field.date.labels[part] || translate(part))}
    ${
      part === 'month'
        ? selectTemplate(view, {...control, options: monthOptions(view)})
        : inputTemplate(view, control)
    }
  </label>`;
}

/** The three inputs of a date. */
export function dateTemplate(view: FieldView): TemplateResult {
  const {order} = view.field.date;
  const parts = order.length ? order : dateOrder(view.language);
  return html`<div part="date">${parts.map((part) => partTemplate(view, part))}</div>`;
}
