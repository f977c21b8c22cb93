import {html, type TemplateResult} from 'lit';
import type {Field} from '../flow/field.ts';
import {plainText, withoutEndMarks} from '../flow/markup.ts';
import type {ErrorTexts} from '../form/error-texts.ts';
import {controlLabel, type SlottedControl} from '../form/slotted-controls.ts';
import {errorId, labelOf, type FieldContext} from './controls.ts';
import {warningIcon} from './icons.ts';
import {text} from './text.ts';

/** The invalid fields, and the page's invalid controls. */
export interface Invalid {
  readonly fields: readonly Field[];
  readonly controls: readonly SlottedControl[];
}

function focusField({currentTarget}: Event) {
  const button = currentTarget as HTMLButtonElement;
  // Not through the form: a field named like one of its methods shadows the method.
  const root = button.getRootNode() as Document | ShadowRoot;
  root.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(button.value)}"]`)?.focus();
}

/** The errors that several fields have. */
function commonErrors(errorTexts: ErrorTexts): Set<string> {
  const all = new Set<string>();
  const common = new Set<string>();
  for (const [text = ''] of errorTexts.values()) (all.has(text) ? common : all).add(text);
  return common;
}

/** The text of an item: the label alone if the error says no more about the field; the error alone if it names the field. */
function itemText(label: string, error: string, isObvious: boolean): string {
  const name = withoutEndMarks(label) || label;
  if (isObvious) return name;
  return error.toLowerCase().includes(name.toLowerCase()) ? error : `${name}: ${error}`;
}

/** An invalid field in the summary. */
interface SummaryItem {
  readonly text: string;
  readonly goTo: (event: Event) => void;
  /** The id of the field's errors; empty for a control of the page. */
  readonly errorId: string;
}

/** The invalid fields and controls, in the order of the form. */
function summaryItems({fields, controls}: Invalid, context: FieldContext): readonly SummaryItem[] {
  const obvious = commonErrors(context.errorTexts).add(context.translate('required'));
  const textOf = (name: string, label: string) => {
    const error = context.errorTexts.get(name)?.join(' ') ?? '';
    return itemText(label, error, obvious.has(error));
  };
  return [
    ...fields.map((field) => ({
      text: textOf(field.name, plainText(labelOf(field, context))),
      goTo: focusField,
      errorId: errorId(context.prefix, field.name),
    })),
    ...controls.map((control) => ({
      text: textOf(control.name, controlLabel(control)),
      goTo: () => control.focus(),
      errorId: '',
    })),
  ];
}

/** What a screen reader says first of the errors: how many there are, and the first of them. */
export function announcement(invalid: Invalid, context: FieldContext): string {
  const [first, ...others] = summaryItems(invalid, context);
  if (!first) return '';
  const count = others.length ? `(${others.length + 1}) ` : '';
  return `${context.translate('summary')} ${count}${first.text}`;
}

/** A list of the invalid fields, each with a button that moves the focus there. */
export function errorSummaryTemplate(invalid: Invalid, context: FieldContext): TemplateResult {
  // A group's content is not read when it gets the focus, but its name is.
  return html`<div part="summary" role="group" aria-label=${announcement(invalid, context)}>
    <p>${warningIcon}${text(context.translate('summary'))}</p>
    <ul>
      ${summaryItems(invalid, context).map(
        (item) =>
          html`<li>
            <button part="link" type="button" value=${item.errorId} @click=${item.goTo}>
              ${text(item.text)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
