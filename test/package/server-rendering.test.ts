import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it, mock} from 'node:test';
import {pathToFileURL} from 'node:url';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {elementTags} from '../../.ci/build/element-tags.ts';
import {languages} from '../../.ci/locales/xliff.ts';

// As a site's server does. The language files follow in the tests.
await import(pathToFileURL('dist/index.js').href);

const importLanguage = (tag: string) => import(pathToFileURL(`dist/languages/${tag}.js`).href);

/** What Lit renders of a template. Lit renders only elements that are written in a template, hence the function. */
function template(tag: string, attributes: string) {
  const strings = [`<${tag} ${attributes}></${tag}>`];
  return html(Object.assign(strings, {raw: strings}));
}

const renderElement = (tag: string, attributes = '') =>
  collectResultSync(render(template(tag, attributes)));

/** The HTML without Lit's markers and the styles. */
const visible = (markup: string) =>
  markup.replace(/<style>.*?<\/style>/s, '').replace(/<!--.*?-->/g, '');

const labels = (markup: string) =>
  [...visible(markup).matchAll(/<label part="label"[^>]*>(.*?) ?</g)].map(([, label]) => label);

const configured = 'domain="/capture" client_id="client"';

describe('an element that Lit renders on a server', () => {
  it('has no DOM to rely on', () => {
    for (const name of ['document', 'window', 'location', 'MutationObserver', 'HTMLElement']) {
      assert.equal(name in globalThis, false, name);
    }
  });

  for (const tag of elementTags) {
    it(`shows its form: ${tag}`, () => {
      const markup = renderElement(tag, configured);
      assert.match(markup, /<template [^>]*shadowrootmode="open" shadowrootdelegatesfocus>/);
      assert.match(markup, /<style>[^<]*form\{[^<]*<\/style>/);
      assert.match(markup, /<form [^>]*aria-busy="false"/);
      assert.doesNotMatch(markup, / inert/);
      assert.notDeepEqual(labels(markup), []);
    });
  }

  it('disables the button until the script runs', () => {
    assert.match(renderElement('capture-sign-in'), /<button part="button" disabled /);
  });

  it('shows the fields and texts of the page', () => {
    const fields = JSON.stringify([{name: 'nick', label: 'Nick & <b>name</b>'}]);
    const escaped = fields.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const messages = '{&quot;signIn&quot;:&quot;Let me in&quot;}';
    const markup = visible(
      renderElement('capture-sign-in', `fields="${escaped}" messages="${messages}"`),
    );
    assert.deepEqual(labels(markup), ['Nick &amp; name']);
    assert.match(markup, />Let me in<\/button>/);
  });

  it('escapes every text', () => {
    const fields = '[{"name":"x","value":"\\"><script>","placeholder":"<i>","label":"&lt;img>"}]';
    const escaped = fields.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const markup = renderElement('capture-sign-in', `fields="${escaped}"`);
    const shadow = markup.slice(markup.indexOf('<form'));
    assert.doesNotMatch(shadow, /<script|<i>|<img/);
    assert.match(shadow, /value="&quot;&gt;&lt;script&gt;"/);
  });

  it('links as the page does, without its address, and only to the web', () => {
    const markup = renderElement(
      'capture-sign-in',
      'forgot_url="/forgot" switch_url="javascript:0"',
    );
    assert.match(visible(markup), /<a part="forgot" href="\/forgot"/);
    assert.doesNotMatch(visible(markup), /part="switch"/);
  });

  it('has a value for no password', () => {
    const fields =
      '[{&quot;name&quot;:&quot;currentPassword&quot;,&quot;value&quot;:&quot;hunter2&quot;}]';
    const markup = renderElement('capture-sign-in', `fields="${fields}"`);
    assert.match(markup, /type="password" value=""/);
    assert.doesNotMatch(markup.slice(markup.indexOf('<template')), /hunter2/);
  });

  it('waits for the script with its fields if they are in a flow file', () => {
    const markup = renderElement('capture-sign-in', 'flow_url="https://flows.example/flow.json"');
    assert.match(markup, /<form [^>]*aria-busy="true" inert/);
  });

  it('waits for the script with its language if the server has not imported it, and says so', () => {
    const warn = mock.method(console, 'warn', () => undefined);
    const markup = renderElement('capture-sign-in', 'locale="fi"');
    warn.mock.restore();
    assert.match(markup, /<form [^>]*aria-busy="true" inert/);
    assert.match(
      String(warn.mock.calls[0]?.arguments[0]),
      /^<capture-sign-in> is hidden until its script runs: import capture-forms\/languages\/fi\.js$/,
    );
  });

  it('leaves light DOM to the script', () => {
    const markup = renderElement('capture-sign-in', 'light_dom');
    assert.match(visible(markup), /<slot><\/slot><\/template><\/capture-sign-in>$/);
  });

  it('leaves the content of its slots alone', () => {
    const slotted = '<p slot="after-fields"><input name="terms" type="checkbox"></p>';
    const markup = collectResultSync(
      render(html`<capture-sign-in>${unsafeHTML(slotted)}</capture-sign-in>`),
    );
    assert.ok(visible(markup).endsWith(`</template>${slotted}</capture-sign-in>`));
  });

  it('renders every language that the server has imported', async () => {
    const files = readdirSync('dist/languages').map((file) => file.replace('.js', ''));
    assert.deepEqual(files.sort(), [...languages].sort());
    for (const tag of files) {
      await importLanguage(tag);
      const messages = JSON.parse(
        readFileSync(`dist/languages/${tag}.js`, 'utf8').split(`["${tag}"]=`)[1] ?? '',
      ) as Record<string, string>;
      const markup = visible(renderElement('capture-sign-in', `locale="${tag}"`));
      const direction = /^(ar|fa|he|ur)/.test(tag) ? 'rtl' : 'ltr';
      assert.match(markup, new RegExp(`lang="${tag}" dir="${direction}"`));
      // `en-GB` has only what differs.
      const {signIn = 'Sign in'} = messages;
      assert.ok(markup.includes(`>${signIn.replaceAll("'", '&#39;')}</button>`), tag);
    }
  });

  it('keeps no state between 1,000 renderings side by side', async () => {
    await importLanguage('de');
    await importLanguage('ar');
    const variants = ['de', 'ar'].flatMap((locale) =>
      elementTags.map((tag) => [tag, `locale="${locale}" ${configured}`] as const),
    );
    const alone = variants.map(([tag, attributes]) => renderElement(tag, attributes));
    const running = Array.from({length: 1_000}, (_, i) => {
      const [tag, attributes] = variants[i % variants.length] ?? ['', ''];
      return {parts: render(template(tag, attributes))[Symbol.iterator](), text: '', isDone: false};
    });
    while (running.some(({isDone}) => !isDone)) {
      for (const one of running) {
        const next = one.parts.next();
        one.isDone = !!next.done;
        if (typeof next.value === 'string') one.text += next.value;
      }
    }
    running.forEach(({text}, i) => assert.equal(text, alone[i % variants.length]));
  });
});
