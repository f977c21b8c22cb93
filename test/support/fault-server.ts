import {executeServerCommand} from '@web/test-runner-commands';
import type {FailureKind} from '../../src/capture/outcome.ts';

/** What comes of a submission. */
export type Kind = FailureKind | 'success';

/** A way in which a server can misbehave. */
export interface Fault {
  /** What the server does. */
  readonly name: string;
  /** What the form has to make of it. */
  readonly kind: Kind;
  /** Only the form's own timer ends it. */
  readonly isEndless?: boolean;
  /** The server reads no request. */
  readonly isDeaf?: boolean;
}

/** What came of a fault, as the table at the end of the run has it. */
export interface Row {
  readonly kind: Kind | undefined;
  /** Those of the first submission. */
  readonly events: number;
  /** Of what was typed. */
  readonly kept: 'all' | 'all but passwords' | 'not all' | '-';
  /** The second submission did what it should. */
  readonly retried: 'yes' | 'no' | '-';
  /** Those of the first submission and of the second. */
  readonly posts: string;
}

/** Every fault that the servers know. */
export const listFaults = () => executeServerCommand<Fault[], never>('fault-list');

/** Puts a row into the table. */
export const tell = (row: Row & {readonly fault: string; readonly element: string}) =>
  executeServerCommand('fault-row', row as never);

/** Starts a server of the test's own, on an origin of its own, that behaves until it is told otherwise. */
export async function startFaultServer() {
  const port = await executeServerCommand<number, never>('fault-start');
  const command = <Answer>(name: string, more: object = {}) =>
    executeServerCommand<Answer, never>(name, {port, ...more} as never);
  return {
    domain: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    /** Has it misbehave as this fault says, if it knows it. */
    misbehave: (name: string) => command('fault-set', {name}),
    behave: () => command('fault-set'),
    /** The bodies that were posted so far. */
    posts: () => command<string[]>('fault-posts'),
    /** Waits for so many of them. */
    posted: (count: number) => command('fault-posted', {count}),
    /** Waits until nobody is connected. */
    left: () => command('fault-left'),
    stop: () => command('fault-stop'),
  };
}

/** Starts a new server for each test of the current suite. */
export function useFaultServer(): FaultServer {
  const server = {} as FaultServer;
  beforeEach(async () => void Object.assign(server, await startFaultServer()));
  afterEach(() => server.stop());
  return server;
}

export type FaultServer = Awaited<ReturnType<typeof startFaultServer>>;
