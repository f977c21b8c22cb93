import {expect, fixture} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {isPassword} from '../../../src/form/passwords.ts';
import {TypedValuesController} from '../../../src/form/typed-values-controller.ts';

/** An element with nothing but a form. */
class TypedElement extends LitElement {
  names: readonly string[] = ['a', 'b'];
  hasForm = true;

  constructor() {
    super();
    this.addController(new TypedValuesController(this));
  }

  override render() {
    const inputs = this.names.map((name) => html`<input name=${name} />`);
    const form = html`<form>${inputs}<input type="password" name="p" /></form>`;
    return this.hasForm ? html`<div part="card">${form}</div>` : '';
  }
}
customElements.define('typed-element', TypedElement);

async function show() {
  const element = new TypedElement();
  await fixture(html`<div>${element}</div>`);
  const change = async (changes: Partial<Pick<TypedElement, 'names' | 'hasForm'>>) => {
    Object.assign(element, changes);
    element.requestUpdate();
    await element.updateComplete;
  };
  const find = (name: string) =>
    element.renderRoot.querySelector(`[name=${name}]`) as HTMLInputElement;
  return {element, change, find};
}

describe('TypedValuesController', () => {
  it('keeps what was typed when the fields change', async () => {
    const {change, find} = await show();
    find('a').value = '1';
    find('p').value = 'secret';
    await change({names: ['x', 'a']});
    expect([find('x').value, find('a').value, find('p').value]).to.deep.equal(['', '1', 'secret']);
  });

  it('registers the passwords of the form', async () => {
    const {find} = await show();
    expect([isPassword(find('p')), isPassword(find('a'))]).to.deep.equal([true, false]);
  });

  it('keeps what was typed in a form that a script has removed before it is rendered again', async () => {
    const {element, change, find} = await show();
    find('a').value = '1';
    element.renderRoot.querySelector('[part=card]')?.remove();
    element.renderOptions.renderBefore = element.renderRoot.appendChild(new Comment());
    await change({});
    expect(find('a').value).to.equal('1');
  });

  it('restores nothing after an update without a form', async () => {
    const {change, find} = await show();
    find('a').value = '1';
    await change({hasForm: false});
    await change({hasForm: true});
    expect(find('a').value).to.equal('');
  });
});
