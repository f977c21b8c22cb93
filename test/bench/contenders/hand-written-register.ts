// The floor of long forms: the fields of a flow as plain labels and inputs, in the same looks, written by hand.
import type {FieldDefinition} from '../../../demo/sandbox/flows/flow-file.ts';
import {fieldRules} from '../../../src/styles/field.styles.ts';
import {formRules} from '../../../src/styles/form.styles.ts';
import {longFormRules} from '../../../src/styles/long-form.styles.ts';
import {keyframes, outcomeRules} from '../../../src/styles/outcome.styles.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(keyframes + fieldRules + longFormRules + formRules + outcomeRules);

/** Makes an element with attributes and content. */
function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

class HandWrittenRegister extends HTMLElement {
  fields: readonly (FieldDefinition & {readonly name: string})[] = [];

  connectedCallback() {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    const submit = make('button', {part: 'button'}, 'Register');
    const form = make('form', {part: 'form', novalidate: '', method: 'dialog'});
    form.append(...this.fields.map((field) => this.#field(field)), submit);
    form.addEventListener('submit', (event) => this.#submit(event));
    root.append(make('div', {part: 'card'}, form));
  }

  #control(field: FieldDefinition, name: string): HTMLElement {
    const {type = 'text', options, validation} = field;
    const attributes = {
      part: 'input',
      name,
      id: name,
      'aria-invalid': 'false',
      ...(validation?.required ? {required: ''} : {}),
    };
    if (!options) return make('input', {...attributes, type});
    const items = options.map(({text, value}) => make('option', {value: `${value}`}, `${text}`));
    return make('select', attributes, ...items);
  }

  #field(field: FieldDefinition & {readonly name: string}) {
    const {name, type, label, validation} = field;
    if (type === 'checkbox') {
      const input = make('input', {part: 'check', type, name, id: name});
      return make('div', {part: 'field'}, make('label', {part: 'choice'}, input, `${label}`));
    }
    const error = make('div', {part: 'error', id: `${name}-error`, hidden: ''});
    if (type === 'dateselect') {
      const parts = ['month', 'day', 'year'].map((part) =>
        make(
          'label',
          {part: 'date-label'},
          part,
          this.#control({...field, type: 'text'}, `${name}[dateselect_${part}]`),
        ),
      );
      const legend = make('legend', {part: 'label'}, `${label}`);
      return make(
        'fieldset',
        {part: 'field'},
        legend,
        make('div', {part: 'date'}, ...parts),
        error,
      );
    }
    const words = make('label', {part: 'label', for: name}, `${label} `);
    if (!validation?.required) words.append(make('span', {part: 'optional'}, '(optional)'));
    return make('div', {part: 'field'}, words, this.#control(field, name), error);
  }

  #submit(event: Event) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const wrong = [...form.querySelectorAll<HTMLInputElement>('[required]')].filter(
      ({value}) => !value,
    );
    for (const input of wrong) {
      const error = form.querySelector<HTMLElement>(`[id="${input.id}-error"]`);
      if (!error) continue;
      error.hidden = false;
      error.replaceChildren(make('p', {}, 'Please fill in this field.'));
      input.ariaInvalid = 'true';
      input.setAttribute('aria-describedby', error.id);
    }
    wrong[0]?.focus();
    this.dispatchEvent(new CustomEvent('capture-error', {bubbles: true, composed: true}));
  }
}

customElements.define('hand-written-register', HandWrittenRegister);
