import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {adoptStyles} from '../../../src/elements/adopted-styles.ts';

const shadowRoot = async () => {
  const host = await fixture(html`<div></div>`);
  const root = host.attachShadow({mode: 'open'});
  root.innerHTML = '<button part="button"></button>';
  return root;
};

const cursorOf = (root: ParentNode) =>
  getComputedStyle(root.querySelector('[part=button]') as Element).cursor;

afterEach(() => (document.adoptedStyleSheets = []));

describe('adoptStyles', () => {
  it('styles a form in a shadow root', async () => {
    const root = await shadowRoot();
    const before = cursorOf(root);
    adoptStyles(root, '');
    expect(before).not.to.equal('pointer');
    expect(cursorOf(root)).to.equal('pointer');
    expect(document.adoptedStyleSheets).to.be.empty;
  });

  it('styles a form in light DOM, and nothing else in its root', async () => {
    const button = html`<button part="button"></button>`;
    const page = await fixture(html`
      <div><capture-sign-in>${button}</capture-sign-in><p>${button}</p></div>
    `);
    const before = cursorOf(page.querySelector('p') as Element);
    adoptStyles(document, 'capture-sign-in');
    expect(cursorOf(page.querySelector('capture-sign-in') as Element)).to.equal('pointer');
    expect(cursorOf(page.querySelector('p') as Element)).to.equal(before);
  });

  it('adds the styles once, after those of the page', async () => {
    const root = await shadowRoot();
    const own = new CSSStyleSheet();
    root.adoptedStyleSheets = [own];
    adoptStyles(root, '');
    adoptStyles(root, '');
    expect(root.adoptedStyleSheets).to.have.lengthOf(2);
    expect(root.adoptedStyleSheets[0]).to.equal(own);
  });

  it('shares one sheet among the shadow roots of a document', async () => {
    const [one, other] = [await shadowRoot(), await shadowRoot()];
    adoptStyles(one, '');
    adoptStyles(other, '');
    expect(one.adoptedStyleSheets[0]).to.equal(other.adoptedStyleSheets[0]);
  });

  it('uses a sheet of the document that the root is in', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const page = frame.contentDocument as Document;
    adoptStyles(document, 'capture-sign-in');
    adoptStyles(page, 'capture-sign-in');
    expect(page.adoptedStyleSheets).to.have.lengthOf(1);
    expect(page.adoptedStyleSheets[0]).not.to.equal(document.adoptedStyleSheets[0]);
  });

  it('adds nothing to a document without a window', () => {
    const page = document.implementation.createHTMLDocument();
    adoptStyles(page, 'capture-sign-in');
    expect(page.adoptedStyleSheets).to.be.empty;
    expect(page.querySelector('style')).to.equal(null);
  });

  it('works on a page whose elements shadow the properties of the document', async () => {
    await fixture(html`
      <div><img name="defaultView" alt="" /><img name="adoptedStyleSheets" alt="" /></div>
    `);
    adoptStyles(document, 'capture-sign-in');
    await fixture(html`<div></div>`);
    document.querySelector('[name=adoptedStyleSheets]')?.remove();
    expect(document.adoptedStyleSheets).to.have.lengthOf(1);
  });
});
