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
