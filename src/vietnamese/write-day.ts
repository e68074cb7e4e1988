import type { Locale } from '../schema/index.js';

/** Formatters are kept: making one for each date is thirty times as slow. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a day that is known to be one: `29/05/2018` in Vietnamese, `29 May 2018` in English.
 *
 * @param day - `YYYY-MM-DD`
 * @param weekday - puts the day of the week first
 * @throws RangeError for a text that is no day
 * @example
 * writeDay('2018-05-29', 'en'); // '29 May 2018'
 */
export function writeDay(day: string, locale: Locale = 'vi', weekday?: 'long'): string {
  const key = `${locale} ${weekday ?? ''}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    // The English of Britain puts the day first as Vietnamese does; the month by name leaves no doubt.
    formatter = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      ...(locale === 'vi'
        ? { month: '2-digit', day: '2-digit' }
        : { month: 'long', day: 'numeric' }),
      weekday,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(`${day}T00:00:00Z`));
}
