import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';
import type {Kind} from '../../fault.ts';

/** A request that a server with a fault has read. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
}

/** A fault of a server, as the server knows it. */
export interface ServerFault {
  /** The result that the form has to report. */
  readonly kind: Kind;
  /** The engines whose result is another, by the start of their name. */
  readonly engines?: Readonly<Record<string, Kind>>;
  /** Only the form's own timeout ends it. */
  readonly isEndless?: boolean;
  /** The server reads no request. */
  readonly isDeaf?: boolean;
  /** The server does not listen. */
  readonly isDown?: boolean;
  /** Handles a new connection. */
  accept?(socket: Socket): void;
  /** Handles a request, instead of the proper answer. */
  act?(exchange: Exchange): void;
}
