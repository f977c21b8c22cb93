import {html, type TemplateResult} from 'lit';
import type {Field} from '../flow/field.ts';
import {plainText} from '../flow/markup.ts';
import {controlLabel, type SlottedControl} from '../form/slotted-controls.ts';
import {errorId, labelOf, type FieldContext} from './controls.ts';
import {warningIcon} from './icons.ts';
import {text} from './text.ts';

function focusField({currentTarget}: Event) {
  const button = currentTarget as HTMLButtonElement;
  // Not through the form: a field named like one of its methods shadows the method.
  const root = button.getRootNode() as Document | ShadowRoot;
  root.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(button.value)}"]`)?.focus();
}

/**
 * The text of an item: the label alone if the field is empty, or if other fields have the same error; the error alone if it
 * names the field.
 */
function itemText(label: string, error: string, {translate, errorTexts}: FieldContext): string {
  const name = label.replace(/[\s.:?!*]+$/, '') || label;
  const others = [...errorTexts.values()].filter(([text]) => text === error);
  if (others.length > 1 || error === translate('required')) return name;
  return error.toLowerCase().includes(name.toLowerCase()) ? error : `${name}: ${error}`;
}

/** A list of the invalid fields, each with a button that moves the focus there. */
export function errorSummaryTemplate(
  fields: readonly Field[],
  controls: readonly SlottedControl[],
  context: FieldContext,
): TemplateResult {
  const {translate, errorTexts, prefix} = context;
  const item = (name: string, label: string, goTo: (event: Event) => void, value = '') =>
    html`<li>
      <button part="link" type="button" value=${value} @click=${goTo}>
        ${text(itemText(label, errorTexts.get(name)?.join(' ') ?? '', context))}
      </button>
    </li>`;
  return html`<div part="summary" role="group" aria-label=${translate('summary')}>
    <p>${warningIcon}${text(translate('summary'))}</p>
    <ul>
      ${fields.map((field) =>
        item(
          field.name,
          plainText(labelOf(field, context)),
          focusField,
          errorId(prefix, field.name),
        ),
      )}
      ${controls.map((control) => item(control.name, controlLabel(control), () => control.focus()))}
    </ul>
  </div>`;
}
