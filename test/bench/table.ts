import type {Goal, Measure} from './measure.ts';
import type {Metric} from './metric.ts';
import type {Samples} from './samples.ts';
import {median, quantile} from './statistics.ts';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

/** A Markdown table, its first column to the left and the others to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  row(head) + row(head.map((_, i) => (i ? '--:' : ':--'))) + rows.map(row).join('');

const round = (value: number) => (value === 0 ? 0 : value).toFixed(2);

/** A ratio with the quartiles that half of them lie between, or a number as it is. */
function cell(numbers: readonly number[], {kind}: Metric): string {
  const middle = median(numbers);
  if (kind === 'bytes') return Math.round(middle).toLocaleString('en');
  if (kind === 'count') return Number.isInteger(middle) ? `${middle}` : middle.toFixed(4);
  return `${round(middle)} (${round(quantile(numbers, 0.25))}–${round(quantile(numbers, 0.75))})`;
}

/** What was measured, by contender. */
export function resultsTable({contenders, metrics, baseline}: Measure, samples: Samples): string {
  const columns = Object.entries(metrics);
  return table(
    ['', ...columns.map(([, {title}]) => title)],
    contenders.map((name) => [
      name,
      ...columns.map(([key, metric]) => cell(samples.told(name, baseline, key, metric), metric)),
    ]),
  );
}

const short = (value: number) =>
  Number.isInteger(value) ? value.toLocaleString('en') : round(value);

/** Whether a goal is reached. */
export const isMet = ({value, limit}: Goal): boolean => value <= limit;

/** The goals, and which of them are reached. */
export const goalsTable = (goals: readonly Goal[]): string =>
  table(
    ['Goal', 'Limit', 'Measured', ''],
    goals.map((goal) => [
      goal.title,
      short(goal.limit),
      short(goal.value),
      isMet(goal) ? 'met' : '**missed**',
    ]),
  );
