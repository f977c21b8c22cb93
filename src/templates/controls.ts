import {html, nothing, type TemplateResult} from 'lit';
import type {ErrorTexts} from '../form/error-texts.ts';
import {isIdentifier, type Field, type FieldOption} from '../flow/field.ts';
import {plainText} from '../flow/markup.ts';
import type {FormCatalogue} from '../localize/message-id.ts';
import type {Translate} from '../localize/translate.ts';
import {arrowIcon} from './icons.ts';
import {markup} from './markup.ts';
import {text} from './text.ts';

/** What the templates of all fields depend on. */
export interface FieldContext {
  readonly translate: Translate;
  readonly catalogue: FormCatalogue;
  /** BCP 47 tag of the language of the fields. */
  readonly language: string;
  readonly errorTexts: ErrorTexts;
  /** The prefix of every id. */
  readonly prefix: string;
  /** The URL that links in labels and hints are relative to. */
  readonly baseUrl: string;
  /** Whether the toggles of passwords need a name of their own. */
  readonly hasSeveralPasswords: boolean;
}

/** What the templates of one field's controls depend on. */
export interface FieldView extends FieldContext {
  readonly field: Field;
  readonly isLast: boolean;
  readonly hasAutofocus: boolean;
  readonly isRequired: boolean;
  readonly isInvalid: boolean;
  /** The ids of the field's hint and errors. */
  readonly describedBy: string | typeof nothing;
}

/** One of the controls of a field. */
interface ControlOptions {
  /** The name of the parameter. */
  readonly name: string;
  readonly type?: string;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly options?: readonly FieldOption[];
}

/**
 * The id of a control. Spaces are encoded, as `aria-describedby` is a space-separated list of ids. Other characters are
 * not: `encodeURIComponent` throws on lone surrogates.
 */
export const idOf = (prefix: string, name: string) =>
  prefix + name.replace(/[\s%]/g, (character) => encodeURIComponent(character));

/** The id of the element that holds a field's errors; its controls are described by it. */
export const errorId = (prefix: string, name: string) => `${idOf(prefix, name)}-error`;

/** The label of a field or of a part of one. It may have HTML. */
export function labelOf(
  {name, label}: Pick<Field, 'name' | 'label'>,
  {translate, catalogue}: Pick<FieldContext, 'translate' | 'catalogue'>,
): string {
  const id = catalogue.labels.get(name);
  return label || (id && translate(id)) || name;
}

/** A text input. Not with `required`: browsers report such an input as invalid before anything was submitted. */
export const inputTemplate = (
  {field, prefix, isLast, hasAutofocus, isRequired, isInvalid, describedBy}: FieldView,
  {name, type, autocomplete, inputmode}: ControlOptions,
): TemplateResult =>
  html`<input
    part="input"
    autocapitalize=${isIdentifier(field) ? 'none' : nothing}
    autocorrect="off"
    spellcheck="false"
    id=${idOf(prefix, name)}
    name=${name}
    type=${type ?? 'text'}
    value=${field.value}
    placeholder=${field.placeholder || nothing}
    autocomplete=${autocomplete || nothing}
    inputmode=${inputmode ?? nothing}
    enterkeyhint=${isLast ? 'go' : 'next'}
    ?readonly=${field.type === 'readonly'}
    ?autofocus=${hasAutofocus}
    aria-required=${isRequired || nothing}
    aria-invalid=${isInvalid}
    aria-describedby=${describedBy}
  />`;

/** A list to choose from. */
export const selectTemplate = (
  {field, prefix, isRequired, isInvalid, describedBy}: FieldView,
  {name, autocomplete, options}: ControlOptions,
): TemplateResult =>
  html`<div part="control">
    <select
      part="input"
      id=${idOf(prefix, name)}
      name=${name}
      autocomplete=${autocomplete || nothing}
      aria-required=${isRequired || nothing}
      aria-invalid=${isInvalid}
      aria-describedby=${describedBy}
    >
      ${options?.map(
        (option) =>
          html`<option
            value=${option.value}
            ?disabled=${option.isDisabled}
            ?selected=${option.value === field.value}
          >
            ${text(plainText(option.text) || '–')}
          </option>`,
      )}
    </select>
    ${arrowIcon}
  </div>`;

/** A text of several lines. */
export const textareaTemplate = ({
  field: {name, placeholder, autocomplete, value},
  prefix,
  isRequired,
  isInvalid,
  describedBy,
}: FieldView): TemplateResult =>
  html`<textarea
    part="input"
    rows="3"
    id=${idOf(prefix, name)}
    name=${name}
    placeholder=${placeholder || nothing}
    autocomplete=${autocomplete || nothing}
    aria-required=${isRequired || nothing}
    aria-invalid=${isInvalid}
    aria-describedby=${describedBy}
    .defaultValue=${value}
  ></textarea>`;

/** A checkbox or radio button with its label. */
export const choiceTemplate = (
  {field, prefix, baseUrl, isRequired, isInvalid, describedBy}: FieldView,
  kind: 'checkbox' | 'radio',
  option: FieldOption,
): TemplateResult =>
  html`<label part="choice">
    <input
      part="check"
      type=${kind}
      id=${idOf(prefix, kind === 'radio' ? `${field.name}-${option.value}` : field.name)}
      name=${field.name}
      value=${option.value}
      ?disabled=${option.isDisabled}
      ?checked=${option.value === field.value}
      aria-required=${(kind === 'checkbox' && isRequired) || nothing}
      aria-invalid=${isInvalid}
      aria-describedby=${describedBy}
    />
    <span>${markup(option.text, baseUrl)}</span>
  </label>`;
