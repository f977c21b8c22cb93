import {html, nothing, type TemplateResult} from 'lit/html.js';
import {datePart, dateParts, type Field, type StandardName} from './fields.ts';
import type {FormState} from './form-controller.ts';
import {language} from './localizer.ts';
import {failureTexts, type Messages, type Texts} from './messages.ts';
import type {Settings} from './wire.ts';

type StandardField = Field<StandardName>;

/** What a form consists of. */
export interface Content {
  readonly settings: Settings;
  readonly fields: readonly StandardField[];
  readonly messages: Messages;
}

/** What a form is doing, and who does it. */
export interface Behaviour {
  readonly state: FormState;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onInput: (event: Event) => void;
}

/** What a form looks like just now. */
export interface View {
  /** Goes before every id. */
  readonly prefix: string;
  /** Where a script's `form.submit()`, which asks nobody, would send the form; without it, nowhere. */
  readonly action: string | undefined;
}

const icon = (shape: string, struck = '') =>
  html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${shape} /><path d=${struck} />
  </svg>`;

const warning = icon('M12 3 2 21h20ZM12 10v5m0 2v1');
const eye = icon(
  'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm7 0a3 3 0 0 0 6 0 3 3 0 0 0-6 0',
  'm4 3 16 18',
);

function togglePassword({currentTarget}: Event) {
  const button = currentTarget as HTMLButtonElement;
  const input = button.previousElementSibling as HTMLInputElement;
  const isShown = input.type === 'password';
  // Only the type changes: password managers know the field by its element.
  input.type = isShown ? 'text' : 'password';
  input.autocapitalize = 'none';
  button.setAttribute('aria-pressed', `${isShown}`);
}

function focusField({currentTarget}: Event) {
  const {value, form} = currentTarget as HTMLButtonElement;
  form?.querySelector<HTMLElement>(`[aria-describedby="${value}"]`)?.focus();
}

/**
 * The whole content of an element. The form stands in a wrapper below the root and success takes it out of there:
 * that is what Chromium's password manager watches for before it offers to save.
 */
export function formTemplate(
  {settings, fields, messages}: Content,
  {state, onSubmit, onInput}: Behaviour,
  {prefix, action}: View,
): TemplateResult {
  const isBusy = state.status === 'submitting';
  const isDone = state.status === 'done';
  const texts: Texts =
    state.status === 'failed' ? failureTexts(state.failure, settings.form, messages) : new Map();

  const label = ({name, validation}: StandardField) =>
    html`${messages[name]}
    ${validation.required ? nothing : html`<span part="optional">(${messages.optional})</span>`}`;

  const errorId = (name: string) => `${prefix + name}-error`;

  const errors = (field: Field) =>
    texts.has(field.name)
      ? html`<div part="error" id=${errorId(field.name)}>
          ${texts
            .get(field.name)
            ?.map(
              (text) => html`<p>${warning}<span part="aside">${messages.error} </span>${text}</p>`,
            )}
        </div>`
      : nothing;

  // A part of a date belongs to the date's field.
  const input = ({name, type, autocomplete, validation}: Field, owner: string = name) =>
    html`<input
      part="input"
      id=${prefix + name}
      name=${name}
      type=${type}
      autocomplete=${autocomplete}
      inputmode=${owner === name ? nothing : 'numeric'}
      autocorrect="off"
      spellcheck="false"
      enterkeyhint=${name === fields.at(-1)?.name ? 'go' : 'next'}
      ?required=${validation.required}
      aria-invalid=${texts.has(owner)}
      aria-describedby=${texts.has(owner) ? errorId(owner) : nothing}
    />`;

  const dateField = (field: StandardField) =>
    html`<fieldset part="field">
      <legend part="label">${label(field)}</legend>
      <div part="date">
        ${dateParts.map(
          (part) =>
            html`<label part="date-label">${messages[part]} ${input(datePart(field, part), field.name)}</label>`,
        )}
      </div>
      ${errors(field)}
    </fieldset>`;

  const textField = (field: StandardField) =>
    html`<div part="field">
      <label part="label" for=${prefix + field.name}>${label(field)}</label>
      <div part="control">
        ${input(field)}
        ${
          field.type === 'password'
            ? html`<button
              part="toggle"
              type="button"
              aria-label=${messages.showPassword}
              aria-pressed="false"
              @click=${togglePassword}
            >
              ${eye}
            </button>`
            : nothing
        }
      </div>
      ${errors(field)}
    </div>`;

  const wrong = fields.filter(({name}) => texts.has(name));

  // Lists the wrong fields where there are too many to be seen at a glance.
  const summary = () =>
    html`<div part="summary" role="group" tabindex="-1" aria-label=${messages.summary}>
      <p>${warning}${messages.summary}</p>
      <ul>
        ${wrong.map(
          ({name}) => html`<li>
            <button
              part="link"
              type="button"
              value=${errorId(name)}
              @click=${focusField}
            >
              ${messages[name]}: ${texts.get(name)?.join(' ')}
            </button>
          </li>`,
        )}
      </ul>
    </div>`;

  // What is said under the form's name, and under names that none of its fields bears.
  const message = [...texts]
    .filter(([name]) => !wrong.some((field) => field.name === name))
    .flatMap(([, list]) => list)
    // Where the focus cannot lead to the wrong fields, this tells of them.
    .concat(state.status === 'failed' && state.isAside && wrong.length ? messages.summary : [])
    .map((text) => html`<p>${warning}${text}</p>`);

  const form = () =>
    html`<form
      part="form"
      novalidate
      method=${action ? 'post' : 'dialog'}
      action=${action ?? nothing}
      aria-label=${messages.submit}
      aria-busy=${isBusy}
      @submit=${onSubmit}
      @input=${onInput}
    >
      ${wrong.length > 1 && fields.length > 2 ? summary() : nothing}
      <div part="message" role="alert">${message}</div>
      ${fields.map((field) => (field.type === 'dateselect' ? dateField(field) : textField(field)))}
      <button part="button" aria-disabled=${isBusy}>
        ${isBusy ? messages.busy : messages.submit}
      </button>
    </form>`;

  return html`<div part="card" lang=${language} dir="ltr">
    <div part=${isDone ? 'success' : 'aside'} role="status" tabindex="-1">
      ${isDone ? html`<slot name="success">${messages.success}</slot>` : isBusy ? messages.busy : nothing}
    </div>
    ${isDone ? nothing : form()}
  </div>`;
}
