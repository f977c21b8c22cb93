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
    <div part="message" aria-live="assertive">${messageTemplates(view, invalid)}</div>
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

/** The content of the status element, which screen readers announce. */
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
      return html`<slot name="success"
          ><p>${state.view.isComplete ? tickIcon : nothing}${text(translate(state.view.message))}</p></slot
        >
        ${linksTemplate(linkTemplates(view, listeners, state.view.links))}`;
    default:
      return state satisfies never;
  }
}

/** The part of the status element. It is visible only in the form's place. */
function statusPart(state: FormState) {
  if (state.status === 'done') return 'success';
  return state.status === 'submitting' && state.progress ? 'progress' : 'aside';
}

/**
 * The whole content of an element. The form is in a wrapper, from which success removes it: Chromium's password manager
 * offers to save a password only then.
 */
export function formTemplate(view: FormView, listeners: FormListeners): TemplateResult {
  const part = statusPart(view.state);
  const invalid = findInvalid(view);
  return html`<div
    part="card"
    lang=${view.language}
    dir=${directionOf(view.language)}
    data-prerendered=${view.digest || nothing}
    @keydown=${listeners.onKeyDown}
  >
    <div part=${part} aria-live="polite">
      ${statusTemplate(view, invalid, listeners)}
    </div>
    ${
      part !== 'aside'
        ? nothing
        : // Outside of the form: browsers stop the submit event of a form in a form.
          html`${nativeFormTemplate(view, invalid, listeners)}<slot name="below-button"></slot>`
    }
  </div>`;
}
