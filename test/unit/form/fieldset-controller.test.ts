import {expect, fixture, oneEvent} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {FieldsetController} from '../../../src/form/fieldset-controller.ts';

/** An element with one control of each kind. Dispatches `updated` after every update. */
class FieldsetElement extends LitElement {
  readonly controller = new FieldsetController(this);

  override render() {
    return html`<input id="own" disabled /><input /><select></select><textarea></textarea>
      <button part="toggle"></button><button part="button"></button>`;
  }

  protected override updated() {
    this.dispatchEvent(new Event('updated'));
  }
}
customElements.define('fieldset-element', FieldsetElement);

async function show(isDisabled: boolean) {
  const element = new FieldsetElement();
  const outer = await fixture<HTMLFieldSetElement>(html`
    <fieldset ?disabled=${isDisabled}><fieldset><p>${element}</p></fieldset></fieldset>
  `);
  const inner = outer.querySelector('fieldset') as HTMLFieldSetElement;
  const disabled = () => element.renderRoot.querySelectorAll(':disabled').length;
  return {element, outer, inner, disabled};
}

describe('FieldsetController', () => {
  it('disables no control in an enabled fieldset', async () => {
    const {element, disabled} = await show(false);
    expect(element.controller.isDisabled).to.equal(false);
    expect(disabled()).to.equal(1);
  });

  it('disables all controls in a disabled fieldset', async () => {
    const {element, disabled} = await show(true);
    expect(element.controller.isDisabled).to.equal(true);
    expect(disabled()).to.equal(6);
  });

  for (const which of ['outer', 'inner'] as const) {
    it(`follows the ${which} one of two nested fieldsets`, async () => {
      const {element, disabled, [which]: fieldset} = await show(false);
      fieldset.disabled = true;
      await oneEvent(element, 'updated');
      expect(disabled()).to.equal(6);
      fieldset.disabled = false;
      await oneEvent(element, 'updated');
      expect(disabled()).to.equal(1);
      expect(element.renderRoot.querySelector('#own')).to.have.attribute('disabled');
    });
  }

  it('enables the submit button if a script has disabled it', async () => {
    const {element, disabled} = await show(false);
    const button = element.renderRoot.querySelector<HTMLButtonElement>('[part=button]');
    if (button) button.disabled = true;
    expect(disabled()).to.equal(2);
    await oneEvent(element, 'updated');
    expect(disabled()).to.equal(1);
  });

  it('does not follow a fieldset that the element has left', async () => {
    const {element, outer} = await show(false);
    const place = await fixture(html`<div></div>`);
    place.append(element);
    let updates = 0;
    element.addEventListener('updated', () => updates++);
    outer.disabled = true;
    // Observers are called before this.
    await Promise.resolve();
    await element.updateComplete;
    expect(updates).to.equal(0);
  });
});
