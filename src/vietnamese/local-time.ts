import { isReal } from '../schema/iso-date.js';

/** Vietnam keeps UTC+7 the whole year. */
const OFFSET_MS = 7 * 3_600_000;
const LOCAL = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Gives the clock in Vietnam (giờ Việt Nam) at an instant.
 *
 * @param instant - a `Date`, or an ISO text with its offset such as `2026-01-05T01:00:00Z`
 * @returns local time to the second such as `2026-01-05T08:00:00`; undefined for a text without an offset, one that is
 *   no instant, and years beyond four digits
 * @example
 * toLocalDateTime('2026-01-05T01:00:00Z'); // '2026-01-05T08:00:00'
 */
export function toLocalDateTime(instant: Date | string): string | undefined {
  const milliseconds = typeof instant === 'string' ? readInstant(instant) : instant.getTime();
  const shifted = new Date(milliseconds + OFFSET_MS);
  if (Number.isNaN(shifted.getTime())) return undefined;
  const text = shifted.toISOString().slice(0, -'.000Z'.length);
  return LOCAL.test(text) ? text : undefined;
}

/** `Date.parse` takes prose for dates, puts the month first and lets 30 February be a day of March. */
function readInstant(text: string): number {
  const [, day = '', time = '', offset = ''] = INSTANT.exec(text) ?? [];
  if (!readLocal(`${day}T${time}`)) return Number.NaN;
  return Date.parse(`${day}T${time}${offset.toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
}

/**
 * Gives the instant of a local date and time in Vietnam, with its offset, as feeds and `<time datetime>` want it.
 *
 * @param local - `2018-05-29T17:04`, with or without seconds; a day alone is taken at its midnight
 * @returns an instant such as `2018-05-29T17:04:00+07:00`; undefined when the text is no such time
 * @example
 * toInstant('2018-05-29T17:04'); // '2018-05-29T17:04:00+07:00'
 */
export function toInstant(local: string): string | undefined {
  const parts = readLocal(local);
  if (!parts) return undefined;
  const [hour = '00', minute = '00', second = '00'] = parts.time;
  return `${parts.day}T${hour}:${minute}:${second}+07:00`;
}

/** Takes apart a local date and time that is real; `time` holds hour, minute and second as far as given. */
export function readLocal(local: string): { day: string; time: string[] } | undefined {
  if (!LOCAL.test(local) || !isReal(local)) return undefined;
  const [day = '', clock] = local.split('T');
  return { day, time: clock?.split(':') ?? [] };
}
