import type { Locale } from '../schema/index.js';

/**
 * How `formatDate` and `formatDateTime` write.
 *
 * @example
 * const options: DateFormatOptions = { weekday: true };
 * formatDate('2020-07-16', 'vi', options); // 'Thứ Năm, 16/07/2020'
 */
export interface DateFormatOptions {
  /** Puts the day of the week first (`Thứ Năm, 16/07/2020`). Off unless told. */
  readonly weekday?: boolean;
}

/** Formatters are kept: making one for each date is thirty times as slow. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a day that is known to be one: `29/05/2018` in Vietnamese, `29 May 2018` in English.
 *
 * @param day - `YYYY-MM-DD`
 * @throws RangeError for a text that is no day
 * @example
 * writeDay('2018-05-29', 'en'); // '29 May 2018'
 */
export function writeDay(
  day: string,
  locale: Locale = 'vi',
  { weekday = false }: DateFormatOptions = {},
): string {
  const key = `${locale} ${weekday ? 'weekday' : ''}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    // The English of Britain puts the day first as Vietnamese does; the month by name leaves no doubt.
    formatter = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      month: locale === 'vi' ? '2-digit' : 'long',
      day: locale === 'vi' ? '2-digit' : 'numeric',
      ...(weekday ? { weekday: 'long' } : {}),
    });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(`${day}T00:00:00Z`));
}
