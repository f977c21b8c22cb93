import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import '../../src/index.ts';
import {elementHtml} from '../support/element-html.ts';
import {setValues, signInValues} from '../support/form-values.ts';
import {
  consoleOf,
  fill,
  johnDoe,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
} from '../support/harness.ts';
import {posts, useSandbox} from '../support/sandbox-server.ts';

describe('a page that lives long', () => {
  const sandbox = useSandbox();

  it('has one form that comes and goes 2,000 times listen no more than once', async () => {
    const element = await mount('capture-sign-in', standard(sandbox.domain));
    const parent = element.parentElement as Element;
    for (let i = 0; i < 2000; i++) {
      element.remove();
      parent.append(element);
    }
    await element.updateComplete;
    let updates = 0;
    element.requestUpdate = () => updates++;
    window.dispatchEvent(new Event('pagehide'));
    expect(updates).to.equal(1);
    element.remove();
    updates = 0;
    window.dispatchEvent(new Event('pagehide'));
    expect(updates).to.equal(0);
  });

  it('has ten forms for ten clients, each of which asks for its own', async () => {
    const elements = await Promise.all(
      Array.from({length: 10}, (_, i) =>
        mount('capture-sign-in', {...standard(sandbox.domain), client_id: `client${i}`}),
      ),
    );
    for (const element of elements) setValues(element, signInValues);
    await consoleOf(() =>
      Promise.all(
        elements.map((element) => {
          const told = oneEvent(element, 'capture-error');
          rootOf(element).querySelector('form')?.requestSubmit();
          return told;
        }),
      ),
    );
    const asked = (await posts(sandbox)).map(({body}) =>
      new URLSearchParams(body).get('client_id'),
    );
    expect(asked.sort()).to.deep.equal(Array.from({length: 10}, (_, i) => `client${i}`));
  });
});

describe('a form in an odd place', () => {
  const sandbox = useSandbox();

  const isStyled = (element: CaptureElement) => {
    const button = rootOf(element).querySelector('[part=button]') as Element;
    const view = element.ownerDocument.defaultView as Window;
    return view.getComputedStyle(button).backgroundColor === 'rgb(37, 99, 235)';
  };

  const works = async (element: CaptureElement) => {
    expect(isStyled(element), 'styled').to.equal(true);
    await submit(element, 'capture-error');
    await fill(element, johnDoe);
    await submit(element, 'capture-success');
  };

  it('works in another component’s shadow root, twice over', async () => {
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    document.body.append(outer);
    outer.attachShadow({mode: 'closed'}).append(inner);
    const root = inner.attachShadow({mode: 'open'});
    const place = document.createElement('div');
    root.append(place);
    const element = await mount('capture-sign-in', standard(sandbox.domain), place);
    await works(element);
    outer.remove();
  });

  it('works in a modal dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await works(await mount('capture-sign-in', standard(sandbox.domain), dialog));
    expect(dialog.open, 'still open').to.equal(true);
    dialog.remove();
  });

  it('works in details that were closed', async () => {
    const details = document.createElement('details');
    document.body.append(details);
    const element = await mount('capture-sign-in', standard(sandbox.domain), details);
    details.open = true;
    await works(element);
    details.remove();
  });

  it('works as a clone from a template, and as a clone of itself', async () => {
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
    await works(second);
    first.remove();
    second.remove();
  });

  for (const mode of ['in shadow', 'in light'] as const) {
    it(`is moved to another document, ${mode}, and works there`, async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const {contentDocument, contentWindow} = frame;
      const element = await mount('capture-sign-in', {
        ...standard(sandbox.domain),
        ...(mode === 'in light' && {light_dom: ''}),
      });
      contentDocument?.body.append(element);
      await element.updateComplete;
      await waitUntil(() => isStyled(element), 'styled there');
      setValues(element, signInValues);
      const told = oneEvent(element, 'capture-success');
      const form = rootOf(element).querySelector('form');
      form?.dispatchEvent(
        new (contentWindow as Window & typeof globalThis).SubmitEvent('submit', {
          cancelable: true,
          bubbles: true,
        }),
      );
      await told;
      frame.remove();
    });
  }
});
