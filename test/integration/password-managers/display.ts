import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';
import {findXvfb} from '../../../.ci/programs/browsers.ts';
import {within} from './deadline.ts';

/** A virtual screen: without a screen, browsers show no prompts. */
export interface Display {
  /** The value of `DISPLAY`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Starts an X server, on a display that it chooses. */
export async function openDisplay(): Promise<Display> {
  const executable = findXvfb();
  assert(executable, 'Xvfb is not installed.');
  const flags = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(executable, flags, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const exit = once(child, 'exit');
  const close = async () => {
    child.kill();
    await exit;
  };
  const ready = once(child.stdio[3] as Readable, 'data');
  const gone = exit.then(() => {
    throw new Error('Xvfb does not start.');
  });
  gone.catch(() => undefined);
  try {
    const [number] = await within('The display', Promise.race([ready, gone]));
    return {name: `:${String(number).trim()}`, close};
  } catch (error) {
    await close();
    throw error;
  }
}
