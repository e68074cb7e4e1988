import { isIsoDate } from '../schema/iso-date.js';
import { toLocalDateTime } from '../vietnamese/local-time.js';

const DAY = 86_400_000;

/** Vietnam is seven hours ahead of UTC the whole year: no summer time since reunification. */
const OFFSET = 7 * 3_600_000;

/**
 * The days from which a portal counts, each `YYYY-MM-DD`.
 *
 * @example
 * const days: CountingDays = countingDays(new Date('2026-11-22T17:00:00Z'));
 * days.today; // '2026-11-23'
 */
export interface CountingDays {
  readonly today: string;
  readonly yesterday: string;
  /** Monday of this week (thứ Hai). */
  readonly week: string;
  /** The first of this month (mồng một). */
  readonly month: string;
}

/**
 * The day in Vietnam (Asia/Ho_Chi_Minh, UTC+7) at an instant: the day a visit counts for.
 *
 * @returns `YYYY-MM-DD`
 * @throws RangeError for an invalid `Date`, or one outside the years 0–9999
 * @example
 * dayOf(new Date('2026-11-22T16:59:59Z')); // '2026-11-22'
 * dayOf(new Date('2026-11-22T17:00:00Z')); // '2026-11-23'
 */
export function dayOf(instant: Date): string {
  const local = toLocalDateTime(instant);
  if (local === undefined) throw new RangeError('Not an instant of the years 0–9999.');
  return local.slice(0, 10);
}

/**
 * The instant at which a day begins in Vietnam. A day lasts from its start up to, not including, the start of the next.
 *
 * @param date - `YYYY-MM-DD`
 * @throws RangeError for a text that is not a day of the calendar
 * @example
 * dayStart('2026-11-23').toISOString(); // '2026-11-22T17:00:00.000Z'
 */
export function dayStart(date: string): Date {
  return new Date(utcMidnight(date) - OFFSET);
}

/**
 * The day a number of days later, or earlier where the number is negative.
 *
 * @param date - `YYYY-MM-DD`
 * @param days - a whole number
 * @throws RangeError for a text that is not a day of the calendar, or a result outside the years 0–9999
 * @example
 * addDays('2026-03-01', -1); // '2026-02-28'
 */
export function addDays(date: string, days: number): string {
  return utcDay(utcMidnight(date) + days * DAY);
}

/**
 * Monday of the week of a day (thứ Hai đầu tuần).
 *
 * @param date - `YYYY-MM-DD`
 * @throws RangeError for a text that is not a day of the calendar
 * @example
 * weekStart('2026-11-22'); // '2026-11-16', a Sunday's week began six days before
 */
export function weekStart(date: string): string {
  const weekday = new Date(utcMidnight(date)).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/**
 * The first day of the month of a day.
 *
 * @param date - `YYYY-MM-DD`
 * @throws RangeError for a text that is not a day of the calendar
 * @example
 * monthStart('2026-11-22'); // '2026-11-01'
 */
export function monthStart(date: string): string {
  return `${utcDay(utcMidnight(date)).slice(0, 8)}01`;
}

/**
 * The days from which the counters of a portal run at an instant: hôm nay, hôm qua, tuần này, tháng này.
 *
 * @throws RangeError for an invalid `Date`
 * @example
 * countingDays(new Date('2026-11-22T17:00:00Z'));
 * // { today: '2026-11-23', yesterday: '2026-11-22', week: '2026-11-23', month: '2026-11-01' }
 */
export function countingDays(instant: Date): CountingDays {
  const today = dayOf(instant);
  return {
    today,
    yesterday: addDays(today, -1),
    week: weekStart(today),
    month: monthStart(today),
  };
}

function utcMidnight(date: string): number {
  if (!isIsoDate(date)) throw new RangeError(`Not a day of the calendar: ${date.slice(0, 40)}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function utcDay(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  if (text.length !== 24) throw new RangeError(`The year of ${text} is not within 0–9999.`);
  return text.slice(0, 10);
}
