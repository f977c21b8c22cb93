import {expect} from '@open-wc/testing';
import {elementHtml} from '../support/element-html.ts';
import {standard} from '../support/harness.ts';
import {useSandbox} from '../support/sandbox-server.ts';

/** Tells the page around it what its console and its form say. */
const teller = `<script>
  const tell = (...said) => parent.postMessage(said.map(String), '*');
  console.warn = console.error = (...words) => tell('console', ...words);
  for (const type of ['capture-success', 'capture-error']) {
    addEventListener(type, ({detail}) => tell(type, detail.error));
  }</script>`;

/** What a visitor does: fills the form in, if there is one, and presses the button. */
const visitor = `<script>addEventListener('load', async () => {
  const element = document.querySelector('capture-sign-in');
  await element.updateComplete;
  const [email, password] = element.shadowRoot.querySelectorAll('input');
  email.value = 'johndoe@example.com';
  password.value = 'password123';
  element.shadowRoot.querySelector('[part=button]').click();
})</script>`;

describe('a frame', () => {
  const sandbox = useSandbox();
  const frame = document.createElement('iframe');
  afterEach(() => {
    frame.remove();
    for (const name of frame.getAttributeNames()) frame.removeAttribute(name);
  });

  const markup = (attributes: Readonly<Record<string, string>>) =>
    `<!doctype html>${teller}<script src="${location.origin}/built/capture-forms.js"></script>
    ${elementHtml('capture-sign-in', {...standard(sandbox.domain), ...attributes})}<noscript>Turn scripts on.</noscript>${visitor}`;

  const address = (html: string) =>
    `/strict-page?${new URLSearchParams({policy: '', html}).toString()}`;

  /** Opens the frame, and gives what it tells until its form has come to an end. */
  const told = (attributes: Readonly<Record<string, string>>) =>
    new Promise<readonly (readonly string[])[]>((resolve) => {
      const all: string[][] = [];
      const listen = ({source, data}: MessageEvent<string[]>) => {
        if (source !== frame.contentWindow) return;
        all.push(data);
        if (!data[0]?.startsWith('capture-')) return;
        removeEventListener('message', listen);
        resolve(all);
      };
      addEventListener('message', listen);
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      document.body.append(frame);
    });

  it('without allow-scripts has what stands in <noscript>, and no form', async () => {
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

  it('without an origin has a form that works where Capture answers every origin', async () => {
    expect(await told({...isolated, src: address(markup({}))})).to.deep.equal([
      ['capture-success', 'undefined'],
    ]);
  });

  it('without an origin cannot use the proxy of its site, and says whose pages it lacks CORS for', async () => {
    const [[, complaint], [event, error]] = (await told({
      ...isolated,
      src: address(markup({domain: '/capture'})),
    })) as [string[], string[]];
    expect(complaint).to.include('cors_refused').and.to.include('that pages of null may read');
    expect([event, error]).to.deep.equal(['capture-error', 'cors_refused']);
  });

  for (const [what, more] of [
    ['from srcdoc', {}],
    ['from srcdoc, without an origin', isolated],
  ] as const) {
    it(`${what}, says that it needs a redirect_uri, having no address`, async () => {
      const html = markup({domain: 'my-app.us-dev.janraincapture.com'});
      const [[, complaint]] = (await told({...more, srcdoc: html})) as [string[]];
      expect(complaint).to.include('redirect_uri="nullsrcdoc" must be a http: or https: address');
    });

    it(`${what}, says that it has no path of its site`, async () => {
      const html = markup({domain: '/capture', redirect_uri: 'https://www.example.com/'});
      const [[, complaint]] = (await told({...more, srcdoc: html})) as [string[]];
      expect(complaint).to.include('domain="/capture" must be a host');
    });
  }

  it('from a data: address says what it would have to be', async () => {
    const html = markup({domain: 'my-app.us-dev.janraincapture.com'});
    const [[, complaint]] = (await told({
      src: `data:text/html,${encodeURIComponent(html)}`,
    })) as [string[]];
    // Firefox takes such a page for a secure one, and so comes to the next thing that it lacks.
    expect(complaint).to.match(
      /page="null" must be loaded over https|redirect_uri="null.* must be/,
    );
  });
});
