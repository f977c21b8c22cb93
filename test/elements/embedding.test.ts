import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import '../../src/index.ts';
import {elementHtml} from '../support/element-html.ts';
import {setValues, signInValues} from '../support/form-values.ts';
import {
  fill,
  johnDoe,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
} from '../support/harness.ts';
import {useSandbox} from '../support/sandbox-server.ts';

describe('a form works', () => {
  const sandbox = useSandbox();

  const isStyled = (element: CaptureElement) => {
    const button = rootOf(element).querySelector('[part=button]') as Element;
    const view = element.ownerDocument.defaultView as Window;
    return view.getComputedStyle(button).backgroundColor === 'rgb(37, 99, 235)';
  };

  /** Expects a form to have its styles, to report missing fields and to sign in. */
  const expectToWork = async (element: CaptureElement) => {
    expect(isStyled(element), 'has its styles').to.equal(true);
    await submit(element, 'capture-error');
    await fill(element, johnDoe);
    await submit(element, 'capture-success');
  };

  it('in nested shadow roots', async () => {
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    document.body.append(outer);
    outer.attachShadow({mode: 'closed'}).append(inner);
    const root = inner.attachShadow({mode: 'open'});
    const place = document.createElement('div');
    root.append(place);
    const element = await mount('capture-sign-in', standard(sandbox.domain), place);
    await expectToWork(element);
    outer.remove();
  });

  it('in a modal dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await expectToWork(await mount('capture-sign-in', standard(sandbox.domain), dialog));
    expect(dialog.open, 'still open').to.equal(true);
    dialog.remove();
  });

  it('in a closed <details>, once it is open', async () => {
    const details = document.createElement('details');
    document.body.append(details);
    const element = await mount('capture-sign-in', standard(sandbox.domain), details);
    details.open = true;
    await expectToWork(element);
    details.remove();
  });

  it('as a clone of a template, and as a clone of itself', async () => {
    const template = document.createElement('template');
    template.innerHTML = elementHtml('capture-sign-in', standard(sandbox.domain));
    const first = document.importNode(template.content, true).firstElementChild as CaptureElement;
    document.body.append(first);
    await first.updateComplete;
    await fill(first, johnDoe);
    const second = first.cloneNode(true) as CaptureElement;
    document.body.append(second);
    await second.updateComplete;
    const password = rootOf(second).querySelector<HTMLInputElement>('[type=password]');
    expect(password?.value).to.equal('');
    await expectToWork(second);
    first.remove();
    second.remove();
  });

  for (const mode of ['in a shadow root', 'with light_dom'] as const) {
    it(`after a move to another document, ${mode}`, async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const {contentDocument, contentWindow} = frame;
      const element = await mount('capture-sign-in', {
        ...standard(sandbox.domain),
        ...(mode === 'with light_dom' && {light_dom: ''}),
      });
      contentDocument?.body.append(element);
      await element.updateComplete;
      await waitUntil(() => isStyled(element), 'has its styles');
      setValues(element, signInValues);
      const signedIn = oneEvent(element, 'capture-success');
      const form = rootOf(element).querySelector('form');
      form?.dispatchEvent(
        new (contentWindow as Window & typeof globalThis).SubmitEvent('submit', {
          cancelable: true,
          bubbles: true,
        }),
      );
      await signedIn;
      frame.remove();
    });
  }
});
