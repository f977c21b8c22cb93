import type {RequestParameters} from './request-parameters.ts';

/** The value of a `dateselect` in a request. `text` is the date as accounts store it: `1990-12-31`. */
export type SubmittedDate =
  | {readonly kind: 'empty'}
  | {readonly kind: 'invalid'}
  | {readonly kind: 'valid'; readonly date: Date; readonly text: string};

const PARTS = ['dateselect_year', 'dateselect_month', 'dateselect_day'];

/**
 * Reads the parameters `name[dateselect_year]`, `name[dateselect_month]` and `name[dateselect_day]`, zero-padded or not.
 * Other shapes of the name are invalid, because Capture refuses them, as its API-based implementation guide says.
 */
export function readSubmittedDate(parameters: RequestParameters, name: string): SubmittedDate {
  const partNames = PARTS.map((part) => `${name}[${part}]`);
  for (const [key, value] of parameters) {
    const isOtherShape = key === name || (key.startsWith(`${name}[`) && !partNames.includes(key));
    if (isOtherShape && value !== '') return {kind: 'invalid'};
  }
  const [year = '', month = '', day = ''] = partNames.map((key) => parameters.get(key) ?? '');
  if (year + month + day === '') return {kind: 'empty'};
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  // `Date` turns 30 February into a day in March instead of refusing it.
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text);
  return exists ? {kind: 'valid', date, text} : {kind: 'invalid'};
}
