import {aTimeout, expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {attachFormRoot} from '../../../src/elements/render-root.ts';
import {isPassword} from '../../../src/form/passwords.ts';
import {consoleOf} from '../../support/harness.ts';

/** An element with this content in its slots. */
async function show(slotted: unknown = '') {
  const host = await fixture<HTMLElement>(html`<div>${slotted}</div>`);
  const root = attachFormRoot(host);
  const content = html`<p>Text</p>
    <label>Name <input /></label><slot name="after-fields"></slot>`;
  render(html`<div part="card">${content}</div>`, root);
  const card = root.querySelector('[part=card]') as HTMLElement;
  /** Presses the mouse button, and returns whether the card can take the focus. */
  const press = (target: Element | null) => {
    target?.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, composed: true}));
    return card.hasAttribute('tabindex');
  };
  return {host, root, card, press};
}

/** Observers are called before this resolves. */
const observed = () => Promise.resolve();

describe('attachFormRoot', () => {
  it('moves the focus to the first field when the element is focused', async () => {
    const {host, root} = await show();
    host.focus();
    expect(root.activeElement).to.equal(root.querySelector('input'));
  });

  it('keeps keys that are typed into a field from the page', async () => {
    const {host, root} = await show();
    const keys: string[] = [];
    host.addEventListener('keydown', ({key}) => keys.push(key));
    const input = root.querySelector('input');
    for (const key of ['a', 'Escape']) {
      input?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    }
    expect(keys).to.deep.equal(['Escape']);
  });

  describe('a press of the mouse', () => {
    it('on text gives the focus to the card for the moment, not to the first field', async () => {
      const {root, card, press} = await show();
      expect(press(root.querySelector('p'))).to.equal(true);
      await aTimeout(0);
      expect(card).not.to.have.attribute('tabindex');
    });

    it('on the page’s text in a slot does too', async () => {
      const {host, press} = await show(html`<b slot="after-fields">Text</b>`);
      expect(press(host.querySelector('b'))).to.equal(true);
    });

    it('on a field or its label is left to the browser', async () => {
      const {root, press} = await show();
      expect(press(root.querySelector('input'))).to.equal(false);
      expect(press(root.querySelector('label'))).to.equal(false);
    });

    it('on text while a field has the focus is left to the browser', async () => {
      const {root, press} = await show();
      root.querySelector('input')?.focus();
      expect(press(root.querySelector('p'))).to.equal(false);
    });
  });

  it('gives a wrapper the slot of the element in it', async () => {
    const {host} = await show(html`<p><b slot="after-fields">Text</b></p>`);
    expect(host.querySelector('p')?.slot).to.equal('after-fields');
  });

  it('gives a wrapper that is added later the slot of the element in it', async () => {
    const {host} = await show();
    host.innerHTML = '<p></p>';
    await observed();
    const wrapper = host.querySelector('p') as HTMLElement;
    wrapper.innerHTML = '<b slot="after-fields">Text</b>';
    await observed();
    expect(wrapper.slot).to.equal('after-fields');
  });

  const warning =
    '<div> content without a slot is not shown: if it is the rest of the page, write a closing tag, as HTML ignores "/>"';

  it('warns once about content without a slot', async () => {
    const lines = await consoleOf(async () => {
      const {host} = await show(html`<p>The rest of the page</p>`);
      host.append('More of it');
      await observed();
    });
    expect(lines).to.deep.equal([warning]);
  });

  it('warns about text without a slot that is added later', async () => {
    const lines = await consoleOf(async () => {
      const {host} = await show();
      host.append('Text');
      await observed();
    });
    expect(lines).to.deep.equal([warning]);
  });

  it('accepts slotted content, line breaks, white space, comments, templates and scripts', async () => {
    const lines = await consoleOf(async () => {
      await show(html`
        <!-- a comment -->
        <p slot="success">Text</p>
        <p><b slot="after-fields">Text</b></p>
        <br />
        <template>Text</template>
        <style></style>
      `);
    });
    expect(lines).to.deep.equal([]);
  });

  it('registers the passwords in its slots, also those that are added later', async () => {
    const {host} = await show(html`<input type="password" slot="after-fields" />`);
    expect(isPassword(host.querySelector('input') as Element)).to.equal(true);
    const later = document.createElement('input');
    later.type = 'password';
    host.append(later);
    await observed();
    expect(isPassword(later)).to.equal(true);
  });
});
