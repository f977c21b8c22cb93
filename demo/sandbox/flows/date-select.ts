/** What a dateselect's parameters say; `birthday` is an account's way to write a date. */
export type SelectedDate =
  | {readonly kind: 'none'}
  | {readonly kind: 'invalid'}
  | {readonly kind: 'date'; readonly date: Date; readonly birthday: string};

const PARTS = ['dateselect_year', 'dateselect_month', 'dateselect_day'];

/**
 * Reads `name[dateselect_year]` and its two fellows, zero-padded or not. Any other shape of the
 * name is no date: the API-based implementation guide says that Capture refuses it.
 */
export function readDate(parameters: ReadonlyMap<string, string>, name: string): SelectedDate {
  const known = PARTS.map((part) => `${name}[${part}]`);
  for (const [key, value] of parameters) {
    const isAnotherShape = key === name || (key.startsWith(`${name}[`) && !known.includes(key));
    if (isAnotherShape && value !== '') return {kind: 'invalid'};
  }
  const [year = '', month = '', day = ''] = known.map((key) => parameters.get(key) ?? '');
  if (year + month + day === '') return {kind: 'none'};
  const birthday = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${birthday}T00:00:00Z`);
  // Date rolls 30 February over to March instead of refusing it.
  const isReal =
    /^\d{4}-\d\d-\d\d$/.test(birthday) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(birthday);
  return isReal ? {kind: 'date', date, birthday} : {kind: 'invalid'};
}

/** Whether so many years have passed since the date, today being a day in UTC. */
export function isYearsAgo(date: Date, years: number, today: Date): boolean {
  const anniversary = new Date(date);
  anniversary.setUTCFullYear(date.getUTCFullYear() + years);
  return anniversary.getTime() <= today.getTime();
}
