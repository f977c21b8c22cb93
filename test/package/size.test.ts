import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';

const size = (...budget: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', '.ci/build/size.ts', ...budget], {
    encoding: 'utf8',
  });

describe('npm run size', () => {
  it('lists every shipped file and what it consists of', () => {
    const {stdout, stderr, status} = size('{}');
    assert.equal(status, 0, stderr);
    for (const name of [
      'capture-forms.js',
      'capture-sign-in.js',
      'an empty Lit element',
      'src/templates/form.ts',
      'node_modules/lit-html/lit-html.js',
      "import 'capture-forms/capture-sign-in'",
      "import 'capture-forms/capture-register'",
      "import 'capture-forms'",
    ]) {
      assert.match(stdout, new RegExp(`^ +\\S*${name} +\\d+ +\\d+`, 'm'));
    }
  });

  it('fails above the budget, and says by how much', () => {
    const {stderr, status} = size('{"capture-forms.js": 100}');
    assert.match(stderr, /^capture-forms\.js: \d+ bytes above its budget of 100\.$/m);
    assert.equal(status, 1);
  });

  it('fails where a file with a budget is gone', () => {
    const {stderr, status} = size('{"gone.js": 100}');
    assert.match(stderr, /^gone\.js has a budget, but is not in dist\/\.$/m);
    assert.equal(status, 1);
  });
});
