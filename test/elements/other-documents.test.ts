import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {mount, rootOf, standard, type CaptureElement} from '../support/harness.ts';
import {useFreshSandbox} from '../support/sandbox-server.ts';

describe('an element in another document', () => {
  const sandbox = useFreshSandbox();
  let frame: HTMLIFrameElement;
  let inFrame: Document;
  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><title>Frame</title>';
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    inFrame = frame.contentDocument as Document;
  });
  afterEach(() => frame.remove());

  const background = (element: CaptureElement) => {
    const button = rootOf(element).querySelector('[part=button]') as Element;
    const {defaultView} = button.ownerDocument;
    return defaultView?.getComputedStyle(button).backgroundColor;
  };

  for (const light_dom of ['false', 'true']) {
    it(`keeps its styles when it moves there and back, light_dom="${light_dom}"`, async () => {
      const element = await mount('capture-sign-in', {...standard(sandbox.domain), light_dom});
      const before = background(element);
      inFrame.body.append(element);
      await element.updateComplete;
      expect(background(element)).to.equal(before);
      document.body.append(element);
      await element.updateComplete;
      expect(background(element)).to.equal(before);
      element.remove();
    });

    it(`has its styles if it is first connected there, light_dom="${light_dom}"`, async () => {
      const element = document.createElement('capture-sign-in');
      element.setAttribute('light_dom', light_dom);
      inFrame.body.append(element);
      await element.updateComplete;
      expect(background(element)).to.equal('rgb(37, 99, 235)');
    });
  }

  it('may be in a document without a window', async () => {
    const element = await mount('capture-sign-in', standard(sandbox.domain));
    const before = background(element);
    document.implementation.createHTMLDocument().body.append(element);
    await element.updateComplete;
    document.body.append(element);
    await element.updateComplete;
    expect(background(element)).to.equal(before);
    element.remove();
  });

  for (const [what, leave] of [
    ['the document is hidden', () => frame.contentWindow?.dispatchEvent(new Event('pagehide'))],
    ['the document is removed', () => frame.remove()],
  ] as const) {
    it(`aborts its request when ${what}`, async () => {
      await sandbox.setFault({kind: 'silent'});
      const element = await mount('capture-sign-in', standard(sandbox.domain));
      inFrame.body.append(element);
      await element.updateComplete;
      const form = rootOf(element).querySelector('form') as HTMLFormElement;
      const [email, password] = form.querySelectorAll('input');
      (email as HTMLInputElement).value = 'johndoe@example.com';
      (password as HTMLInputElement).value = 'password123';
      const submitted = oneEvent(element, 'capture-submit');
      form.requestSubmit();
      await submitted;
      leave();
      expect(password?.value).to.equal('');
      await element.updateComplete;
      expect(form).to.have.attribute('aria-busy', 'false');
    });
  }
});
