import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';

/** The built command. */
export const command = 'dist/command.js';

/** The result of a run. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command, asynchronously, as a server of the tests may have to answer it. */
export function run(args: readonly string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args]);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // The pipe breaks if the command ends without reading.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({code, stdout, stderr}));
  });
}

/** Runs the built command, and expects that it fails with one line on standard error. */
export async function refuse(
  args: readonly string[],
  code: number,
  text: RegExp,
  input = '',
): Promise<Run> {
  const result = await run(args, input);
  assert.match(result.stderr, text);
  assert.equal(result.stderr.trim().split('\n').length, 1, result.stderr);
  assert.equal(result.stdout, '');
  assert.equal(result.code, code);
  return result;
}
