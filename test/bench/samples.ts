import type {Metric} from './metric.ts';
import {median} from './statistics.ts';

/** What one round tells of one contender, by the metrics' names; times in milliseconds. */
export type Sample = Readonly<Record<string, number>>;

/** What the rounds of one measure gave, by contender. */
export class Samples {
  readonly #rounds: readonly ReadonlyMap<string, Sample>[];

  constructor(rounds: readonly ReadonlyMap<string, Sample>[]) {
    this.#rounds = rounds;
  }

  /** A contender's numbers, one a round. */
  of(contender: string, metric: string): readonly number[] {
    return this.#rounds.map((round) => round.get(contender)?.[metric] ?? NaN);
  }

  /** The middle of a contender's numbers. */
  median(contender: string, metric: string): number {
    return median(this.of(contender, metric));
  }

  /** A contender's numbers by another's of the same round, when the machine was as busy. */
  ratios(contender: string, to: string, metric: string, against = metric): readonly number[] {
    const base = this.of(to, against);
    return this.of(contender, metric).map((value, i) => value / (base[i] ?? NaN));
  }

  /** What a contender's numbers are more than another's of the same round. */
  differences(contender: string, from: string, metric: string): readonly number[] {
    const base = this.of(from, metric);
    return this.of(contender, metric).map((value, i) => value - (base[i] ?? NaN));
  }

  /** What is told of a contender: of its times the ratios to the baseline's, of everything else the numbers. */
  told(contender: string, baseline: string, name: string, metric: Metric): readonly number[] {
    const {kind, against, above} = metric;
    if (kind === 'time') return this.ratios(contender, baseline, name, against);
    return above ? this.differences(contender, above, name) : this.of(contender, name);
  }

  /** The middle of the ratios of a contender's times to the baseline's. */
  medianRatio(contender: string, baseline: string, metric: string): number {
    return median(this.ratios(contender, baseline, metric));
  }

  /** The middle of what a contender's times are longer than the baseline's. */
  medianDifference(contender: string, baseline: string, metric: string): number {
    return median(this.differences(contender, baseline, metric));
  }
}
