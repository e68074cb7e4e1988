import { addDays, countingDays, dayOf } from '../../src/counters/index.js';

/** A day of the calendar as the tables hold it: 20261122. */
export type DayNumber = number;

/** The number of a day `YYYY-MM-DD`. */
export function dayNumber(date: string): DayNumber {
  return Number(date.replaceAll('-', ''));
}

/** The day `YYYY-MM-DD` of a number. */
export function dateOf(day: DayNumber): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The numbers of the days from which the counters run, kept as long as the day does: every hit asks. */
export interface CountingDayNumbers {
  readonly today: DayNumber;
  readonly yesterday: DayNumber;
  readonly week: DayNumber;
  readonly month: DayNumber;
  /** Milliseconds since 1970 at which this day began and the next begins. */
  readonly from: number;
  readonly until: number;
}

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;
let kept: CountingDayNumbers | undefined;

/** The counting days in Vietnam at an instant. */
export function countingDayNumbers(at: number): CountingDayNumbers {
  if (kept && at >= kept.from && at < kept.until) return kept;
  const days = countingDays(new Date(at));
  const from = Math.floor((at + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
  kept = {
    today: dayNumber(days.today),
    yesterday: dayNumber(days.yesterday),
    week: dayNumber(days.week),
    month: dayNumber(days.month),
    from,
    until: from + DAY_MS,
  };
  return kept;
}

/** The first of the last `days` days, today among them. */
export function firstOfLast(days: number, at: number): DayNumber {
  return dayNumber(addDays(dayOf(new Date(at)), 1 - days));
}
