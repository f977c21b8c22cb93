import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {refuse, run} from './run-command.ts';

const flow = {
  version: '20250102030405060708',
  fields: {
    signInForm: {action: 'widget/traditional_signin.jsonp', fields: ['email']},
    email: {type: 'email', label: 'E-Mail: "});//'},
  },
};

const json = JSON.stringify(flow);

/** The file, as the CDN of the Capture widget has it. */
const jsonp = `janrain.capture.ui.handleCaptureResponse({"stat":"ok"},function () { janrain.capture.ui.render(${json}); });`;

const args = ['--form', 'signInForm', '--domain', '/capture', '--client-id', 'abc'];

describe('capture-forms flow with a JSONP file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
  after(() => rmSync(folder, {recursive: true, force: true}));

  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'application/x-javascript');
      response.end(`\ufeff${jsonp}`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('prints the same as for JSON', async () => {
    const fromJson = await run(['flow', write('flow.json', json), ...args]);
    assert.equal(fromJson.code, 0, fromJson.stderr);
    assert.deepEqual(await run(['flow', write('flow.js', jsonp), ...args]), fromJson);
    assert.deepEqual(await run(['flow', '-', ...args], jsonp), fromJson);
  });

  it('reads the flow and the locale from its published URL', async () => {
    const address = `${origin}/widget_data/flow.js:my-app:de-DE:HEAD:my-flow`;
    const {code, stdout, stderr} = await run(['flow', address, ...args]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^ {2}flow="my-flow"\n {2}flow_version="20250102030405060708"$/m);
    assert.match(stdout, /^ {2}locale="de-DE"$/m);
    assert.equal(stderr, '');
  });

  it('lists its forms', async () => {
    const {stdout} = await run(['flow', '-'], jsonp);
    assert.equal(stdout, 'signInForm  1 field   capture-sign-in\n');
  });

  it('reports the position of an error', async () => {
    await refuse(
      ['flow', write('broken.js', `render({\n"fields": {}},\n)`)],
      1,
      /broken\.js is not valid JSONP: line 3, column 1: unexpected "\)"$/m,
    );
  });

  it('does not evaluate it', async () => {
    await refuse(
      ['flow', '-'],
      1,
      /standard input is not valid JSONP: line 1, column 8: unexpected "p"$/m,
      "render(process.exit(0) || {'fields': {}})",
    );
  });

  it('refuses one that is nested too deep', async () => {
    const deep = `render(${'['.repeat(20_000)}${']'.repeat(20_000)});`;
    await refuse(['flow', '-'], 1, /nested deeper than 100 levels$/m, deep);
  });
});
