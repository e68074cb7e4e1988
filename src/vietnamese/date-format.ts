import type { Locale } from '../schema/index.js';
import { readLocal, toLocalDateTime } from './local-time.js';
import { writeDay } from './write-day.js';

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

/**
 * Writes a day and its time, if it has one, as people read it: `29/05/2018 17:04` in Vietnamese,
 * `29 May 2018, 17:04` in English. Seconds are not shown.
 *
 * @param value - local time in Vietnam (`2018-05-29T17:04`, `2018-05-10`), or an instant with its offset, which is
 *   told by Vietnam's clock
 * @returns the text; a value that is neither comes back as it is
 * @example
 * formatDateTime('2020-07-16T13:40', 'vi', { weekday: true }); // 'Thứ Năm, 16/07/2020 13:40'
 * formatDateTime('2026-01-05T01:00:00Z'); // '05/01/2026 08:00'
 */
export function formatDateTime(
  value: string,
  locale: Locale = 'vi',
  { weekday = false }: DateFormatOptions = {},
): string {
  const parts = readLocal(toLocalDateTime(value) ?? value);
  if (!parts) return value;
  const day = writeDay(parts.day, locale, weekday ? 'long' : undefined);
  const clock = parts.time.slice(0, 2).join(':');
  if (clock === '') return day;
  return locale === 'vi' ? `${day} ${clock}` : `${day}, ${clock}`;
}

/**
 * Writes the day alone of what {@link formatDateTime} takes: `29/05/2018`, `29 May 2018`.
 *
 * @returns the text; a value that is neither a local time nor an instant comes back as it is
 * @example
 * formatDate('2018-05-29T17:04', 'en'); // '29 May 2018'
 */
export function formatDate(
  value: string,
  locale: Locale = 'vi',
  { weekday = false }: DateFormatOptions = {},
): string {
  const parts = readLocal(toLocalDateTime(value) ?? value);
  return parts ? writeDay(parts.day, locale, weekday ? 'long' : undefined) : value;
}
