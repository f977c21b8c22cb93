import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {text} from '../../../src/templates/text.ts';

describe('text', () => {
  const show = async () => {
    const root = await fixture<HTMLElement>(html`<p></p>`);
    const update = (value: string) => {
      render(html`<b>${text(value)}</b>`, root);
      return root.textContent?.trim();
    };
    return {root, update};
  };

  it('renders a text, and the next one in its place', async () => {
    const {update} = await show();
    expect(update('one')).to.equal('one');
    expect(update('two')).to.equal('two');
    expect(update('')).to.equal('');
  });

  it('renders markup as text', async () => {
    const {root, update} = await show();
    expect(update('<i>one</i>')).to.equal('<i>one</i>');
    expect(root.querySelector('i')).to.equal(null);
  });

  it('leaves an unchanged text, also if a browser has translated it', async () => {
    const {root, update} = await show();
    update('one');
    const node = [...(root.querySelector('b')?.childNodes ?? [])].find(
      (child) => child instanceof Text && child.data === 'one',
    );
    const translation = document.createElement('font');
    translation.append('eins');
    node?.replaceWith(translation);
    expect(update('one')).to.equal('eins');
  });

  it('renders a changed text in place of a translation', async () => {
    const {root, update} = await show();
    update('one');
    const node = [...(root.querySelector('b')?.childNodes ?? [])].find(
      (child) => child instanceof Text && child.data === 'one',
    );
    const translation = document.createElement('font');
    translation.append('eins');
    node?.replaceWith(translation);
    expect(update('two')).to.equal('two');
  });
});
