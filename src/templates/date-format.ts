import type {DatePart} from '../flow/field.ts';

/** Capture's dates are of this calendar, whichever a language prefers. */
const gregorian = {calendar: 'gregory', timeZone: 'UTC'} as const;

function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    // Chromium lacks the dates of some languages, such as Basque. Figures suit them all, in the order of most.
    const isKnown = Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
    return new Intl.DateTimeFormat(isKnown ? tag : 'en-GB', {
      ...gregorian,
      ...options,
      ...(!isKnown && {month: 'numeric'}),
    });
  } catch {
    // What is no BCP 47 tag, Intl throws at.
    return formatOf('en', options);
  }
}

/** The order in which a language, given as a BCP 47 tag, writes a date; that of English for what is no tag. */
export const dateOrder = (tag: string): readonly DatePart[] =>
  formatOf(tag, {day: 'numeric', month: 'numeric', year: 'numeric'})
    .formatToParts()
    .map(({type}) => type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');

/** The names that a language has for the months, from January on. */
export function monthNames(tag: string): readonly string[] {
  const format = formatOf(tag, {month: 'long'});
  return Array.from({length: 12}, (_, month) => format.format(Date.UTC(2000, month)));
}
