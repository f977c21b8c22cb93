import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {cms} from '../../../.ci/programs/cms.ts';

/** Runs a script of this folder, with JSON in and out. */
export function runPhp<Answer>(script: string, asked: object): Answer {
  const php = cms.php.find();
  assert(php, 'PHP is not installed.');
  const path = fileURLToPath(new URL(script, import.meta.url));
  const args = ['-d', 'display_errors=stderr', '-d', 'error_reporting=E_ALL & ~E_DEPRECATED', path];
  return JSON.parse(
    execFileSync(php, args, {input: JSON.stringify(asked), encoding: 'utf8'}),
  ) as Answer;
}
