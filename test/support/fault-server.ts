import type {FaultRow} from './fault.ts';
import {runCommand} from './run-command.ts';

export type {Fault, Kind, Row} from './fault.ts';

/** Every fault that the servers have. */
export const listFaults = () => runCommand('fault-list');

/** Adds a row to the table at the end of the run. */
export const addRow = (row: FaultRow) => runCommand('fault-row', row);

/** Starts a server on an origin of its own, without a fault at first. */
export async function startFaultServer() {
  const port = await runCommand('fault-start');
  return {
    domain: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    /** Switches a fault on, if the servers have it. */
    misbehave: (name: string) => runCommand('fault-set', {port, name}),
    behave: () => runCommand('fault-set', {port}),
    /** The bodies of all POST requests so far. */
    posts: () => runCommand('fault-posts', {port}),
    /** Waits for this number of POST requests. */
    posted: (count: number) => runCommand('fault-posted', {port, count}),
    /** Waits until no client is connected. */
    left: () => runCommand('fault-left', {port}),
    stop: () => runCommand('fault-stop', {port}),
  };
}

export type FaultServer = Awaited<ReturnType<typeof startFaultServer>>;

/** Starts a new server for each test of the current suite. */
export function useFaultServer(): FaultServer {
  const server = {} as FaultServer;
  beforeEach(async () => void Object.assign(server, await startFaultServer()));
  afterEach(() => server.stop());
  return server;
}
