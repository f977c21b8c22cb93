import {fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {FlowController, type FlowHost} from '../../src/flow/flow-controller.ts';
import {standardRegistrationForm} from '../../src/flow/standard-forms.ts';

/** An element with nothing but the fields of a form. Dispatches `updated` after every update. */
export class FlowElement extends LitElement implements FlowHost {
  flowUrl?: string;
  flow?: string;
  flowVersion?: string;
  fields?: string | readonly object[];
  localeTag = 'en-US';
  formName = 'registrationForm';
  readonly hasAccount = false;
  readonly standardFields = standardRegistrationForm;
  readonly controller = new FlowController(this);

  get fieldNames(): readonly string[] {
    return this.controller.fields.map(({name}) => name);
  }

  protected override updated() {
    this.dispatchEvent(new Event('updated'));
  }
}
customElements.define('flow-element', FlowElement);

type Changes = Partial<
  Pick<FlowElement, 'flowUrl' | 'flow' | 'flowVersion' | 'fields' | 'localeTag' | 'formName'>
>;

/** Changes an element, and waits for the update that follows. */
export async function changeFlow(element: FlowElement, changes: Changes) {
  Object.assign(element, changes);
  element.requestUpdate();
  await element.updateComplete;
}

/** Adds an element to the page. */
export async function showFlow(changes: Changes): Promise<FlowElement> {
  const element = Object.assign(new FlowElement(), changes);
  await fixture(html`<div>${element}</div>`);
  return element;
}
