import {html, nothing, type TemplateResult} from 'lit/html.js';
import {noteCapsLock} from '../form/caps-lock.ts';
import {partName, type DatePart, type Field, type Option} from '../flow/field.ts';
import {dateOrder, monthNames} from './date-format.ts';
import {warning} from './icons.ts';
import {number, text, value as valueOf} from '../json.ts';
import type {Texts} from '../form/error-texts.ts';
import type {Catalogue} from '../localize/messages.ts';
import {togglePassword} from '../form/passwords.ts';
import type {Say} from '../localize/translate.ts';

/** What a field's looks depend on, beside the field. */
export interface FieldContext {
  readonly say: Say;
  readonly catalogue: Catalogue;
  /** The language of the fields, as a BCP 47 tag. */
  readonly language: string;
  /** What is wrong, by field name. */
  readonly texts: Texts;
  /** Goes before every id. */
  readonly prefix: string;
  readonly isLast: boolean;
}

/** One of the controls that a field consists of. */
interface Control {
  /** The parameter that it posts. */
  readonly name: string;
  readonly type?: string;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly options?: readonly Option[];
}

/** An id: what describes a control names ids with spaces between them. All of a name would not do: it may hold half a character. */
const idOf = (prefix: string, name: string) =>
  prefix + name.replace(/[\s%]/g, (one) => encodeURIComponent(one));

/** The id of the element that holds a field's errors; its controls are described by it. */
export const errorId = (prefix: string, name: string) => `${idOf(prefix, name)}-error`;

/** The label of a field or a part of one, without any mark. */
export function labelOf(
  {name, label}: Pick<Field, 'name' | 'label'>,
  {say, catalogue}: Pick<FieldContext, 'say' | 'catalogue'>,
): string {
  const id = catalogue.labels.get(name);
  return label || (id && say(id)) || name;
}

const numeric = /^(numeric|zipCode)$/;

/** A field with its label, hint and errors. */
export function fieldTemplate(field: Field, context: FieldContext): TemplateResult {
  const {say, language, texts, prefix, isLast} = context;
  const {name, type, value, placeholder, autocomplete, options, parts, rules} = field;
  const minLength = number(rules.get('minLength'));
  // What a new password has to be is said before it is wrong.
  const tip =
    field.tip ||
    (autocomplete === 'new-password' && minLength > 1 ? say('lengthHint', minLength) : '');
  const wrong = texts.get(name);
  const isRequired = valueOf(rules.get('required')) === 'true';
  const tipId = `${idOf(prefix, name)}-tip`;
  const description = [tip && tipId, wrong && errorId(prefix, name)].filter(Boolean).join(' ');

  if (type === 'hidden') return html`<input type="hidden" name=${name} value=${value} />`;

  const describedBy = description || nothing;

  const input = (control: Control) =>
    html`<input
      part="input"
      autocorrect="off"
      spellcheck="false"
      id=${idOf(prefix, control.name)}
      name=${control.name}
      type=${control.type ?? 'text'}
      value=${value}
      placeholder=${placeholder || nothing}
      autocomplete=${control.autocomplete || nothing}
      inputmode=${control.inputmode ?? nothing}
      enterkeyhint=${isLast ? 'go' : 'next'}
      ?readonly=${type === 'readonly'}
      ?required=${isRequired}
      aria-invalid=${!!wrong}
      aria-describedby=${describedBy}
    />`;

  const select = (control: Control) =>
    html`<select
      part="input"
      id=${idOf(prefix, control.name)}
      name=${control.name}
      autocomplete=${control.autocomplete || nothing}
      ?required=${isRequired}
      aria-invalid=${!!wrong}
      aria-describedby=${describedBy}
    >
      ${control.options?.map(
        (option) =>
          html`<option
            value=${option.value}
            ?disabled=${option.isDisabled}
            ?selected=${option.value === value}
          >
            ${option.text}
          </option>`,
      )}
    </select>`;

  const check = (kind: 'checkbox' | 'radio', option: Option) =>
    html`<label part="choice">
      <input
        part="check"
        type=${kind}
        id=${idOf(prefix, kind === 'radio' ? `${name}-${option.value}` : name)}
        name=${name}
        value=${option.value}
        ?disabled=${option.isDisabled}
        ?checked=${option.value === value}
        ?required=${isRequired}
        aria-invalid=${!!wrong}
        aria-describedby=${describedBy}
      />
      <span>${option.text}</span>
    </label>`;

  const datePart = (part: DatePart) => {
    const {labels, monthNames: names} = field.date;
    const control = {
      name: partName(field, part),
      autocomplete: autocomplete && `${autocomplete}-${part}`,
      inputmode: 'numeric',
    };
    const months = (names.length ? names : monthNames(language)).map((text, i) => ({
      value: `${i + 1}`,
      text,
      isDisabled: false,
    }));
    return html`<label part="date-label">
      ${labels[part] || say(part)}
      ${
        part === 'month'
          ? select({...control, options: [{value: '', text: '', isDisabled: false}, ...months]})
          : input(control)
      }
    </label>`;
  };

  const control = () => {
    switch (type) {
      case 'select':
        return select({name, autocomplete, options});
      case 'textarea':
        return html`<textarea
          part="input"
          rows="3"
          id=${idOf(prefix, name)}
          name=${name}
          placeholder=${placeholder || nothing}
          ?required=${isRequired}
          aria-invalid=${!!wrong}
          aria-describedby=${describedBy}
          .defaultValue=${value}
        ></textarea>`;
      case 'password':
        return html`<div part="control" @keydown=${noteCapsLock} @keyup=${noteCapsLock}>
          ${input({name, type, autocomplete})}
          <button
            part="toggle"
            type="button"
            aria-label=${say('showPassword')}
            aria-pressed="false"
            @click=${togglePassword}
          >
            <svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm7 0a3 3 0 0 0 6 0 3 3 0 0 0-6 0" />
              <path d="m4 3 16 18" />
            </svg>
          </button>
        </div>
        <p part="caps" role="status"><span hidden>${warning}${say('capsLock')}</span></p>`;
      default:
        return input({
          name,
          autocomplete,
          type: type === 'readonly' ? 'text' : type,
          ...(numeric.test(text(rules.get('format'))) && {inputmode: 'numeric'}),
        });
    }
  };

  // Chromium leaves a space that stands alone out of names.
  const label = `${labelOf(field, context)} `;
  const optional =
    isRequired || rules.has('match') || type === 'readonly'
      ? nothing
      : html`<span part="optional">(${say('optional')})</span>`;
  const hint = tip ? html`<p part="tip" id=${tipId}>${tip}</p>` : nothing;
  const error = wrong
    ? html`<div part="error" id=${errorId(prefix, name)}>
        ${wrong.map(
          (one) => html`<p>${warning}<span part="aside">${say('error')} </span>${one}</p>`,
        )}
      </div>`
    : nothing;

  if (type === 'checkbox') {
    const option = {value: 'true', text: labelOf(field, context), isDisabled: false};
    return html`<div part="field">${check(type, option)}${hint}${error}</div>`;
  }
  const group =
    type === 'dateselect'
      ? html`<div part="date">${(field.date.order.length ? field.date.order : dateOrder(language)).map(datePart)}</div>`
      : type === 'radio'
        ? options.map((option) => check(type, option))
        : parts.map(
            (part) =>
              html`<label part="date-label">
                ${labelOf(part, context)}
                ${input({name: partName(field, part.name), autocomplete: part.autocomplete})}
              </label>`,
          );
  return type === 'dateselect' || type === 'radio' || parts.length
    ? html`<fieldset part="field">
        <legend part="label">${label}${optional}</legend>
        ${group}${hint}${error}
      </fieldset>`
    : html`<div part="field">
        <label part="label" for=${idOf(prefix, name)}>${label}${optional}</label>
        ${control()}${hint}${error}
      </div>`;
}
