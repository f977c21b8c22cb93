import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {bookshop} from '../support/flows/bookshop.ts';
import {refuse, run} from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
after(() => rmSync(folder, {recursive: true}));

const configured = ['--domain', '/capture', '--client-id', 'client'];

describe('capture-forms html', () => {
  it('prints an element with its form in it, on one line', async () => {
    const {code, stdout, stderr} = await run(['html', 'capture-sign-in', ...configured]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^<capture-sign-in domain="\/capture" client_id="client"><template shadowrootmode="open" .*<\/capture-sign-in>\n$/,
    );
  });

  it('prints the form in the language of --locale', async () => {
    const args = ['html', 'capture-register', '--locale', 'ar', ...configured];
    const {stdout, stderr} = await run(args);
    assert.equal(stderr, '');
    assert.match(stdout, /<div part="card" lang="ar" dir="rtl"/);
    assert.match(stdout, /<form [^>]*aria-busy="false"/);
  });

  it('prints placeholders for what is missing, and says so', async () => {
    const {stdout, stderr} = await run(['html', 'capture-sign-in']);
    assert.match(stdout, /^<capture-sign-in domain="YOUR_DOMAIN" client_id="YOUR_CLIENT_ID">/);
    assert.equal(
      stderr,
      'capture-forms: replace in the HTML, or set the option: YOUR_DOMAIN (--domain), YOUR_CLIENT_ID (--client-id)\n',
    );
  });

  it('prints further attributes', async () => {
    const attributes = ['--attribute', 'switch_url=/a?b=1&c', '--attribute', 'require_verified'];
    const {stdout} = await run(['html', 'capture-sign-in', ...attributes, ...configured]);
    assert.match(stdout, /^<capture-sign-in [^>]*switch_url="\/a\?b=1&amp;c" require_verified>/);
    assert.match(stdout, /<a part="switch" href="\/a\?b=1&amp;c"/);
  });

  it('prints the fields of a flow file', async () => {
    const path = join(folder, 'flow.json');
    writeFileSync(path, JSON.stringify(bookshop));
    const args = ['html', 'capture-register', '--flow-file', path, ...configured];
    const {stdout, stderr} = await run(args);
    assert.equal(stderr, '');
    assert.match(stdout, /^<capture-register [^>]*fields="\[\{/);
  });

  it('links to a style sheet', async () => {
    const args = ['html', 'capture-sign-in', '--stylesheet', '/capture-forms.css', ...configured];
    const {stdout} = await run(args);
    assert.match(stdout, /<link rel="stylesheet" href="\/capture-forms\.css">/);
    assert.doesNotMatch(stdout, /<style/);
  });

  it('prints its help', async () => {
    const {code, stdout} = await run(['html', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /^Usage: capture-forms html <element>/);
    assert.ok(stdout.split('\n').every((line) => line.length <= 100));
  });

  it('refuses wrong arguments, and says what is right', async () => {
    await refuse(['html'], 2, /missing element: write its tag, such as capture-sign-in/);
    await refuse(['html', 'form'], 2, /unknown element "form": write capture-sign-in, /);
    await refuse(['html', 'capture-sign-in', 'x'], 2, /only one element is allowed, not also x/);
    await refuse(['html', 'capture-sign-in', '--locale', ''], 2, /--locale is empty/);
    await refuse(['html', 'capture-sign-in', '--attribute', '=1'], 2, /--attribute =1 must be/);
    await refuse(['html', 'capture-sign-in', '--flow', 'x'], 2, /'--flow'/);
    await refuse(['--locale', 'de', 'html'], 2, /write html before its options/);
  });

  it('refuses a flow file without the form', async () => {
    const path = join(folder, 'other.json');
    writeFileSync(path, '{"fields": {}}');
    const args = ['html', 'capture-sign-in', '--flow-file', path];
    await refuse(args, 1, /the flow has no form "signInForm"/);
    await refuse(['html', 'capture-sign-in', '--flow-file', 'none.json'], 1, /no such file/);
  });

  it('refuses event handlers', async () => {
    const args = ['html', 'capture-sign-in', '--attribute', 'onclick=alert(1)'];
    await refuse(args, 1, /invalid attribute name: onclick/);
  });
});
