import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {built} from '../support/node/static-site.ts';
import {Reader, signIn} from './reader.ts';
import {SnippetTests} from './snippets.ts';

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};

const snippets = new SnippetTests('README.md');
const reader = new Reader();

/** Runs a command of the shell, and gives what it prints, whether or not it succeeds. */
async function outputOf(command: string): Promise<string> {
  const {stdout} = await promisify(execFile)('bash', ['-c', `${command} || true`]);
  return stdout;
}

describe('the README', {timeout: 120_000}, () => {
  snippets.run('1. Check whether your Capture domain supports CORS', 'curl', async (code) => {
    const capture = `http://${reader.site.domain}`;
    const command = code.trim().replace('https://my-app.us-dev.janraincapture.com', capture);
    const {state} = reader.site.capture;
    assert.match(await outputOf(command), /^access-control-allow-origin: \*\s*$/i);
    state.fault = {kind: 'no-cors'};
    try {
      assert.equal(await outputOf(command), '');
    } finally {
      state.fault = {kind: 'none'};
    }
  });

  snippets.run('3. Put the form into a page', 'npm run build', (code) => {
    assert.equal(code, 'npm ci && npm run build\n');
    for (const path of ['capture-forms.js', 'languages/de.js']) assert(built(path).length);
  });

  snippets.run('3. Put the form into a page', '<script src="/capture-forms.js"', async (code) => {
    for (const tag of ['capture-sign-in', 'capture-register']) {
      const visitor = await reader.open(reader.fillIn(code.replaceAll('capture-sign-in', tag)));
      await visitor.page.waitForSelector(`${tag} >>> form:not([inert])`);
      assert.deepEqual(visitor.complaints, []);
      await visitor.page.close();
    }
    const visitor = await reader.open(reader.fillIn(code));
    assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
    await visitor.page.close();
  });

  snippets.run('4. Listen for the result', 'console.log(detail.kind', async (code) => {
    const visitor = await reader.openForm(signIn + code);
    const said: string[] = [];
    visitor.page.on('console', (message) => {
      if (message.type() === 'log') said.push(message.text());
    });
    const wrong = {...john, Password: 'not the password'};
    await visitor.submit('capture-sign-in', wrong);
    await visitor.submit('capture-sign-in', {Password: john.Password});
    assert.match(said.join('\n'), /^credentials .*\n[\da-f-]{36} \w+$/);
    await visitor.page.close();
  });

  snippets.runNone();

  it('says the size of the script, within a tenth', () => {
    const [, kilobytes] =
      /\| Script for a sign-in page, brotli +\| (\d+) kB/.exec(readFileSync('README.md', 'utf8')) ??
      [];
    const size = brotliCompressSync(built('capture-forms.js')).length / 1000;
    assert(Math.abs(Number(kilobytes) / size - 1) < 0.1, `it is ${size} kB`);
  });

  it('has no more than 250 lines', () => {
    assert(readFileSync('README.md', 'utf8').split('\n').length <= 251);
  });
});
