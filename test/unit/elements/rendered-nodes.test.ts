import {expect, fixture} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {RenderedNodes} from '../../../src/elements/rendered-nodes.ts';

class RenderedElement extends LitElement {
  text = 'one';
  isLight = false;
  readonly nodes = new RenderedNodes(this);

  protected override createRenderRoot() {
    return this.isLight ? this : super.createRenderRoot();
  }

  protected override render() {
    return html`<div part="card"><p part="message">${this.text}</p><input part="input" /></div>`;
  }
}
customElements.define('rendered-element', RenderedElement);

for (const isLight of [false, true]) {
  describe(`RenderedNodes in ${isLight ? 'light' : 'shadow'} DOM`, () => {
    async function show() {
      const element = Object.assign(new RenderedElement(), {isLight});
      await fixture(html`<div>${element}</div>`);
      const find = (part: string) =>
        element.renderRoot.querySelector(`[part=${part}]`) as HTMLInputElement;
      const update = async (text = element.text) => {
        element.text = text;
        element.requestUpdate();
        await element.updateComplete;
        const cards = element.renderRoot.querySelectorAll('[part=card]');
        return [...cards].map(({textContent}) => textContent?.trim());
      };
      return {element, find, update};
    }

    it('leaves nodes that are where they were rendered', async () => {
      const {find, update} = await show();
      const input = find('input');
      expect(await update('two')).to.deep.equal(['two']);
      expect(find('input')).to.equal(input);
    });

    it('renders afresh what a script has removed', async () => {
      const {find, update} = await show();
      find('message').remove();
      expect(await update('two')).to.deep.equal(['two']);
      expect(await update('three')).to.deep.equal(['three']);
    });

    it('renders afresh if a script has removed everything', async () => {
      const {element, update} = await show();
      element.renderRoot.replaceChildren();
      expect(await update('two')).to.deep.equal(['two']);
      expect(await update('three')).to.deep.equal(['three']);
    });

    it('renders afresh what a script has moved, and removes the old nodes', async () => {
      const {element, find, update} = await show();
      element.renderRoot.append(find('message'));
      expect(await update('two')).to.deep.equal(['two']);
    });

    it('keeps the page’s nodes out of its hands', async () => {
      const {element, find, update} = await show();
      const own = element.renderRoot.appendChild(document.createElement('i'));
      find('message').remove();
      await update();
      expect(own.isConnected).to.equal(true);
    });
  });
}

describe('RenderedNodes.check', () => {
  it('updates an element whose nodes were removed', async () => {
    const element = Object.assign(new RenderedElement(), {isLight: true});
    await fixture(html`<div>${element}</div>`);
    element.replaceChildren();
    element.nodes.check();
    await element.updateComplete;
    expect(element.querySelector('[part=message]')).to.have.text('one');
  });

  it('leaves an element that is intact, and nodes that are added after the page has loaded', async () => {
    const element = Object.assign(new RenderedElement(), {isLight: true});
    await fixture(html`<div>${element}</div>`);
    const own = element.appendChild(document.createElement('i'));
    element.nodes.check();
    expect(element.isUpdatePending).to.equal(false);
    expect(own.isConnected).to.equal(true);
  });
});
