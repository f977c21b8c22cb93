import type {Browser} from 'puppeteer-core';
import type {Samples} from './samples.ts';
import type {Site} from './site.ts';

/** What measures work with. */
export interface World {
  readonly browser: Browser;
  readonly site: Site;
}

/** What one round tells of one contender, by the metrics' names; times in milliseconds. */
export type Sample = Readonly<Record<string, number>>;

/** One of the things that a measure looks at. */
export interface Metric {
  readonly title: string;
  /** Times are told as ratios, as they are another machine's elsewhere; all else as it is. */
  readonly kind: 'time' | 'bytes' | 'count';
  /** The baseline's metric that a time is told by; the same one unless given. */
  readonly against?: string;
  /** The contender whose number of the same round is taken off. */
  readonly above?: string;
}

/** A limit that is kept or not. */
export interface Goal {
  readonly title: string;
  readonly value: number;
  readonly limit: number;
  /** It holds or fails on any machine, however busy. */
  readonly isExact?: boolean;
}

/** What a measure has open while it runs. */
export interface Session {
  /** One round of one contender. */
  sample(contender: string): Promise<Sample>;
  close(): Promise<void>;
}

/** A question and how to answer it. */
export interface Measure {
  readonly title: string;
  /** What is done, for whoever reads the results. */
  readonly how: string;
  /** In the order in which each round takes them. */
  readonly contenders: readonly string[];
  /** The one whose times the others' are told by. */
  readonly baseline: string;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly rounds: number;
  /** Rounds before these, which only warm up. */
  readonly warmUps: number;
  open(world: World): Promise<Session>;
  goals(samples: Samples): readonly Goal[];
}
