import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createServer, type ViteDevServer} from 'vite';
import {useChromium} from '../support/node/chromium.ts';
import {putScript, useStaticSite} from '../support/node/static-site.ts';
import {Visitor} from '../support/node/visitor.ts';
import {run} from './run-command.ts';
import {RunningSandbox, withSandbox} from './running-sandbox.ts';
import {SnippetTests} from './snippets.ts';

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};

/** The arguments of `capture-forms sandbox` in a snippet. */
const argumentsIn = (code: string): readonly string[] => {
  const [, text = ''] = /npx --no capture-forms sandbox(.*)/s.exec(code) ?? [];
  return text
    .trim()
    .split(/[\s\\]+/)
    .filter(Boolean);
};

describe('sandbox.md', {timeout: 180_000}, () => {
  const snippets = new SnippetTests('docs/sandbox.md');
  const folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
  const chromium = useChromium();
  const site = useStaticSite((created) => putScript(created, '/'));
  let sandbox: RunningSandbox;
  let vite: ViteDevServer | undefined;
  before(async () => {
    sandbox = await new RunningSandbox([]).started();
  });
  after(async () => {
    await vite?.close();
    await sandbox.end();
    rmSync(folder, {recursive: true, force: true});
  });

  const onItsPort = (code: string) =>
    code.replaceAll('localhost:5174', `localhost:${sandbox.port}`);

  async function signsIn(url: string): Promise<void> {
    const visitor = await Visitor.open(chromium.browser, url);
    assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
    // Vite serves the development version of Lit, which says so.
    const complaints = visitor.complaints.filter((text) => !text.startsWith('Lit is in dev mode'));
    assert.deepEqual(complaints, []);
    await visitor.page.close();
  }

  snippets.run('Start the sandbox', 'npm install', (code) => {
    const {name, version} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      name: string;
      version: string;
    };
    assert(code.includes(`/${name}-${version}.tgz\n`));
    assert.deepEqual(argumentsIn(code), []);
  });

  snippets.run('Start the sandbox', 'Sign in as', (code) => {
    assert(sandbox.stdout.startsWith(onItsPort(code)), sandbox.stdout);
  });

  snippets.run('In a Vite app', "import 'capture-forms'", async (code) => {
    assert.equal(code.trim().split('\n').length, 5);
    const app = join(folder, 'app');
    const installed = join(app, 'node_modules', 'capture-forms');
    mkdirSync(installed, {recursive: true});
    cpSync('package.json', join(installed, 'package.json'));
    cpSync('dist', join(installed, 'dist'), {recursive: true});
    for (const name of ['lit', 'lit-html', 'lit-element', '@lit']) {
      symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name));
    }
    writeFileSync(join(app, 'index.html'), `<!doctype html>\n${onItsPort(code)}`);
    mkdirSync(join(app, 'public'));
    writeFileSync(join(app, 'public', 'favicon.ico'), '');
    const server = {port: 0, host: 'localhost'};
    vite = await createServer({configFile: false, root: app, logLevel: 'error', server});
    await vite.listen();
    const [url = ''] = vite.resolvedUrls?.local ?? [];
    assert.match(url, /^http:\/\/localhost:\d+\/$/);
    await signsIn(url);
  });

  snippets.run('In a plain folder', 'python3', (code) => {
    const files = code.match(/node_modules\/capture-forms\/dist\/\S+/g) ?? [];
    assert.equal(files.length, 2);
    for (const path of files) assert(existsSync(path.replace(/.*(?=dist)/, '')), path);
  });

  snippets.run('In a plain folder', 'src="capture-forms.js"', async (code) => {
    assert.equal(code.trim().split('\n').length, 5);
    site.put('/index.html', `<!doctype html>\n${onItsPort(code)}`);
    await signsIn(`${site.origin}/index.html`);
    await signsIn(`${site.elsewhere}/index.html`);
  });

  snippets.run('In WordPress on localhost', 'CAPTURE_FORMS', (code) => {
    const plugin = readFileSync('demo/recipes/cms/wordpress/capture-forms.php', 'utf8');
    const [settings = ''] = /^const CAPTURE_FORMS = .*?^\);\n/ms.exec(plugin) ?? [];
    assert.equal(code, settings.replace(/(?<='domain' {7}=> ').*(?=')/, 'localhost:5174'));
    const values = [...code.matchAll(/'(\w+)' *=> '(.*)'/g)];
    assert.equal(values.length, 4);
    for (const [, name = '', value = ''] of values) {
      assert.equal(sandbox.attribute(name), onItsPort(value));
    }
  });

  snippets.run('Your own flow', '--client', async (code) => {
    const [first, client = '', flow, url = ''] = argumentsIn(code);
    assert.deepEqual([first, flow], ['--client', '--flow']);
    const [, path = ''] = /^https:\/\/cdn\.example(\/.*)$/.exec(url) ?? [];
    const file = await fetch(
      `${sandbox.origin}/widget_data/flows/abcde12345abcde12345abcde1/standard/HEAD/en-US.json`,
    );
    site.put(path, await file.text());
    const args = ['--client', client, '--flow', site.origin + path];
    await withSandbox(args, (own) => {
      assert.equal(own.attribute('flow'), 'standard');
      assert.equal(own.attribute('locale'), 'en-US');
    });
  });

  snippets.run('Mails', '--recover-url', async (code) => {
    await withSandbox(argumentsIn(code), async (own) => {
      const parameters = {signInEmailAddress: 'johndoe@example.com'};
      await own.post('forgot_password_native', 'forgotPasswordForm', parameters);
      const [mail] = await own.mails();
      assert(mail?.link?.startsWith('http://localhost:5173/new-password?code='));
    });
  });

  snippets.run('Accounts', '"password"', async (code) => {
    const path = join(folder, 'accounts.json');
    writeFileSync(path, code);
    await withSandbox(['--accounts', path], async (own) => {
      assert.equal((await own.signIn('ada@example.org', 'engine-1843')).stat, 'ok');
      const {capture_user} = await own.signIn('grace@example.org', 'nanosecond');
      assert.equal(capture_user?.['emailVerified'], '2026-01-01 12:00:00 +0000');
    });
  });

  snippets.run('Accounts', '--keep', async (code) => {
    const args = argumentsIn(code).map((text) =>
      text.replace('accounts.json', join(folder, 'new.json')),
    );
    await withSandbox(args, ({stdout}) => {
      assert.match(stdout, /kept in .*new\.json/);
    });
  });

  it('is about arguments that the command has', async () => {
    const {stdout} = await run(['sandbox', '--help']);
    const text = readFileSync('docs/cli.md', 'utf8') + readFileSync('docs/sandbox.md', 'utf8');
    const [, section = ''] = /^## Start a sandbox\n(.*?)^## /ms.exec(text) ?? [];
    const documented = section.match(/(?<=^\| `)--[\w-]+/gm) ?? [];
    assert.equal(documented.length, 8);
    for (const name of documented) assert(stdout.includes(name), name);
  });

  snippets.runNone();
});
