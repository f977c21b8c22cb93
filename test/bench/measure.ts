import type {Browser} from 'puppeteer-core';
import type {Metric} from './metric.ts';
import type {Sample, Samples} from './samples.ts';
import type {Site} from './site.ts';

/** What measures work with. */
export interface World {
  readonly browser: Browser;
  readonly site: Site;
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
