import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';

interface Check {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit?: number;
  readonly passed?: boolean;
}

const size = (args: readonly string[] = [], cwd = '.') => {
  const {stdout, status} = spawnSync('npm', ['run', '--silent', 'size', '--', ...args], {
    cwd,
    encoding: 'utf8',
  });
  const checks = JSON.parse(stdout) as readonly Check[];
  return {
    status,
    isWithinBudget: checks.every(({passed}) => passed !== false),
    find: (name: string) => checks.find((check) => check.name.startsWith(name)),
  };
};

describe('npm run size', () => {
  it('prints exact bytes and budgets of what is shipped, and what an import costs', () => {
    const {find, status, isWithinBudget} = size();
    const script = readFileSync('dist/capture-forms.js');
    const {size: budgets} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      size: Record<string, number>;
    };
    assert.equal(find('capture-forms.js')?.size, brotliCompressSync(script).length);
    assert.equal(find('capture-forms.js')?.sizeLimit, budgets['capture-forms.js']);
    assert.equal(find('capture-forms.js, uncompressed')?.size, script.length);
    assert.equal(find('widget.js')?.sizeLimit, budgets['widget.js']);
    assert.equal(find('languages/')?.sizeLimit, budgets['languages, the largest']);
    const signIn = find("import 'capture-forms/capture-sign-in'")?.size ?? 0;
    const both = find("import 'capture-forms'")?.size ?? 0;
    const lit = find('import {LitElement, css, html}')?.size ?? 0;
    assert(lit > 5000 && signIn > lit && both > signIn, `${lit} ${signIn} ${both}`);
    assert.equal(status, isWithinBudget ? 0 : 1);
  });

  it('fails above a budget', () => {
    const {find, status} = size(['--limit', '800 B']);
    assert.equal(find('widget.js')?.passed, false);
    assert.equal(status, 1);
  });

  it('fails where a file with a budget is gone', () => {
    const project = mkdtempSync(join(tmpdir(), 'capture-forms-'));
    try {
      for (const path of ['package.json', 'dist', '.ci/build/size-limit.config.js']) {
        cpSync(path, join(project, path), {recursive: true});
      }
      symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
      rmSync(join(project, 'dist/widget.js'));
      const {find, status} = size([], project);
      assert.equal(find('widget.js')?.size, 0);
      assert.equal(status, 1);
    } finally {
      rmSync(project, {recursive: true, force: true});
    }
  });
});
