import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
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

const snippets = new SnippetTests('README.md');
const reader = new Reader();

/** Opens a page, and sees that something is there and that the console has nothing to say. */
async function see(selector: string, open: () => ReturnType<Reader['open']>): Promise<void> {
  const {page, complaints} = await open();
  await page.waitForSelector(selector);
  assert.deepEqual(complaints, []);
  await page.close();
}

const field = (tag: string, name: string) => `${tag} >>> ::-p-aria(${name}[role="textbox"])`;

describe('the README’s HTML and scripts', {timeout: 120_000}, () => {
  snippets.run('Put a form on a page', '<script src="/capture-forms.js"', async (code) => {
    const visitor = await reader.open(reader.fillIn(code));
    assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });

  snippets.run('Put a form on a page', 'console.log(detail.kind', async (code) => {
    const visitor = await reader.openForm(signIn + code);
    const said: string[] = [];
    visitor.page.on('console', (one) => {
      if (one.type() === 'log') said.push(one.text());
    });
    const wrong = {...john, Password: 'not the password'};
    await visitor.submit('capture-sign-in', wrong);
    await visitor.submit('capture-sign-in', {Password: john.Password});
    assert.match(said.join('\n'), /^credentials .*\n[\da-f-]{36} \w+$/);
    await visitor.page.close();
  });

  snippets.run('The form your flow has', 'flow_url', (code) =>
    see(field('capture-register', 'Vorname'), () => reader.openForm(code)),
  );

  snippets.run('The form your flow has', 'shoeSize', (code) =>
    see('capture-register >>> [name=shoeSize]', () => reader.openForm(code)),
  );

  snippets.run('Languages', '<script src="/languages/de.js"', (code) => {
    const hash = scriptIntegrity(built('languages/de.js'));
    const page = code.replace('sha384-…', hash) + reader.fillIn(german);
    return see(button('capture-sign-in', 'Anmelden'), () => reader.open(page));
  });

  snippets.run('Languages', 'Join us', (code) =>
    see(button('capture-register', 'Join us'), () => reader.openForm(code)),
  );

  snippets.run('The way out', 'showTheOtherForm', async (code) => {
    const form = signIn.replace('domain', 'switch_url="/register" domain');
    const stub = 'function showTheOtherForm() { shown = true }';
    const {page} = await reader.openForm(form, stub + code);
    await (await page.waitForSelector('capture-sign-in >>> a'))?.click();
    await page.waitForFunction('window.shown');
    assert.match(page.url(), /page\.html$/);
    await page.close();
  });

  snippets.run('Words and boxes of your own', 'terms', async (code) => {
    const visitor = await reader.openForm(code);
    assert.equal(await visitor.submit('capture-register', ada), 'capture-error');
    await visitor.page.click('[name=terms]');
    await (await visitor.page.$('capture-register >>> input'))?.focus();
    assert.equal(await visitor.submit('capture-register', {}), 'capture-success');
    assert.match(reader.lastBody, /&terms=true/);
    await visitor.page.close();
  });

  snippets.run('capture-navigate', 'captcha_token', async (code) => {
    const visitor = await reader.openForm(signIn, `const token = 'abc'; ${code}`);
    await visitor.submit('capture-sign-in', john);
    assert.match(reader.lastBody, /&captcha_token=abc/);
    await visitor.page.close();
  });

  const allowed = '<capture-sign-in domain="login.example.com" client_id="x"></capture-sign-in>';

  snippets.run('Which hosts may receive a password', '<script', (code) =>
    see(button('capture-sign-in', 'Sign in'), () => reader.open(code + allowed)),
  );

  snippets.run('Looks', 'slot="success"', async (code) => {
    const visitor = await reader.openForm(code);
    const eve = {...ada, 'Email address': 'eve@example.org', 'Display name': 'Eve'};
    await visitor.submit('capture-register', eve);
    await visitor.page.waitForSelector('[slot=success]', {visible: true});
    await visitor.page.close();
  });

  snippets.run('Moving over from the Capture widget', 'widget.js', async (code) => {
    const capture = {captureServer: reader.site.domain, clientId: DEFAULT_FLOW_CLIENT};
    const settings = `janrain = {settings: {capture: ${JSON.stringify(capture)}}}`;
    const visitor = await reader.open(script(settings) + code);
    assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
    await visitor.page.close();
  });

  /** What a bundler makes of a module. */
  const bundled = async (code: string) => {
    const local = code
      .replaceAll(/'capture-forms\/([\w/-]+)(\.js)?'/g, `'${root}dist/$1.js'`)
      .replaceAll("'capture-forms'", `'${root}dist/index.js'`);
    return script(await bundle(local));
  };

  snippets.run('Languages', "import 'capture-forms/languages", async (code) => {
    const html = (await bundled(`${code};import 'capture-forms';`)) + reader.fillIn(german);
    await see(button('capture-sign-in', 'Anmelden'), () => reader.open(html));
  });

  snippets.run('Which hosts may receive a password', 'allowDomains', async (code) => {
    const html = (await bundled(code)) + allowed;
    await see(button('capture-sign-in', 'Sign in'), () => reader.open(html));
  });

  snippets.run('With npm and TypeScript', "import 'capture-forms'", async (code) => {
    const html = (await bundled(code)) + reader.fillIn(signIn.replaceAll('sign-in', 'register'));
    await see(button('capture-register', 'Create account'), () => reader.open(html));
  });
});

describe('the README’s other snippets', {timeout: 120_000}, () => {
  for (const [heading, words] of [
    ['Put a form on a page', ':not(:defined)'],
    ['Looks', '--capture-accent'],
  ] as const) {
    snippets.run(heading, words, async (code) => {
      const {page} = await reader.open('');
      const understood = await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return [...sheet.cssRules].flatMap((rule) => [...(rule as CSSStyleRule).style]).length;
      }, code);
      assert.equal(understood, code.match(/;$/gm)?.length);
      await page.close();
    });
  }

  snippets.run('Strict pages', "default-src 'none'", (code) => {
    // That one runs it, against the built files, in three engines.
    const tests = readFileSync(`${root}test/pages/strict-pages.test.ts`, 'utf8');
    const [, trustedTypes = ''] = /(require-trusted[^]*)$/.exec(code.trim()) ?? [];
    for (const directive of ["default-src 'none'", ...trustedTypes.split('; ')]) {
      assert(tests.includes(directive), directive);
    }
  });

  snippets.run('The same, without fetching it', 'npx capture-forms', async (code) => {
    const command = code
      .replace('npx capture-forms', `"${process.execPath}" "${root}dist/command.js"`)
      .replace('https://cdn.example/widget_data/flows/my-app-id', reader.flowFiles)
      .replace('> form.html', '');
    const {stdout} = await promisify(execFile)('bash', ['-c', command]);
    await see(field('capture-register', 'First Name'), () => reader.openForm(stdout));
  });

  snippets.run('With npm and TypeScript', 'customData', (code) => {
    const settings = JSON.parse(code) as Readonly<Record<string, readonly string[]>>;
    for (const path of Object.values(settings).flat()) {
      assert(existsSync(path.replace('./node_modules/capture-forms/', root)), path);
    }
  });

  snippets.run('In a framework', '<reference types', (code) => {
    const [, name = ''] = /"capture-forms\/(\w+)"/.exec(code) ?? [];
    assert(existsSync(`${root}dist/frameworks/${name}.d.ts`));
  });

  // `npm run test:frameworks` runs the apps.
  for (const [words, app] of [
    ['@capture-success="welcome"', 'vue/App.vue'],
    ['locale={locale}', 'react/App.tsx'],
    ['{locale} messages', 'svelte/App.svelte'],
    ['on:capture-success', 'solid/App.tsx'],
    ['(capture-success)', 'angular/src/app.html'],
    ['x-effect', 'alpine/index.html'],
    ['hx-on:', 'htmx/sign-in.html'],
  ] as const) {
    snippets.run('In a framework', ` ${words}`, (code) => {
      const source = readFileSync(`${root}demo/recipes/frameworks/${app}`, 'utf8');
      const names = code.match(/(?<= )([\w:@[\].()-]+=|\{\w+\})/g) ?? [];
      assert.equal(names.length, 5);
      for (const name of names)
        assert.match(source, new RegExp(`^ +${name.replaceAll(/[^\w=]/g, '\\$&')}`, 'm'));
    });
  }

  snippets.run('For maintainers', 'for run in', async (code) => {
    await promisify(execFile)('bash', ['-nc', code]);
  });

  snippets.runNone();

  it('are all that there are, but for those of the cookbook', () => {
    for (const name of readdirSync(`${root}docs`)) {
      const text = readFileSync(`${root}docs/${name}`, 'utf8');
      assert(name === 'events.md' || !text.includes('```'), name);
    }
  });
});

describe('the README’s list of what the console says', () => {
  const [, list = ''] =
    /## Messages on the console(.*?)\n## /s.exec(readFileSync(`${root}README.md`, 'utf8')) ?? [];
  const sources = readdirSync(`${root}src`, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts') && !/^(cli|frameworks)/.test(name))
    .map((name) => readFileSync(`${root}src/${name}`, 'utf8'))
    .join('\n');

  for (const [, , message = ''] of sources.matchAll(/warn\([^,]+, ([`'])(.*?)\1\)/g)) {
    const [words = ''] = message
      .split(/\$\{.*?\}/)
      .map((part) => part.replace(/:.*/, '').trim())
      .sort((a, b) => b.length - a.length);
    it(`has “${words}”`, () => {
      assert(words.length > 8 && list.includes(words));
    });
  }

  for (const [, error] of sources.matchAll(/failure\(\s*(?!'fields')['\w-]+,\s*'(\w+)'/g)) {
    it(`has ${error}`, () => {
      assert(list.includes(`\`${error}`));
    });
  }
});
