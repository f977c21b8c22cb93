import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {documentProperty, focusedElement, windowOf} from '../../../src/platform/document.ts';

describe('documentProperty', () => {
  it('reads a property that an element of the page shadows', async () => {
    const image = await fixture(html`<img name="defaultView" alt="" />`);
    expect(document.defaultView).to.equal(image);
    expect(documentProperty(document, 'defaultView')).to.equal(window);
  });
});

describe('windowOf', () => {
  it('is the window of the element’s document', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const {body} = frame.contentDocument as Document;
    expect(windowOf(document.body)).to.equal(window);
    expect(windowOf(body)).to.equal(frame.contentWindow);
  });

  it('is null in a document without a window', () => {
    expect(windowOf(document.implementation.createHTMLDocument().body)).to.equal(null);
  });
});

describe('focusedElement', () => {
  it('is the focused element of the document', async () => {
    const input = await fixture<HTMLElement>(html`<input />`);
    input.focus();
    expect(focusedElement(document.body)).to.equal(input);
  });

  it('is the focused element of the shadow root that the element is in', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({mode: 'open'});
    render(html`<input /><p></p>`, root);
    const paragraph = root.querySelector('p') as Element;
    expect(focusedElement(paragraph)).to.equal(null);
    root.querySelector('input')?.focus();
    expect(focusedElement(paragraph)).to.equal(root.querySelector('input'));
    expect(focusedElement(host)).to.equal(host);
  });

  it('is the focused element of another window', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const page = frame.contentDocument as Document;
    const input = page.body.appendChild(page.createElement('input'));
    input.focus();
    expect(focusedElement(page.body)).to.equal(input);
  });
});
