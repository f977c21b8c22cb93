import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {bundle} from '../../.ci/build/bundle.ts';
import {scriptIntegrity} from '../../.ci/build/script-integrity.ts';
import {DEFAULT_FLOW_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {built} from '../support/node/static-site.ts';
import {button, Reader, script, signIn} from './reader.ts';
import {SnippetTests} from './snippets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const german = signIn.replace('domain', 'locale="de-DE" domain');
const john = {'Email address': 'johndoe@example.com', Password: 'password123'};
const ada = {
  'First name': 'Ada',
  'Last name': 'Lovelace',
  'Email address': 'ada@example.org',
  'Display name': 'Ada L.',
  Password: 'analytical-engine-1843',
  'Repeat password': 'analytical-engine-1843',
};

const reader = new Reader();

/** Opens a page, and sees that something is there and that the console has nothing to say. */
async function see(selector: string, open: () => ReturnType<Reader['open']>): Promise<void> {
  const {page, complaints} = await open();
  await page.waitForSelector(selector);
  assert.deepEqual(complaints, []);
  await page.close();
}

const field = (tag: string, name: string) => `${tag} >>> ::-p-aria(${name}[role="textbox"])`;

/** Opens a page, and registers with these values. */
async function registers(
  values: Readonly<Record<string, string>>,
  open: () => ReturnType<Reader['open']>,
): Promise<void> {
  const visitor = await open();
  assert.equal(await visitor.submit('capture-register', values), 'capture-success');
  await visitor.page.close();
}

/** What a bundler makes of a module. */
async function bundled(code: string): Promise<string> {
  const local = code
    .replaceAll(/'capture-forms\/([\w/-]+)(\.js)?'/g, `'${root}dist/$1.js'`)
    .replaceAll("'capture-forms'", `'${root}dist/index.js'`);
  return script(await bundle(local));
}

/** Checks that a browser understands all declarations of a style sheet. */
async function checkStyles(code: string): Promise<void> {
  const {page} = await reader.open('');
  const understood = await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [...sheet.cssRules].map(({cssText}) => cssText).join('');
  }, code);
  assert.equal(understood.match(/;/g)?.length, code.match(/;$/gm)?.length);
  await page.close();
}

/** Runs a command of the shell in the project's root, with the sandbox's flow file. */
async function outputOf(code: string): Promise<string> {
  const command = code
    .replace('https://cdn.example/widget_data/flows/my-app-id', reader.flowFiles)
    .replace(/> [\w-]+\.html/, '');
  const {stdout} = await promisify(execFile)('bash', ['-c', command], {cwd: root});
  return stdout;
}

/** The tests of one page of docs/, which must have one for each of its snippets. */
function page(name: string, test: (snippets: SnippetTests) => void): void {
  describe(name, {timeout: 120_000}, () => {
    const snippets = new SnippetTests(`docs/${name}`);
    test(snippets);
    snippets.runNone();
  });
}

page('getting-started.md', (snippets) => {
  snippets.run('Build the script', 'npm run build', (code) => {
    assert.equal(code, 'npm ci && npm run build\n');
  });
  snippets.run('Add a sign-in form', '<script src="/capture-forms.js"', (code) =>
    see(button('capture-sign-in', 'Sign in'), () => reader.open(reader.fillIn(code))),
  );
  // test/chromium/layout-shift.test.ts measures that nothing moves.
  snippets.run('Reserve the space of the form', ':not(:defined)', checkStyles);
  snippets.run('Add a registration form', 'switch_url', (code) =>
    see('capture-register >>> [part=switch]', () => reader.openForm(code)),
  );
});

page('flows-and-fields.md', (snippets) => {
  snippets.run('Take the fields from a flow file', 'flow_url', (code) =>
    see(field('capture-register', 'Vorname'), () => reader.openForm(code)),
  );

  snippets.run('Define fields in the page', 'shoeSize', (code) =>
    registers(
      {
        'First name': 'Grace',
        'Last name': 'Hopper',
        'Email address': 'grace@example.org',
        'Display name': 'Grace H.',
        Password: 'nanoseconds-1906',
        'Repeat password': 'nanoseconds-1906',
        'Shoe size (optional)': '38',
      },
      () => reader.openForm(code),
    ),
  );

  snippets.run('Add content and controls of your own', 'terms', async (code) => {
    const visitor = await reader.openForm(code);
    assert.equal(await visitor.submit('capture-register', ada), 'capture-error');
    await visitor.page.click('[name=terms]');
    await (await visitor.page.$('capture-register >>> input'))?.focus();
    assert.equal(await visitor.submit('capture-register', {}), 'capture-success');
    assert.match(reader.lastBody, /&terms=true/);
    await visitor.page.close();
  });

  snippets.run('Link the two forms', 'showTheOtherForm', async (code) => {
    const form = signIn.replace('domain', 'switch_url="/register" domain');
    const stub = 'function showTheOtherForm() { shown = true }';
    const {page} = await reader.openForm(form, stub + code);
    await (await page.waitForSelector('capture-sign-in >>> a'))?.click();
    await page.waitForFunction('window.shown');
    assert.match(page.url(), /page\.html$/);
    await page.close();
  });
});

page('localization.md', (snippets) => {
  const heading = 'Where language files come from';

  snippets.run(heading, '<script src="/languages/de.js"', (code) => {
    const hash = scriptIntegrity(built('languages/de.js'));
    const html = code.replace('sha384-…', hash) + reader.fillIn(german);
    return see(button('capture-sign-in', 'Anmelden'), () => reader.open(html));
  });

  snippets.run(heading, "import 'capture-forms/languages", async (code) => {
    const html = (await bundled(`${code};import 'capture-forms';`)) + reader.fillIn(german);
    await see(button('capture-sign-in', 'Anmelden'), () => reader.open(html));
  });

  snippets.run('Your own texts', 'Join us', (code) =>
    see(button('capture-register', 'Join us'), () => reader.openForm(code)),
  );
});

page('theming.md', (snippets) => {
  snippets.run('Theming', '--capture-accent', checkStyles);

  snippets.run('Slots', 'slot="success"', async (code) => {
    const visitor = await reader.openForm(code);
    const eve = {...ada, 'Email address': 'eve@example.org', 'Display name': 'Eve'};
    await visitor.submit('capture-register', eve);
    await visitor.page.waitForSelector('[slot=success]', {visible: true});
    await visitor.page.close();
  });
});

page('csp-and-hosts.md', (snippets) => {
  const heading = 'Which hosts may receive a password';
  const allowed = '<capture-sign-in domain="login.example.com" client_id="x"></capture-sign-in>';

  snippets.run('Content Security Policy', "default-src 'none'", (code) => {
    // That test runs it, against the built files, in three engines.
    const tests = readFileSync(`${root}test/pages/strict-pages.test.ts`, 'utf8');
    const [, trustedTypes = ''] = /(require-trusted[^]*)$/.exec(code.trim()) ?? [];
    for (const directive of ["default-src 'none'", ...trustedTypes.split('; ')]) {
      assert(tests.includes(directive), directive);
    }
  });

  snippets.run(heading, '<script', (code) =>
    see(button('capture-sign-in', 'Sign in'), () => reader.open(code + allowed)),
  );

  snippets.run(heading, 'allowDomains', async (code) => {
    const html = (await bundled(code)) + allowed;
    await see(button('capture-sign-in', 'Sign in'), () => reader.open(html));
  });
});

page('cli.md', (snippets) => {
  snippets.run('List the forms of a flow', 'node dist/command.js', async (code) => {
    assert.match(await outputOf(code), /^registrationForm +\d+ fields {2}capture-register$/m);
  });

  snippets.run('List the forms of a flow', 'no element', async (code) => {
    const actions: Readonly<Record<string, string>> = {
      'capture-sign-in': 'widget/traditional_signin.jsonp',
      'capture-register': 'widget/traditional_register.jsonp',
      'capture-new-password': 'widget/profile.jsonp',
      'no element': 'widget/profile.jsonp',
    };
    const forms = code
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', count = '', tag = ''] = line.split(/ {2,}/);
        const fields = Array.from({length: parseInt(count)}, (_, i) => `field${i}`);
        return [name, {action: actions[tag], fields}] as const;
      });
    const definitions = forms.flatMap(([, {fields}]) => fields).map((name) => [name, {}] as const);
    const json = JSON.stringify({fields: Object.fromEntries([...forms, ...definitions])});
    assert.equal(await outputOf(`echo '${json}' | node dist/command.js flow -`), code);
  });

  snippets.run('Print a form', '--form registrationForm', async (code) => {
    const stdout = await outputOf(code);
    await see(field('capture-register', 'First Name'), () => reader.openForm(stdout));
  });

  snippets.run('Print an element with its form in it', 'html capture-sign-in', async (code) => {
    const stdout = await outputOf(code);
    assert.match(stdout, /^<capture-sign-in [^>]*><template shadowrootmode="open"/);
    await see(button('capture-sign-in', 'Sign in'), () => reader.openForm(stdout));
  });

  // cli-sandbox.test.ts runs it.
  snippets.run('Start a sandbox', 'sandbox', (code) => {
    assert.equal(code, 'node dist/command.js sandbox\n');
  });

  // package.test.ts runs the installed command.
  snippets.run('In another project', 'npx --no capture-forms', (code) => {
    const {name, version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      name: string;
      version: string;
    };
    assert(code.includes(`/${name}-${version}.tgz\n`));
  });
});

page('cms.md', (snippets) => {
  // `npm run test:cms` has WordPress print such a file.
  snippets.run('Prerendered forms in WordPress', 'html capture-sign-in', async (code) => {
    const stdout = await outputOf(code);
    assert.match(stdout, /^<capture-sign-in [^>]*><template shadowrootmode="open"/);
    await see(button('capture-sign-in', 'Anmelden'), () => reader.openForm(stdout));
  });
});

page('migrating-from-the-widget.md', (snippets) => {
  snippets.run('Migrating from the widget', 'widget.js', async (code) => {
    const capture = {captureServer: reader.site.domain, clientId: DEFAULT_FLOW_CLIENT};
    const settings = `janrain = {settings: {capture: ${JSON.stringify(capture)}}}`;
    const visitor = await reader.open(script(settings) + code);
    assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
    await visitor.page.close();
  });
});

page('frameworks.md', (snippets) => {
  snippets.run('Types', '<reference types', (code) => {
    const [, name = ''] = /"capture-forms\/(\w+)"/.exec(code) ?? [];
    assert(existsSync(`${root}dist/frameworks/${name}.d.ts`));
  });

  snippets.run('Types', 'FieldDefinition', (code) => {
    // public-types.test.ts compiles code with these types.
    const tests = readFileSync(`${root}test/package/public-types.test.ts`, 'utf8');
    const [, names = ''] = /import type \{(.*)\} from 'capture-forms'/.exec(code) ?? [];
    assert.equal(names.split(', ').length, 4);
    for (const name of names.split(', ')) assert(tests.includes(name), name);
  });

  // `npm run test:frameworks` runs the apps.
  for (const [heading, app] of [
    ['React and Preact', 'react/App.tsx'],
    ['React and Preact', 'preact/App.tsx'],
    ['Vue', 'vue/App.vue'],
    ['Svelte', 'svelte/App.svelte'],
    ['Solid', 'solid/App.tsx'],
    ['Angular', 'angular/src/app.html'],
    ['Alpine', 'alpine/index.html'],
    ['htmx', 'htmx/sign-in.html'],
  ] as const) {
    snippets.run(heading, '<capture-sign-in', (code) => {
      const source = readFileSync(`${root}demo/recipes/frameworks/${app}`, 'utf8');
      const names = code.match(/(?<= )([\w:@[\].()-]+=|\{\w+\})/g) ?? [];
      assert.equal(names.length, 5);
      for (const name of names) {
        assert.match(source, new RegExp(`^ +${name.replaceAll(/[^\w=]/g, '\\$&')}`, 'm'));
      }
    });
  }

  snippets.run('Modules without a framework', "import 'capture-forms'", async (code) => {
    const html = (await bundled(code)) + reader.fillIn(signIn.replaceAll('sign-in', 'register'));
    await see(button('capture-register', 'Create account'), () => reader.open(html));
  });

  snippets.run('Editors', 'customData', (code) => {
    const settings = JSON.parse(code) as Readonly<Record<string, readonly string[]>>;
    for (const path of Object.values(settings).flat()) {
      assert(existsSync(path.replace('./node_modules/capture-forms/', root)), path);
    }
  });
});

page('pages-and-libraries.md', (snippets) => {
  snippets.run('Shortcuts and drag and drop', 'onKeydown', async (code) => {
    const listener = 'const keys = []; const onKeydown = ({key}) => keys.push(key);';
    const {page} = await reader.openForm(signIn, listener + code);
    await (await page.waitForSelector('capture-sign-in >>> input'))?.type('ab');
    assert.deepEqual(await page.evaluate('keys'), ['a', 'b']);
    await page.close();
  });

  snippets.run('Dialogs and autofocus', '<dialog>', async (code) => {
    const {page} = await reader.openForm(code);
    await page.waitForSelector('capture-sign-in >>> input');
    await page.evaluate("document.querySelector('dialog').showModal()");
    await page.waitForSelector('capture-sign-in >>> input:focus');
    await page.close();
  });

  // Not in test/pages/real-libraries/: browsers ignore the attribute in a frame once the page around it has had the focus.
  for (const mode of ['', ' light_dom']) {
    it(`focuses the first field of a page: autofocus${mode}`, async () => {
      const form = signIn.replace('<capture-sign-in', `<capture-sign-in autofocus${mode}`);
      const {page} = await reader.openForm(`<button>Menu</button>${form}`);
      await page.waitForSelector('>>> [name=signInEmailAddress]:focus');
      await page.close();
    });
  }

  // test/pages/real-libraries/ has both, with the real React.
  snippets.run('Definition after rendering', 'whenDefined', (code) => {
    const tests = readFileSync(`${root}test/pages/real-libraries/late-definition.test.ts`, 'utf8');
    for (const name of ["whenDefined('capture-register')", 'createRoot']) {
      assert(code.includes(name) && tests.includes(name), name);
    }
  });
  snippets.run('React with server rendering', 'useEffect', (code) => {
    const tests = readFileSync(`${root}test/pages/real-libraries/hydration.test.ts`, 'utf8');
    for (const name of [
      'useRef(null)',
      'useEffect',
      'current.addEventListener(',
      'const {current}',
    ]) {
      assert(code.includes(name) && tests.includes(name), name);
    }
  });

  snippets.run('Single braces in templates', '&#123;', async (code) => {
    const {page} = await reader.openForm(code);
    const url = await page.evaluate("document.querySelector('capture-register').flowUrl");
    assert.equal(url, '/flows/{flow}/{flow_version}/{locale}.json');
    await page.close();
  });
});

page('architecture.md', (snippets) => {
  const {forbidden} = createRequire(import.meta.url)('../../.ci/lint/dependencies.cjs') as {
    forbidden: readonly {readonly name: string; readonly comment?: string}[];
  };
  const document = readFileSync(`${root}docs/architecture.md`, 'utf8');

  for (const {name, comment = ''} of forbidden) {
    const [, folder = '', allowed = ''] =
      /^src\/(\w+) imports only (.*) and itself\.$/.exec(comment) ?? [];
    if (!folder) continue;
    it(`says what lint enforces: ${name}`, () => {
      const [, cell = ''] =
        new RegExp(`^\\| \`${folder}/\` .*\\| (.*?) *\\|$`, 'm').exec(document) ?? [];
      if (cell === 'all of the above') return;
      const names = [...cell.matchAll(/`(\w+)(?:\/|\.ts)`/g)].map(([, text]) => text);
      assert.deepEqual(names, allowed === 'nothing' ? [] : allowed.split(', '));
    });
  }

  snippets.run('From submit to screen', 'sequenceDiagram', (code) => {
    for (const [, path = ''] of code.matchAll(/\(([\w/.]+\/)\)/g)) {
      assert(existsSync(`${root}src/${path}`), path);
    }
    for (const name of ['capture-submit', 'capture-success', 'capture-error']) {
      assert(code.includes(name), name);
    }
  });
});
