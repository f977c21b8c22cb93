import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {closeSync, openSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {until} from '../password-managers/deadline.ts';

/** How a server is started in the foreground. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A server that runs as long as a test wants it, and keeps its files in a folder of its own. */
export interface ServerProcess {
  /** The files that the server has written or holds open, even unlinked ones, that have this text in them. */
  filesWith(text: string): readonly string[];
  /** Whether the process that was started is still the one that runs. */
  isRunning(): boolean;
  /** Ends the server, and waits for that. */
  stop(): Promise<void>;
}

// A test that is called off ends its servers too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const answers = (address: number | string) =>
  new Promise<boolean>((resolve) => {
    const to = typeof address === 'string' ? {path: address} : {port: address, host: '127.0.0.1'};
    const socket = connect(to, () => {
      resolve(true);
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
  });

/**
 * Starts a server, and waits until it answers.
 *
 * @param address its port, or the path of its socket
 */
export async function startProcess(
  folder: string,
  address: number | string,
  {file, args, env = {}}: Command,
): Promise<ServerProcess> {
  const logPath = join(folder, 'output.log');
  const log = openSync(logPath, 'a');
  const child = spawn(file, args, {
    cwd: folder,
    stdio: ['ignore', log, log],
    env: {PATH: process.env['PATH'], HOME: folder, TMPDIR: join(folder, 'tmp'), ...env},
  });
  closeSync(log);
  const kill = () => child.kill();
  process.once('exit', kill);
  let end: string | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => resolve(void (end = String(error))));
    child.once('exit', (code, signal) => resolve(void (end = String(code ?? signal))));
  });
  const stop = async () => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  try {
    await until(`${file} on ${address}`, async () => end !== undefined || answers(address));
    assert.equal(end, undefined, `${file} ended: ${readFileSync(logPath, 'utf8')}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    filesWith: (text) =>
      [...filesIn(folder), ...openFilesOf(child.pid ?? 0)].filter((path) => hasText(path, text)),
    isRunning: () => end === undefined,
    stop,
  };
}

const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Processes come and go, and so do the files that they have open. */
function orNothing<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** The process and those that it has started. */
function familyOf(pid: number): readonly number[] {
  const children = readdirSync('/proc').filter((name) =>
    orNothing(() => [readFileSync(`/proc/${name}/status`, 'utf8')]).some((status) =>
      new RegExp(`^PPid:\\s*${pid}$`, 'm').test(status),
    ),
  );
  return [pid, ...children.flatMap((name) => familyOf(Number(name)))];
}

const openFilesOf = (pid: number) =>
  familyOf(pid)
    .map((one) => `/proc/${one}/fd`)
    .flatMap((fds) => orNothing(() => readdirSync(fds)).map((fd) => `${fds}/${fd}`))
    .filter((path) => orNothing(() => [statSync(path)]).some((one) => one.isFile()));

const hasText = (path: string, text: string) =>
  orNothing(() => [readFileSync(path)]).some((bytes) => bytes.includes(text));
