/** A value below which that share of the numbers lies, with a line drawn between neighbours. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place % 1);
}

/** The middle of the numbers. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);
