import type {Fault} from '../../demo/sandbox/api/faults.ts';
import type {Publication} from '../../demo/sandbox/flows/publication.ts';
import {runCommand} from './run-command.ts';

/** Starts a sandbox on an origin of its own, which has these flows besides its own. */
export async function startSandbox(publications: readonly Publication[] = []) {
  const port = await runCommand('sandbox-start', publications);
  return {
    domain: `localhost:${port}`,
    origin: `http://localhost:${port}`,
    setFault: (fault: Fault) => runCommand('sandbox-fault', {port, fault}),
    /** Sets the clock ahead. */
    skip: (seconds: number) => runCommand('sandbox-clock', {port, seconds}),
    /** The emails that Capture would have sent, newest first. */
    mails: () => runCommand('sandbox-mails', {port}),
    /** All requests so far. */
    requests: () => runCommand('sandbox-requests', {port}),
    stop: () => runCommand('sandbox-stop', {port}),
  };
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** Starts a sandbox for all tests of the current suite. */
export function useSandbox(publications?: readonly Publication[]): Sandbox {
  const sandbox = {} as Sandbox;
  before(async () => void Object.assign(sandbox, await startSandbox(publications)));
  after(() => sandbox.stop());
  return sandbox;
}

/** Starts a new sandbox for each test of the current suite. */
export function useFreshSandbox(publications?: readonly Publication[]): Sandbox {
  const sandbox = {} as Sandbox;
  beforeEach(async () => void Object.assign(sandbox, await startSandbox(publications)));
  afterEach(() => sandbox.stop());
  return sandbox;
}

/** The forms that were posted. The probes that look for the cause of a failure are not among them. */
export const posts = async (sandbox: Sandbox) =>
  (await sandbox.requests()).filter(({method}) => method === 'POST');

/** The parameters of the first form that was posted. */
export const firstBody = async (sandbox: Sandbox) =>
  new URLSearchParams((await posts(sandbox))[0]?.body);
