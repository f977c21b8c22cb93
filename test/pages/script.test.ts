import {expect, oneEvent} from '@open-wc/testing';
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
import {startSandbox} from '../support/sandbox-server.ts';

/** Adds the built classic script to the page, as an embedder does. */
const load = (query: string, domains?: string) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    if (domains) script.dataset['domains'] = domains;
    script.src = `/dist/capture-forms.js?${query}`;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });

describe('the built classic script', () => {
  const errors: unknown[] = [];
  before(async () => {
    addEventListener('error', ({message}) => errors.push(message));
    const globals = Object.keys(window);
    await load('first', 'login.brand.com, second.brand.com');
    expect(Object.keys(window)).to.deep.equal(globals);
  });

  it('defines all elements', async () => {
    const sandbox = await startSandbox();
    const signIn = await mount('capture-sign-in', standard(sandbox.domain));
    await fill(signIn, johnDoe);
    const {detail} = await submit(signIn, 'capture-success');
    expect(detail.capture_user).to.include({email: 'johndoe@example.com'});
    expect(rootOf(signIn).querySelector('[part=success]')).to.have.trimmed.text(
      'You are signed in.',
    );

    const register = await mount('capture-register', standard(sandbox.domain));
    await submit(register, 'capture-error');
    expect(rootOf(register).querySelectorAll('[part=error]')).to.have.lengthOf(6);
    await expect(register).to.be.accessible();
    await sandbox.stop();
  });

  it('does nothing when it is loaded twice', async () => {
    const {get} = customElements;
    const classes = ['capture-sign-in', 'capture-register'].map((tag) =>
      get.call(customElements, tag),
    );
    await load('second');
    expect(
      ['capture-sign-in', 'capture-register'].map((tag) => customElements.get(tag)),
    ).to.deep.equal(classes);
    expect(errors).to.be.empty;
  });

  it('allows the domains of its script tag', async () => {
    for (const domain of ['login.brand.com', 'second.brand.com']) {
      const lines = await consoleOf(() => mount('capture-sign-in', standard(domain)));
      expect(lines).to.be.empty;
    }
  });

  it('and its languages are read as UTF-8 in a page of another encoding', async () => {
    const classic = await (await fetch('/dist/capture-forms.js')).arrayBuffer();
    const address = URL.createObjectURL(new Blob([classic], {type: 'text/javascript'}));
    const html = `<script src="${location.origin}/src/platform/languages/cs.js"></script>
      <script src="${address}"></script>
      <capture-sign-in domain="localhost:1" client_id="x"></capture-sign-in>`;
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([html], {type: 'text/html;charset=windows-1252'}));
    document.body.append(frame);
    await oneEvent(frame, 'load');
    const page = frame.contentDocument as Document;
    expect(page.characterSet).to.equal('windows-1252');
    const element = page.querySelector('capture-sign-in') as CaptureElement;
    await element.updateComplete;
    const form = rootOf(element).querySelector('form') as HTMLFormElement;
    const button = rootOf(element).querySelector('[part=button]');
    form.requestSubmit();
    await element.updateComplete;
    expect(button).to.have.trimmed.text('Signing in…');
    element.locale = 'cs';
    await element.updateComplete;
    expect(button).to.have.trimmed.text('Přihlásit se');
    frame.remove();
  });

  it('does not allow the domains of an element named `currentScript`', async () => {
    const frame = document.createElement('iframe');
    // A named image replaces `document.currentScript`.
    frame.srcdoc = `<img name="currentScript" data-domains="evil.com">
      <script src="/dist/capture-forms.js"></script>`;
    document.body.append(frame);
    await oneEvent(frame, 'load');
    const {contentWindow: view, contentDocument: page} = frame;
    const errors: string[] = [];
    Object.assign((view as unknown as {console: Console}).console, {
      error: (text: string) => errors.push(text),
    });
    const element = page?.createElement('capture-sign-in') as CaptureElement;
    for (const [name, value] of Object.entries(standard('evil.com'))) {
      element.setAttribute(name, value);
    }
    page?.body.append(element);
    await element.updateComplete;
    // The URL of such a page, about:srcdoc, is no redirect_uri either.
    expect(errors).to.have.lengthOf(2);
    expect(errors[0]).to.include('domain="evil.com"');
    frame.remove();
  });
});
