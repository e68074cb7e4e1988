/** Days as `YYYY-MM-DD`, months as `YYYY-MM`, in the calendar of Gregor and free of time zones. */

const DAY_MS = 86_400_000;

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The day so many days later. */
export function addDays(day: string, count: number): string {
  return isoDay(Date.parse(day) + count * DAY_MS);
}

/** The same day so many months later, or the last day of a shorter month. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const date = Math.min(Number(day.slice(8)), daysIn(month));
  return `${month}-${String(date).padStart(2, '0')}`;
}

/** How many days a month has. */
export function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** Place of a day in its week, from 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

/** The weeks of a month from Monday on; places outside the month hold nothing. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const before = weekdayOf(first);
  const count = daysIn(month);
  const weeks: (string | undefined)[][] = [];
  for (let start = -before; start < count; start += 7) {
    const week: (string | undefined)[] = [];
    for (let place = start; place < start + 7; place += 1)
      week.push(place >= 0 && place < count ? addDays(first, place) : undefined);
    weeks.push(week);
  }
  return weeks;
}

/** The day to which a key leads in a grid of days; nothing for keys that lead nowhere. */
export function dayByKey(
  day: string,
  key: { readonly key: string; readonly shiftKey: boolean; readonly isRightToLeft: boolean },
): string | undefined {
  const forward = key.isRightToLeft ? -1 : 1;
  switch (key.key) {
    case 'ArrowRight':
      return addDays(day, forward);
    case 'ArrowLeft':
      return addDays(day, -forward);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, 6 - weekdayOf(day));
    case 'PageDown':
      return addMonths(day, key.shiftKey ? 12 : 1);
    case 'PageUp':
      return addMonths(day, key.shiftKey ? -12 : -1);
    default:
      return undefined;
  }
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
