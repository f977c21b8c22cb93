import type {DatePart} from '../flow/field.ts';

/** Capture's dates are Gregorian, whatever calendar a language prefers. */
const gregorian = {calendar: 'gregory', timeZone: 'UTC'} as const;

/** Undefined if a script of the page has removed Intl's dates. */
function formatFor(
  tag: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat | undefined {
  try {
    // Chromium has no dates for some languages, such as Basque. They get numbers, in the most common order.
    const isSupported = Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
    return new Intl.DateTimeFormat(isSupported ? tag : 'en-GB', {
      ...gregorian,
      ...options,
      ...(!isSupported && {month: 'numeric'}),
    });
  } catch {
    // Intl throws for an invalid tag.
    return tag === 'en' ? undefined : formatFor('en', options);
  }
}

/**
 * The order in which a language writes a date.
 *
 * @param tag BCP 47 tag; an invalid one counts as English
 */
export const dateOrder = (tag: string): readonly DatePart[] =>
  formatFor(tag, {day: 'numeric', month: 'numeric', year: 'numeric'})
    ?.formatToParts()
    .map(({type}) => type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year') ?? [
    'day',
    'month',
    'year',
  ];

/**
 * The names of the months in a language, from January on.
 *
 * @param tag BCP 47 tag; an invalid one counts as English
 */
export function monthNames(tag: string): readonly string[] {
  const format = formatFor(tag, {month: 'long'});
  // Not with `Array.from`: old versions of Prototype and MooTools replace it, and ignore its second argument.
  return [...Array(12).keys()].map(
    (month) => format?.format(Date.UTC(2000, month)) ?? `${month + 1}`,
  );
}
