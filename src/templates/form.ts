import {html, nothing, type TemplateResult} from 'lit';
import type {Field} from '../flow/field.ts';
import type {FormState} from '../form/form-state.ts';
import type {Link} from '../form/links.ts';
import {controlLabel, type SlottedControl} from '../form/slotted-controls.ts';
import type {LinkName} from '../localize/catalogue.ts';
import {directionOf} from '../localize/languages.ts';
import type {FieldContext} from './controls.ts';
import {announcement, errorSummaryTemplate, type Invalid} from './error-summary.ts';
import {fieldTemplate} from './field.ts';
import {tickIcon, warningIcon} from './icons.ts';
import {rowTemplates} from './rows.ts';
import {text} from './text.ts';

/** The listeners of a form. */
export interface FormListeners {
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onInput: (event: Event) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onNavigate: (event: MouseEvent, link: Link) => void;
}

/** What a form's template depends on in the page around it. */
export interface PageView {
  /** What the site owner has to know. Shown to nobody else. */
  readonly ownerMessages: readonly string[];
  readonly links: readonly Link[];
  /** The page's own controls in the element's slots. */
  readonly controls: readonly SlottedControl[];
  /** The URL that links in labels and hints are relative to; empty on a server. */
  readonly baseUrl: string;
  /** Identifies what a server renders, so that the script can tell whether it would render the same; else empty. */
  readonly digest: string;
}

type DoneState = Extract<FormState, {status: 'done'}>;

/** What a form's template depends on. */
export interface FormView extends FieldContext, PageView {
  readonly state: FormState;
  readonly fields: readonly Field[];
  /** Whether the fields or their language are not loaded yet. The form then only reserves its space. */
  readonly isLoading: boolean;
  /** Whether the first field gets the focus when the page or a dialog opens. */
  readonly hasAutofocus: boolean;
}

/** The invalid fields, and the page's invalid controls, one of each name. */
function findInvalid({fields, controls, errorTexts}: FormView): Invalid {
  const names = new Set<string>();
  return {
    fields: fields.filter(({name, type}) => errorTexts.has(name) && type !== 'hidden'),
    controls: controls.filter(({name}) => {
      const isFirst = errorTexts.has(name) && !names.has(name);
      names.add(name);
      return isFirst;
    }),
  };
}

/** The texts for the form as a whole, and for names that no field has. */
function messageTemplates({errorTexts}: FormView, {fields, controls}: Invalid) {
  const shown = new Set([...fields, ...controls].map(({name}) => name));
  return [...errorTexts]
    .filter(([name]) => !shown.has(name))
    .flatMap(([, texts]) => texts)
    .map((message) => html`<p>${warningIcon}${text(message)}</p>`);
}

/** The errors of the page's own controls in a slot, below it. */
const slotErrorTemplates = ({errorTexts}: FormView, {controls}: Invalid, slot: string) =>
  controls
    .filter((control) => control.closest('[slot]')?.slot === slot)
    .map((control) => {
      const message = `${controlLabel(control)}: ${errorTexts.get(control.name)?.join(' ')}`;
      return html`<p part="error">${warningIcon}${text(message)}</p>`;
    });

/** The messages for the site owner. In English, as the console's. */
const ownerMessagesTemplate = ({ownerMessages}: FormView) =>
  ownerMessages.length
    ? html`<div part="owner-message" lang="en" dir="ltr">
        <p>Only shown on localhost:</p>
        ${ownerMessages.map((message) => html`<p>${text(message)}</p>`)}
      </div>`
    : nothing;

/** The links of a form to these places, if it has them. */
const linkTemplates = (
  {links, translate}: FormView,
  {onNavigate}: FormListeners,
  places: readonly LinkName[],
) =>
  links
    .filter(({to}) => places.includes(to))
    .map(
      (link) =>
        html`<a part=${link.to} href=${link.url} @click=${(event: MouseEvent) => onNavigate(event, link)}
          >${text(translate(link.text))}</a
        >`,
    );

/** The links below the button or the message. */
function linksTemplate(anchors: readonly TemplateResult[]) {
  return anchors.length ? html`<p part="links">${anchors}</p>` : nothing;
}

/**
 * Keeps the values from the page's listeners. Firefox dispatches `formdata` with them if a script has stopped the submit
 * event before the element heard it.
 */
const onFormData = (event: FormDataEvent) => event.stopPropagation();

/** The fields, in rows. The link for a forgotten password is beside the label of the password. */
function fieldTemplates(view: FormView, listeners: FormListeners, password: Field | undefined) {
  const shown = view.fields.filter(({type}) => type !== 'hidden');
  const template = (field: Field) =>
    fieldTemplate(field, view, {
      isLast: field === shown.at(-1),
      hasAutofocus: field === shown[0] && view.hasAutofocus,
      links: field === password && linkTemplates(view, listeners, ['forgot']),
    });
  // A form of two fields has one column.
  return shown.length > 2 ? rowTemplates(shown, template) : shown.map(template);
}

function nativeFormTemplate(view: FormView, invalid: Invalid, listeners: FormListeners) {
  const {state, fields, controls, isLoading, translate, catalogue} = view;
  const isBusy = state.status === 'submitting';
  const password = fields.find(({autocomplete}) => autocomplete === 'current-password');
  // A summary helps where the errors cannot be seen at a glance.
  const hasSummary =
    invalid.fields.length + invalid.controls.length > 1 && fields.length + controls.length > 2;
  return html`<form
    part="form"
    novalidate
    method="dialog"
    aria-label=${translate(catalogue.submit)}
    aria-busy=${isBusy || isLoading}
    ?inert=${isLoading}
    @submit=${listeners.onSubmit}
    @input=${listeners.onInput}
    @formdata=${onFormData}
  >
    ${hasSummary ? errorSummaryTemplate(invalid, view) : nothing}
    ${ownerMessagesTemplate(view)}
    <slot name="before-fields"></slot>${slotErrorTemplates(view, invalid, 'before-fields')}
    ${fieldTemplates(view, listeners, password)}
    ${fields
      .filter(({type}) => type === 'hidden')
      .map(({name, value}) => html`<input type="hidden" name=${name} value=${value} />`)}
    <slot name="after-fields"></slot>${slotErrorTemplates(view, invalid, 'after-fields')}
    <button part="button" ?disabled=${!!view.digest} aria-disabled=${isBusy}>
      ${text(translate(isBusy ? catalogue.busy : catalogue.submit))}
    </button>
    ${linksTemplate(linkTemplates(view, listeners, password ? ['switch'] : ['forgot', 'switch']))}
  </form>`;
}

const successId = (prefix: string) => `${prefix}success`;

/** What takes the form's place after success. */
function successTemplate(view: FormView, {view: success}: DoneState, listeners: FormListeners) {
  const {prefix, translate} = view;
  return html`<slot name="success" id=${successId(prefix)}
      ><p>${success.isComplete ? tickIcon : nothing}${text(translate(success.message))}</p></slot
    >
    ${linksTemplate(linkTemplates(view, listeners, success.links))}`;
}

/** What screen readers announce. It is visible only in the form's place. */
function statusTemplate(view: FormView, invalid: Invalid, listeners: FormListeners) {
  const {state, translate, catalogue} = view;
  switch (state.status) {
    case 'submitting':
      return text(translate(state.progress ?? catalogue.busy));
    case 'failed':
      return state.isAnnounced ? text(announcement(invalid, view)) : nothing;
    case 'editing':
      return nothing;
    case 'done':
      return state.isAnnounced ? successTemplate(view, state, listeners) : nothing;
    default:
      return state satisfies never;
  }
}

function statusPart(state: FormState) {
  if (state.status === 'done' && state.isAnnounced) return 'success';
  return state.status === 'submitting' && state.progress ? 'progress' : 'aside';
}

/** The result, if it gets the focus. Then the name of a group is read, and a live region would be read twice. */
function focusedResultTemplate(view: FormView, listeners: FormListeners) {
  const {state, prefix} = view;
  return state.status === 'done' && !state.isAnnounced
    ? html`<div part="success" role="group" aria-labelledby=${successId(prefix)}>
        ${successTemplate(view, state, listeners)}
      </div>`
    : nothing;
}

/**
 * The whole content of an element. The live regions are there before their text, as Firefox announces no other. The form is
 * in a wrapper, from which success removes it: Chromium's password manager offers to save a password only then. The result
 * has another place than the form, as Orca says nothing of a focus that moves to where the last one was.
 */
export function formTemplate(view: FormView, listeners: FormListeners): TemplateResult {
  const {state, language} = view;
  const part = statusPart(state);
  const invalid = findInvalid(view);
  return html`<div
    part="card"
    lang=${language}
    dir=${directionOf(language)}
    data-prerendered=${view.digest || nothing}
    @keydown=${listeners.onKeyDown}
  >
    ${focusedResultTemplate(view, listeners)}
    <div part=${part} aria-live="polite">${statusTemplate(view, invalid, listeners)}</div>
    <div part="message" aria-live="assertive">${messageTemplates(view, invalid)}</div>
    ${
      state.status === 'done' || part === 'progress'
        ? nothing
        : // Outside of the form: browsers stop the submit event of a form in a form.
          html`${nativeFormTemplate(view, invalid, listeners)}<slot name="below-button"></slot>`
    }
  </div>`;
}
