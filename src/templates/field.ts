import {html, nothing, type TemplateResult} from 'lit';
import {isRequired, partName, ruleNumber, ruleText, type Field} from '../flow/field.ts';
import {repeatsLabel} from '../flow/markup.ts';
import {
  choiceTemplate,
  errorId,
  idOf,
  inputTemplate,
  labelOf,
  selectTemplate,
  textareaTemplate,
  type FieldContext,
  type FieldView,
} from './controls.ts';
import {dateTemplate} from './date-field.ts';
import {warningIcon} from './icons.ts';
import {markup} from './markup.ts';
import {passwordTemplate} from './password-field.ts';
import {rowTemplates} from './rows.ts';
import {text} from './text.ts';

const numericFormats = /^(numeric|zipCode)$/;

/** The field's hint; for a new password, the length that it must have. */
function hintOf(field: Field, {translate}: FieldContext): string {
  const minLength = ruleNumber(field, 'minLength');
  const isNewPassword = field.autocomplete === 'new-password';
  return field.tip || (isNewPassword && minLength > 1 ? translate('lengthHint', minLength) : '');
}

/** Whether an error says what the hint says. */
const repeatsHint = (error: string, hint: string, field: Field, {translate}: FieldContext) =>
  error.startsWith(hint) ||
  (!field.tip && error === translate('minLength', ruleNumber(field, 'minLength')));

/** The control of a field that has only one. */
function controlTemplate(view: FieldView): TemplateResult {
  const {name, type, autocomplete, options} = view.field;
  switch (type) {
    case 'select':
      return selectTemplate(view, {name, autocomplete, options});
    case 'textarea':
      return textareaTemplate(view);
    case 'password':
      return passwordTemplate(view);
    default:
      return inputTemplate(view, {
        name,
        autocomplete,
        type: type === 'readonly' ? 'text' : type,
        ...(numericFormats.test(ruleText(view.field, 'format')) && {inputmode: 'numeric'}),
      });
  }
}

/** The controls of a field that has several; undefined for any other field. */
function groupTemplate(view: FieldView): unknown {
  const {field} = view;
  const {type, options, parts} = field;
  if (type === 'dateselect') return dateTemplate(view);
  if (type === 'radio') return options.map((option) => choiceTemplate(view, type, option));
  return parts.length
    ? rowTemplates(
        parts,
        (part) =>
          html`<label part="date-label">
            ${markup(labelOf(part, view), view.baseUrl)}
            ${inputTemplate(view, {name: partName(field, part.name), autocomplete: part.autocomplete})}
          </label>`,
      )
    : undefined;
}

function errorTemplate(
  {name}: Field,
  {prefix, translate}: FieldContext,
  texts: readonly string[],
): TemplateResult {
  return html`<div part="error" id=${errorId(prefix, name)}>
    ${texts.map(
      (error) =>
        html`<p>${warningIcon}<span part="aside">${text(`${translate('error')} `)}</span>${text(error)}</p>`,
    )}
  </div>`;
}

/** The place of a field in its form. */
export interface FieldPlace {
  readonly isLast: boolean;
  readonly hasAutofocus: boolean;
  /** What is beside the label. It follows the control in the order of the Tab key. */
  readonly links: false | readonly TemplateResult[];
}

/** A field with its label, hint and errors. */
export function fieldTemplate(
  field: Field,
  context: FieldContext,
  {isLast, hasAutofocus, links}: FieldPlace,
): TemplateResult {
  const {translate, errorTexts, prefix, baseUrl} = context;
  const {name, type, placeholder, rules} = field;

  const labelText = labelOf(field, context);
  const texts = errorTexts.get(name);
  const hintText = hintOf(field, context);
  const tip = texts?.some((error) => repeatsHint(error, hintText, field, context)) ? '' : hintText;
  const tipId = `${idOf(prefix, name)}-tip`;
  const description = [tip && tipId, texts && errorId(prefix, name)].filter(Boolean).join(' ');
  const view: FieldView = {
    ...context,
    // The label may be our own, which parsing did not know.
    field:
      placeholder && repeatsLabel(placeholder, labelText) ? {...field, placeholder: ''} : field,
    isLast,
    hasAutofocus,
    isRequired: isRequired(field),
    isInvalid: !!texts,
    describedBy: description || nothing,
  };
  const hint = tip ? html`<p part="tip" id=${tipId}>${markup(tip, baseUrl)}</p>` : nothing;
  const error = texts ? errorTemplate(field, context, texts) : nothing;

  if (type === 'checkbox') {
    const option = {value: 'true', text: labelText, isDisabled: false};
    return html`<div part="field">${choiceTemplate(view, type, option)}${hint}${error}</div>`;
  }
  // Chromium drops a text node of a single space from accessible names, hence the space in this one.
  const label = markup(`${labelText} `, baseUrl);
  const optional =
    view.isRequired || rules.has('match') || type === 'readonly'
      ? nothing
      : html`<span part="optional">${text(`(${translate('optional')})`)}</span>`;
  const group = groupTemplate(view);
  const legendId = `${idOf(prefix, name)}-legend`;
  // The legend names the group, so it is hidden from screen readers; a legend with a link must stay reachable.
  const hasLink = /<a/i.test(labelText);
  return group
    ? html`<fieldset
        part="field"
        role=${type === 'radio' ? 'radiogroup' : nothing}
        aria-labelledby=${legendId}
        aria-required=${(type === 'radio' && view.isRequired) || nothing}
      >
        <legend part="label" id=${legendId} aria-hidden=${hasLink ? nothing : 'true'}>${label}${optional}</legend>
        ${group}${hint}${error}
      </fieldset>`
    : html`<div part="field">
        <label part="label" for=${idOf(prefix, name)}>${label}${optional}</label>
        ${controlTemplate(view)}${links || nothing}${hint}${error}
      </div>`;
}
