import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Texts} from '../form/error-texts.ts';
import {errorId, fieldTemplate, labelOf} from './field.ts';
import type {Field} from '../flow/field.ts';
import type {FormState} from '../form/form-controller.ts';
import {warning} from './icons.ts';
import {directionOf} from '../localize/languages.ts';
import type {Link} from '../form/links.ts';
import type {Catalogue} from '../localize/messages.ts';
import type {Say} from '../localize/translate.ts';
import {nameOf, type Control} from '../form/slotted-controls.ts';

/** What a form consists of. */
export interface Content {
  readonly formFields: readonly Field[];
  readonly catalogue: Catalogue;
  readonly links: readonly Link[];
  /** The page's own controls in the element's slots. */
  readonly controls: readonly Control[];
}

/** What a form is doing, and who does it. */
export interface Behaviour {
  readonly state: FormState;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onInput: (event: Event) => void;
  readonly onNavigate: (event: MouseEvent, link: Link) => void;
}

/** What a form looks like just now. */
export interface View {
  readonly say: Say;
  /** What is wrong, by field name or under the form's name. */
  readonly texts: Texts;
  /** Whether the fields are still to come: those that stand there hold the space. */
  readonly isLoading: boolean;
  /** The language of the fields, as a BCP 47 tag. */
  readonly language: string;
  /** Goes before every id. */
  readonly prefix: string;
  /** Where a script's `form.submit()`, which asks nobody, would send the form; without it, nowhere. */
  readonly action: string | undefined;
}

function focusField({currentTarget}: Event) {
  const button = currentTarget as HTMLButtonElement;
  // The form's own methods go by other names where a field bears theirs.
  const root = button.getRootNode() as Document | ShadowRoot;
  root.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(button.value)}"]`)?.focus();
}

/**
 * The whole content of an element. The form stands in a wrapper below the root and success takes it out of there:
 * that is what Chromium's password manager watches for before it offers to save.
 */
export function formTemplate(
  {formFields: fields, catalogue, links: all, controls}: Content,
  {state, onSubmit, onInput, onNavigate}: Behaviour,
  {say, texts, isLoading, language, prefix, action}: View,
): TemplateResult {
  const isBusy = state.status === 'submitting';
  const isDone = state.status === 'done';
  const wrong = fields.filter(({name, type}) => texts.has(name) && type !== 'hidden');
  const wrongControls = controls.filter(
    ({name}, i) => texts.has(name) && controls.findIndex((one) => one.name === name) === i,
  );

  const item = (name: string, label: string, goTo: (event: Event) => void, value = '') =>
    html`<li>
      <button part="link" type="button" value=${value} @click=${goTo}>
        ${label}: ${texts.get(name)?.join(' ')}
      </button>
    </li>`;

  // Lists the wrong fields where there are too many to be seen at a glance.
  const summary = () =>
    html`<div part="summary" role="group" tabindex="-1" aria-label=${say('summary')}>
      <p>${warning}${say('summary')}</p>
      <ul>
        ${wrong.map((field) =>
          item(
            field.name,
            labelOf(field, {say, catalogue}),
            focusField,
            errorId(prefix, field.name),
          ),
        )}
        ${wrongControls.map((control) =>
          item(control.name, nameOf(control), () => control.focus()),
        )}
      </ul>
    </div>`;

  // What is said under the form's name, and under names that none of its fields bears.
  const message = [...texts]
    .filter(([name]) => ![...wrong, ...wrongControls].some((one) => one.name === name))
    .flatMap(([, list]) => list)
    .map((text) => html`<p>${warning}${text}</p>`);

  // What is wrong in the page's own content, below it.
  const errorsIn = (slot: string) =>
    wrongControls
      .filter((control) => control.closest('[slot]')?.slot === slot)
      .map(
        (control) =>
          html`<p part="error">${warning}${nameOf(control)}: ${texts.get(control.name)?.join(' ')}</p>`,
      );

  const links = all.filter(({url}) => url);
  const anchor = (link: Link) =>
    html`<a part=${link.to} href=${link.url} @click=${(event: MouseEvent) => onNavigate(event, link)}
      >${say(link.text)}</a
    >`;

  const form = () =>
    html`<form
      part="form"
      novalidate
      method=${action ? 'post' : 'dialog'}
      action=${action ?? nothing}
      aria-label=${say(catalogue.submit)}
      aria-busy=${isBusy || isLoading}
      ?inert=${isLoading}
      @submit=${onSubmit}
      @input=${onInput}
    >
      ${wrong.length + wrongControls.length > 1 && fields.length + controls.length > 2 ? summary() : nothing}
      <div part="message" role="alert">${message}</div>
      <slot name="before-fields"></slot>${errorsIn('before-fields')}
      ${fields.map((field, i) =>
        fieldTemplate(field, {
          say,
          catalogue,
          language,
          texts,
          prefix,
          isLast: i === fields.length - 1,
        }),
      )}
      <slot name="after-fields"></slot>${errorsIn('after-fields')}
      <button part="button" aria-disabled=${isBusy}>
        ${say(isBusy ? catalogue.busy : catalogue.submit)}
      </button>
      ${links.length ? html`<p part="links">${links.map(anchor)}</p>` : nothing}
      <slot name="below-button"></slot>
    </form>`;

  // Where the focus cannot lead to the wrong fields, a sentence tells of them.
  const hasToTell = state.status === 'failed' && state.isAside && wrong.length;
  const news = isBusy ? say(catalogue.busy) : hasToTell ? say('summary') : nothing;

  return html`<div part="card" lang=${language} dir=${directionOf(language)}>
    <div part=${isDone ? 'success' : 'aside'} role="status" tabindex="-1">
      ${isDone ? html`<slot name="success">${say(catalogue.success)}</slot>` : news}
    </div>
    ${isDone ? nothing : form()}
  </div>`;
}
