import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {listenToWindow} from '../../../src/form/window-events.ts';

describe('listenToWindow', () => {
  /** An element with a form that is not sent. */
  async function show() {
    const element = await fixture<HTMLElement>(html`<div><form></form></div>`);
    const form = element.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => event.preventDefault());
    return {element, form};
  }

  function listen(element: Element) {
    const calls: string[] = [];
    const stop = listenToWindow(element, {
      onPageHide: () => calls.push('pagehide'),
      onSubmit: () => calls.push('submit'),
    });
    return {calls, stop};
  }

  it('hears that the page is hidden', async () => {
    const {calls, stop} = listen((await show()).element);
    window.dispatchEvent(new Event('pagehide'));
    stop();
    expect(calls).to.deep.equal(['pagehide']);
  });

  it('hears of a submission before the listeners of the form', async () => {
    const {element, form} = await show();
    const {calls, stop} = listen(element);
    form.addEventListener('submit', () => calls.push('form'), true);
    form.requestSubmit();
    stop();
    expect(calls).to.deep.equal(['submit', 'form']);
  });

  it('hears nothing after its listeners are removed', async () => {
    const {element, form} = await show();
    const {calls, stop} = listen(element);
    stop();
    window.dispatchEvent(new Event('pagehide'));
    form.requestSubmit();
    expect(calls).to.be.empty;
  });

  it('listens to the window that the element is in', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const page = frame.contentDocument as Document;
    const {calls, stop} = listen(page.body.appendChild(page.createElement('div')));
    window.dispatchEvent(new Event('pagehide'));
    expect(calls).to.be.empty;
    frame.contentWindow?.dispatchEvent(new Event('pagehide'));
    stop();
    expect(calls).to.deep.equal(['pagehide']);
  });

  it('listens to nothing in a document without a window', () => {
    const page = document.implementation.createHTMLDocument();
    const {calls, stop} = listen(page.body);
    window.dispatchEvent(new Event('pagehide'));
    stop();
    expect(calls).to.be.empty;
  });
});
