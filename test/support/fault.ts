import type {FailureKind} from '../../src/capture/outcome.ts';

/** The result of a submission. */
export type Kind = FailureKind | 'success';

/** A fault of a server. */
export interface Fault {
  /** What the server does. */
  readonly name: string;
  /** The result that the form has to report. */
  readonly kind: Kind;
  /** Only the form's own timeout ends it. */
  readonly isEndless?: boolean;
  /** The server reads no request. */
  readonly isDeaf?: boolean;
}

/** The result of a fault, as in the table at the end of the run. */
export interface Row {
  readonly kind: Kind | undefined;
  /** The number of events of the first submission. */
  readonly events: number;
  /** Which values the form kept. */
  readonly kept: 'all' | 'all but passwords' | 'not all' | '-';
  /** Whether the second submission succeeded. */
  readonly retried: 'yes' | 'no' | '-';
  /** The number of requests of the first submission and of the second. */
  readonly posts: string;
}

/** A row with the fault and the element that it is about. */
export interface FaultRow extends Row {
  readonly fault: string;
  readonly element: string;
}
