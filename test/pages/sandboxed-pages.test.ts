import {expect} from '@open-wc/testing';
import {elementHtml} from '../support/element-html.ts';
import {standard} from '../support/harness.ts';
import {useSandbox} from '../support/sandbox-server.ts';

/** Sends the warnings and outcomes of a framed page to its parent. */
const reporter = `<script>
  const send = (...words) => parent.postMessage(words.map(String), '*');
  console.warn = console.error = (...words) => send('console', ...words);
  for (const type of ['capture-success', 'capture-error']) {
    addEventListener(type, ({detail}) => send(type, detail.error));
  }</script>`;

/** Fills in the form and clicks its button, as a visitor does. */
const visitor = `<script>addEventListener('load', async () => {
  const element = document.querySelector('capture-sign-in');
  await element.updateComplete;
  const [email, password] = element.shadowRoot.querySelectorAll('input');
  email.value = 'johndoe@example.com';
  password.value = 'password123';
  element.shadowRoot.querySelector('[part=button]').click();
})</script>`;

describe('a framed page', () => {
  const sandbox = useSandbox();
  const frame = document.createElement('iframe');
  afterEach(() => {
    frame.remove();
    for (const name of frame.getAttributeNames()) frame.removeAttribute(name);
  });

  const markup = (attributes: Readonly<Record<string, string>>) =>
    `<!doctype html>${reporter}<script src="${location.origin}/built/capture-forms.js"></script>
    ${elementHtml('capture-sign-in', {...standard(sandbox.domain), ...attributes})}<noscript>Turn scripts on.</noscript>${visitor}`;

  const address = (html: string) =>
    `/strict-page?${new URLSearchParams({policy: '', html}).toString()}`;

  /** Opens the frame, and returns its messages up to the outcome of the form. */
  const messagesOf = (attributes: Readonly<Record<string, string>>) =>
    new Promise<readonly (readonly string[])[]>((resolve) => {
      const messages: string[][] = [];
      const listen = ({source, data}: MessageEvent<string[]>) => {
        if (source !== frame.contentWindow) return;
        messages.push(data);
        if (!data[0]?.startsWith('capture-')) return;
        removeEventListener('message', listen);
        resolve(messages);
      };
      addEventListener('message', listen);
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      document.body.append(frame);
    });

  it('without allow-scripts shows <noscript> and no form', async () => {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.src = address(markup({}));
    document.body.append(frame);
    await loaded;
    const {body} = frame.contentDocument as Document;
    expect(body.querySelector('capture-sign-in')?.shadowRoot).to.equal(null);
    expect(body.innerText.trim()).to.equal('Turn scripts on.');
  });

  const isolated = {sandbox: 'allow-scripts allow-forms'};

  it('without an origin has a form that works if Capture allows every origin', async () => {
    expect(await messagesOf({...isolated, src: address(markup({}))})).to.deep.equal([
      ['capture-success', 'undefined'],
    ]);
  });

  it('without an origin cannot use the proxy of its site, and names the origin that CORS has to allow', async () => {
    const [[, warning], [event, error]] = (await messagesOf({
      ...isolated,
      src: address(markup({domain: '/capture'})),
    })) as [string[], string[]];
    expect(warning).to.include('cors_refused').and.to.include('pages of null may not read');
    expect([event, error]).to.deep.equal(['capture-error', 'cors_refused']);
  });

  for (const [what, more] of [
    ['from srcdoc', {}],
    ['from srcdoc, without an origin', isolated],
  ] as const) {
    it(`${what} warns that it needs a redirect_uri, as it has no URL`, async () => {
      const html = markup({domain: 'my-app.us-dev.janraincapture.com'});
      const [[, warning]] = (await messagesOf({...more, srcdoc: html})) as [string[]];
      expect(warning).to.include('redirect_uri="nullsrcdoc" must be an http: or https: URL');
    });

    it(`${what} warns that it cannot use a path of its site`, async () => {
      const html = markup({domain: '/capture', redirect_uri: 'https://www.example.com/'});
      const [[, warning]] = (await messagesOf({...more, srcdoc: html})) as [string[]];
      expect(warning).to.include('domain="/capture" must be a host');
    });
  }

  it('from a data: URL warns about its URL', async () => {
    const html = markup({domain: 'my-app.us-dev.janraincapture.com'});
    const [[, warning]] = (await messagesOf({
      src: `data:text/html,${encodeURIComponent(html)}`,
    })) as [string[]];
    // In Firefox, such a page is a secure context, and the next check fails.
    expect(warning).to.match(/page="null" must be loaded over HTTPS|redirect_uri="null.* must be/);
  });
});
