import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {freePort} from '../../support/node/runner/server-address.ts';

/** A running app. */
export interface AppProcess {
  readonly port: number;
  /** What the app has printed. */
  readonly output: () => string;
  stop(): Promise<void>;
}

/** Starts the production server of a built app, and waits until it says that it listens. */
export async function startApp(folder: string): Promise<AppProcess> {
  const port = await freePort('localhost');
  const child = spawn('npm', ['--silent', 'start'], {
    cwd: folder,
    env: {...process.env, PORT: `${port}`, HOST: 'localhost', NODE_ENV: 'production'},
    stdio: ['ignore', 'pipe', 'pipe'],
    // With a process group of its own, because npm starts the server as its child.
    detached: true,
  });
  const kill = () => void (child.pid && process.kill(-child.pid));
  process.once('exit', kill);
  let output = '';
  const exited = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (/listening|ready/i.test(output)) resolve();
      });
    }
    child.on('error', reject);
    void exited.then(() => reject(new Error(`The server has ended: ${output}`)));
  });
  return {
    port,
    output: () => output,
    stop: async () => {
      process.off('exit', kill);
      if (child.exitCode === null) kill();
      await exited;
    },
  };
}
