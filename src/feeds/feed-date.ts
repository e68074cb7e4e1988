import { isIsoDate } from '../schema/fields.js';
import { parseDateTime } from '../vietnamese/dates.js';

const MINUTE = 60_000;
/** Vietnam keeps UTC+7 the whole year. */
const VIETNAM = 7 * 60;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Zone names of RFC 822 and of CMSs, in minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, bst: 60, cet: 60, cest: 120, msk: 180, ict: 420, jst: 540 },
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
};

const CLOCK = '(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2})(?:[.,]\\d{1,9})?)?(?: ?([ap]m)(?![a-z]))?';
const ZONE = '(?:(?:gmt|utc|ut)? ?([+-])(\\d{1,2}):?(\\d\\d)?|([a-z]{1,5}))';
const ISO = new RegExp(
  `^(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[t ]{1,2}(?:${CLOCK}|(\\d\\d)(\\d\\d)(\\d\\d)) ?${ZONE}?)?$`,
  'i',
);
const RFC = new RegExp(
  `^(?:[^\\W\\d_]{2,12}[.,]{0,2} ?)?(\\d{1,2})[ -]([a-z]{3,9})[.,]?[ -](\\d{2,4}),?(?: (?:at )?${CLOCK} ?${ZONE}?)?(?: ?\\(.*\\))?$`,
  'i',
);
const ASCTIME = new RegExp(
  `^(?:[a-z]{3,9},? )?([a-z]{3,9}) (\\d{1,2}),?(?: (\\d{4}),?)?(?: (?:at )?${CLOCK} ?${ZONE}?)?(?: (\\d{4}))?$`,
  'i',
);
const EPOCH = /^-?\d{9,13}$/;

/**
 * Reads the time of a feed: ISO 8601 and RFC 3339, RFC 822 and what is made of it, `asctime`, seconds or milliseconds of
 * the epoch, and the forms of Vietnamese portals.
 *
 * @returns the clock in Vietnam, in the form of `localDateTimeSchema`; a time without a zone is taken as that already.
 *   Nothing for a text that is no date, or one that no calendar has
 */
export function readFeedDate(text: string): string | undefined {
  // The longest form known is far shorter; a longer text is no date.
  const clean = text.length > 200 ? '' : text.replace(/\s+/g, ' ').trim();
  if (clean === '') return undefined;
  const [, year, month, day, ...iso] = ISO.exec(clean) ?? [];
  if (year !== undefined) {
    const [hour, minute, second, half, h = hour, m = minute, s = second, ...zone] = iso;
    return moment([year, month, day], [h, m, s, half], zone);
  }
  const [, rfcDay, rfcMonth = '', rfcYear = '', ...rfc] = RFC.exec(clean) ?? [];
  if (rfcDay !== undefined && monthNumber(rfcMonth) > 0) {
    return moment([fullYear(rfcYear), String(monthNumber(rfcMonth)), rfcDay], rfc, rfc.slice(4));
  }
  const [, ascMonth = '', ascDay, yearBefore, ...asc] = ASCTIME.exec(clean) ?? [];
  const ascYear = yearBefore ?? asc[8];
  if (ascYear !== undefined && monthNumber(ascMonth) > 0) {
    return moment([ascYear, String(monthNumber(ascMonth)), ascDay], asc, asc.slice(4));
  }
  if (EPOCH.test(clean)) {
    return atVietnam(Number(clean) * (clean.replace('-', '').length > 10 ? 1 : 1000));
  }
  return parseDateTime(clean);
}

type Digits = string | undefined;

function moment(date: readonly Digits[], clock: readonly Digits[], zone: readonly Digits[]) {
  const [year = '', month = '', day = ''] = date;
  const isoDay = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // Years before are what a CMS writes for none: 0001-01-01.
  if (Number(year) < 1900 || !isIsoDate(isoDay)) return undefined;
  const [hourText, minuteText = '0', secondText, half] = clock;
  if (hourText === undefined) return isoDay;
  const hour =
    half === undefined ? Number(hourText) : (Number(hourText) % 12) + (/p/i.test(half) ? 12 : 0);
  const [minute, second] = [Number(minuteText), Number(secondText ?? 0)];
  // 24:00 is the end of the day, and a leap second the end of its minute.
  if (hour > 24 || minute > 59 || second > 60) return isoDay;
  const shift = VIETNAM - (zoneMinutes(zone) ?? VIETNAM);
  return written(
    Date.UTC(+year, +month - 1, +day, hour, minute + shift, Math.min(second, 59)),
    secondText !== undefined,
  );
}

function zoneMinutes([sign, hours, minutes, name]: readonly Digits[]): number | undefined {
  if (sign === undefined) return name === undefined ? undefined : ZONES[name.toLowerCase()];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function atVietnam(time: number): string | undefined {
  return written(time + VIETNAM * MINUTE, true);
}

function written(time: number, hasSeconds: boolean): string | undefined {
  const text = new Date(time).toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, hasSeconds ? 19 : 16) : undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String((Number(year) < 70 ? 2000 : 1900) + Number(year));
}
