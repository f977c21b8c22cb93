import {executeServerCommand} from '@web/test-runner-commands';
import type {Fault} from '../../demo/sandbox/api/faults.ts';
import type {Publication} from '../../demo/sandbox/flows/publication.ts';

/** A request as a sandbox saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Starts a sandbox of the test's own, on a port and so an origin of its own, which has these flows beside its own. */
export async function startSandbox(publications: readonly Publication[] = []) {
  const port = await executeServerCommand<number, readonly Publication[]>(
    'sandbox-start',
    publications,
  );
  return {
    domain: `localhost:${port}`,
    origin: `http://localhost:${port}`,
    setFault: (fault: Fault) => executeServerCommand('sandbox-fault', {port, fault} as never),
    /** What it has been asked so far. */
    requests: () => executeServerCommand<SeenRequest[], {port: number}>('sandbox-requests', {port}),
    stop: () => executeServerCommand('sandbox-stop', {port}),
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

/** The forms that were posted: what a request for a cause carries is not among them. */
export const posts = async (sandbox: Sandbox) =>
  (await sandbox.requests()).filter(({method}) => method === 'POST');

/** The parameters of the first form that was posted. */
export const firstBody = async (sandbox: Sandbox) =>
  new URLSearchParams((await posts(sandbox))[0]?.body);
