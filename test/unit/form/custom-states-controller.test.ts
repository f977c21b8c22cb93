import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {CustomStatesController} from '../../../src/form/custom-states-controller.ts';

class StatesElement extends LitElement {
  state = 'editing';

  constructor() {
    super();
    this.addController(new CustomStatesController(this, () => this.state));
  }
}
customElements.define('states-element', StatesElement);

describe('CustomStatesController', () => {
  it('shows the state after each update', async () => {
    const element = await fixture<StatesElement>(html`<states-element></states-element>`);
    expect(element.matches(':state(editing)')).to.equal(true);
    element.state = 'failed';
    element.requestUpdate();
    await element.updateComplete;
    expect(element.matches(':state(failed)')).to.equal(true);
    expect(element.matches(':state(editing)')).to.equal(false);
  });

  it('does nothing in a browser without custom states', async () => {
    const element = new StatesElement();
    Object.defineProperty(element, 'attachInternals', {value: undefined});
    const controller = new CustomStatesController(element, () => 'editing');
    expect(() => controller.hostUpdated()).not.to.throw();
  });
});
