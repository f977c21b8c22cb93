import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {elementTags} from '../../.ci/build/element-tags.ts';
import {importLanguage, renderToString} from '../support/node/built-server.ts';
import {bookshop} from '../support/flows/bookshop.ts';
import type {FieldDefinition} from '../../src/index.ts';
import {SnippetTests} from './snippets.ts';
import {useInstalledProject} from './installed-project.ts';

const domain = '/capture';
const client_id = 'client';

/** The start tag, and what follows it. */
function split(html: string) {
  const end = html.indexOf('>') + 1;
  return {tag: html.slice(0, end), content: html.slice(end)};
}

describe('renderToString()', () => {
  for (const tag of elementTags as readonly Parameters<typeof renderToString>[0][]) {
    it(`renders a declarative shadow root: ${tag}`, () => {
      const html = renderToString(tag, {domain, client_id});
      const {content} = split(html);
      assert.ok(html.startsWith(`<${tag} domain="/capture" client_id="client">`));
      assert.ok(
        content.startsWith('<template shadowrootmode="open" shadowrootdelegatesfocus><style>'),
      );
      assert.match(content, /<form [^>]*aria-busy="false"/);
      assert.ok(html.endsWith(`</template></${tag}>`));
    });
  }

  it('leaves the globals of the server alone', () => {
    for (const name of ['document', 'window', 'location', 'HTMLElement']) {
      assert.equal(name in globalThis, false, name);
    }
  });

  it('renders the language once it has been imported', async () => {
    assert.equal(await importLanguage('de-AT'), 'de');
    const html = renderToString('capture-sign-in', {locale: 'de-AT'});
    assert.match(html, /<div part="card" lang="de" dir="ltr"/);
    assert.match(html, />Anmelden</);
  });

  it('needs no file for English', async () => {
    assert.equal(await importLanguage('en-US'), 'en');
  });

  it('writes lists as JSON, true as an empty attribute, and leaves out what is not set', () => {
    const {tag} = split(
      renderToString('capture-sign-in', {
        fields: [{name: 'currentPassword'}],
        messages: {signIn: 'In'},
        require_verified: true,
        hidden: false,
        class: undefined,
        'data-x': '1 < "2"',
      }),
    );
    assert.equal(
      tag,
      '<capture-sign-in fields="[{&quot;name&quot;:&quot;currentPassword&quot;}]" messages="{&quot;signIn&quot;:&quot;In&quot;}" require_verified data-x="1 &lt; &quot;2&quot;">',
    );
  });

  it('refuses event handlers, and names that are not those of attributes', () => {
    for (const name of ['onclick', 'a b', '"><script>', '']) {
      const attributes = {[name]: 'x'} as Record<never, never>;
      assert.throws(() => renderToString('capture-sign-in', attributes), TypeError);
    }
  });

  it('refuses an unknown element', () => {
    for (const name of ['capture-form', 'toString', 'script']) {
      assert.throws(() => renderToString(name as 'capture-sign-in'), TypeError);
    }
  });

  it('writes no value of a password, whoever has set it', () => {
    const secret = 'hunter2';
    const html = renderToString('capture-sign-in', {
      fields: [
        {name: 'currentPassword', value: secret},
        {name: 'pin', type: 'password', value: secret},
        {name: 'nick', value: 'Jane'},
      ],
    });
    assert.ok(!html.includes(secret));
    assert.match(html, / value="Jane"/);
    const text = `[{"name":"pin","type":"password","value":"${secret}"}]`;
    assert.ok(!renderToString('capture-register', {fields: text}).includes(secret));
  });

  it('writes the fields of a flow, so that the page loads no file', () => {
    const html = renderToString(
      'capture-register',
      {flow_url: 'https://flows.example/flow.json'},
      {flow: bookshop},
    );
    const {tag, content} = split(html);
    assert.ok(!tag.includes('flow_url'));
    assert.ok(tag.includes(`flow_version="${bookshop.version}"`));
    assert.match(content, /<form [^>]*aria-busy="false"/);
    const names = [...content.matchAll(/ name="([^"[]+)/g)].map(([, name]) => name);
    for (const name of ['emailAddress', 'addressForm', 'readerCode']) {
      assert.ok(names.includes(name), name);
    }
  });

  it('says which form a flow does not have', () => {
    assert.throws(
      () => renderToString('capture-sign-in', {form: 'x'}, {flow: bookshop}),
      /the flow has no form "x"/,
    );
  });

  it('keeps what differs from the flow', () => {
    const html = renderToString(
      'capture-register',
      {fields: [{name: 'emailAddress', label: 'Our label'}]},
      {flow: bookshop},
    );
    assert.match(html, /Our label/);
  });

  it('links to the style sheet, with a nonce', () => {
    const options = {stylesheet: '/a"b.css', nonce: 'n'};
    const {content} = split(renderToString('capture-sign-in', {}, options));
    assert.match(content, /<link rel="stylesheet" href="\/a&quot;b.css" nonce="n">/);
    assert.doesNotMatch(content, /<style/);
  });

  it('writes a nonce on the styles', () => {
    const {content} = split(renderToString('capture-sign-in', {}, {nonce: 'n'}));
    assert.match(content, /<style nonce="n">[^<]*\[part=input\]/);
  });

  it('writes only the styles that a form needs until the script runs', () => {
    const stylesOf = (fields: readonly FieldDefinition[]) =>
      /<style>(.*?)<\/style>/s.exec(renderToString('capture-sign-in', {fields}))?.[1] ?? '';
    const short = stylesOf([]);
    const list = stylesOf([{name: 'size', type: 'select', options: [{text: 'S', value: 's'}]}]);
    const long = stylesOf([{name: 'note', type: 'textarea'}]);
    const names = (rules: string) => [
      ...new Set(rules.match(/\bselect\[part\]|\[part=(?:input|success)\]/g)),
    ];
    assert.deepEqual(names(short), ['[part=input]']);
    for (const rules of [list, long]) {
      assert.deepEqual(names(rules), ['[part=input]', 'select[part]']);
    }
    const all = readFileSync('dist/capture-forms.css', 'utf8');
    for (const rules of [list, long]) assert.ok(all.includes(rules.trim()));
    assert.deepEqual(names(all), ['[part=input]', 'select[part]', '[part=success]']);
  });

  it('writes the content of slots after the shadow root', () => {
    const content = '<p slot="after-fields">Terms</p>';
    const html = renderToString('capture-sign-in', {}, {content});
    assert.ok(html.endsWith(`</template>${content}</capture-sign-in>`));
  });

  it('leaves light DOM to the script', () => {
    assert.equal(
      renderToString('capture-sign-in', {light_dom: true}),
      '<capture-sign-in light_dom></capture-sign-in>',
    );
  });
});

/** The lines of a text without their indentation, as one string. */
const linesOf = (text: string) => text.trim().replaceAll(/\n\s*/g, '\n');

describe('docs/server-rendering.md', () => {
  const project = useInstalledProject();
  const snippets = new SnippetTests('docs/server-rendering.md');

  snippets.run('Render an element', 'renderToString', (code) => {
    const html = project.runModule(`${code}\nconsole.log(html);`);
    assert.match(html, /^<capture-sign-in [^>]*locale="de-DE" switch_url="\/register">/);
    assert.match(html, />Anmelden</);
  });

  snippets.run('Load the script', '<script', (code) => {
    const paths = [...code.matchAll(/src="([^"]+)"/g)].map(([, path]) => path);
    assert.equal(paths.length, 2);
    for (const path of paths) assert.ok(existsSync(`dist${path}`), path);
  });

  snippets.run('Load the script', 'import', (code) => {
    assert.equal(project.runModule(`${code}\nconsole.log('imported');`), 'imported');
  });

  // `npm run test:server-rendering` runs the apps.
  for (const [heading, words, ...files] of [
    [
      'Frameworks',
      'const forms',
      'next/app/[form]/page.jsx',
      'nuxt/server/api/forms/[form].get.js',
      'sveltekit/src/routes/[form]/+page.server.js',
    ],
    ['Next', 'Page(', 'next/app/[form]/page.jsx'],
    ['Next', 'useEffect', 'next/app/[form]/CaptureForm.jsx'],
    ['Nuxt', 'defineEventHandler', 'nuxt/server/api/forms/[form].get.js'],
    ['Nuxt', 'v-html', 'nuxt/app/pages/[form].vue'],
    ['Nuxt', 'moduleSideEffects', 'nuxt/nuxt.config.js'],
    ['SvelteKit', 'load', 'sveltekit/src/routes/[form]/+page.server.js'],
    ['SvelteKit', '{@html', 'sveltekit/src/routes/[form]/+page.svelte'],
    ['Astro', 'renderToString', 'astro/src/layouts/FormPage.astro'],
    ['Astro', 'astro:page-load', 'astro/src/layouts/FormPage.astro'],
    ['No framework', 'renderToString', 'node/server.js'],
  ] as const) {
    snippets.run(heading, words, (code) => {
      for (const file of files) {
        const source = linesOf(readFileSync(`demo/server-rendering/${file}`, 'utf8'));
        for (const paragraph of code.split('\n\n')) {
          assert.ok(source.includes(linesOf(paragraph)), `${file} contains ${paragraph}`);
        }
      }
    });
  }

  it('names the versions that the apps have', () => {
    const document = readFileSync('docs/server-rendering.md', 'utf8');
    for (const [app, name] of [
      ['next', 'next'],
      ['next', 'react'],
      ['nuxt', 'nuxt'],
      ['nuxt', 'vue'],
      ['sveltekit', '@sveltejs/kit'],
      ['sveltekit', 'svelte'],
      ['astro', 'astro'],
    ] as const) {
      const {dependencies} = JSON.parse(
        readFileSync(`demo/server-rendering/${app}/package.json`, 'utf8'),
      ) as {dependencies: Readonly<Record<string, string>>};
      assert.match(document, new RegExp(`^\\| .* ${dependencies[name]}[ ,]`, 'm'), name);
    }
  });

  snippets.runNone();
});
