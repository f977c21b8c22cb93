import type {Fault as SandboxFault} from '../../demo/sandbox/api/faults.ts';
import type {Publication} from '../../demo/sandbox/flows/publication.ts';
import type {Mail} from '../../demo/sandbox/mailbox/mailbox.ts';
import type {RenderOptions} from '../../src/server.ts';
import type {Answer} from './answer.ts';
import type {Fault, FaultRow} from './fault.ts';
import type {Tag} from './harness.ts';
import type {SeenRequest} from './seen-request.ts';

interface WithPort {
  readonly port: number;
}

/** The commands that tests send to the runner's plugins, by name: what each takes and what it returns. */
export interface RunnerCommands {
  /** Starts a server that answers each request when a test says so; returns its port. */
  'answer-start': {takes: undefined; returns: number};
  /** Gives it answers by the id of their exchange, before or after the requests. */
  'answer-give': {
    takes: WithPort & {readonly answers: readonly (readonly [id: string, answer: Answer])[]};
    returns: void;
  };
  /** Returns its requests since the last time, and forgets them and all answers. */
  'answer-take': {takes: WithPort; returns: readonly SeenRequest[]};
  'answer-stop': {takes: WithPort; returns: void};

  /** Returns the port of a server that has dist/, as a CDN has it. */
  cdn: {takes: undefined; returns: number};
  /** Composes text in the focused field with an input method, or commits it. Only in Chromium. */
  compose: {takes: {readonly text: string; readonly isCommitted: boolean}; returns: void};

  /** Returns the port of a server that refuses each field with its value as the error. */
  echo: {takes: undefined; returns: number};
  /** Returns the Big List of Naughty Strings. */
  'naughty-strings': {takes: undefined; returns: readonly string[]};

  'fault-list': {takes: undefined; returns: readonly Fault[]};
  /** Starts a server without a fault; returns its port. */
  'fault-start': {takes: undefined; returns: number};
  /** Switches a fault on, or without a name off. */
  'fault-set': {takes: WithPort & {readonly name?: string}; returns: void};
  /** Returns the bodies of all POST requests so far. */
  'fault-posts': {takes: WithPort; returns: readonly string[]};
  /** Waits for this number of POST requests. */
  'fault-posted': {takes: WithPort & {readonly count: number}; returns: void};
  /** Waits until no client is connected. */
  'fault-left': {takes: WithPort; returns: void};
  'fault-stop': {takes: WithPort; returns: void};
  /** Adds a row to the table at the end of the run. */
  'fault-row': {takes: FaultRow; returns: void};

  /** Returns the HTML that React renders for an element on a server. */
  'render-react': {
    takes: {readonly tag: string; readonly props: Readonly<Record<string, string>>};
    returns: string;
  };

  /** Keeps a page with its Content Security Policy; returns its address. */
  'keep-page': {
    takes: {readonly policy: string; readonly html: string};
    returns: string;
  };

  /** Returns the HTML that the built rendering for servers returns. */
  'render-server': {
    takes: {
      readonly tag: Tag;
      readonly attributes: Readonly<Record<string, string>>;
      readonly options: RenderOptions;
    };
    returns: string;
  };

  /** Returns the names of all properties that the built script reads, with other words. */
  'script-names': {takes: undefined; returns: readonly string[]};

  /** Returns the seed of the run. */
  'property-seed': {takes: undefined; returns: number};
  /** Adds a property to the list at the end of the run. */
  'property-held': {
    takes: {readonly name: string; readonly runs: number; readonly ms: number};
    returns: void;
  };

  /** Starts a sandbox that has these publications besides its own; returns its port. */
  'sandbox-start': {takes: readonly Publication[]; returns: number};
  'sandbox-fault': {takes: WithPort & {readonly fault: SandboxFault}; returns: void};
  /** Sets the clock of a sandbox ahead. */
  'sandbox-clock': {takes: WithPort & {readonly seconds: number}; returns: void};
  /** Returns the emails that Capture would have sent, newest first. */
  'sandbox-mails': {takes: WithPort; returns: readonly Mail[]};
  /** Returns all requests so far. */
  'sandbox-requests': {takes: WithPort; returns: readonly SeenRequest[]};
  /** Stops a sandbox, as when the server is down. */
  'sandbox-stop': {takes: WithPort; returns: void};
}

export type CommandName = keyof RunnerCommands;
export type Takes<Name extends CommandName> = RunnerCommands[Name]['takes'];
export type Returns<Name extends CommandName> = RunnerCommands[Name]['returns'];
