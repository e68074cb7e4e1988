import { parseDateTime } from '../vietnamese/dates.js';

const MINUTE = 60_000;
/** Vietnam keeps UTC+7 the whole year. */
const VIETNAM = 7 * 60;

const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
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
/** The form that nearly all feeds have. */
const USUAL =
  /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) ((?:19|20)\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (?:GMT|([+-])(\d\d)(\d\d))$/;
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
  if (text.length > 200) return undefined;
  const usual = USUAL.exec(text);
  if (usual) return readUsual(usual);
  const clean = /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
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

function readUsual(found: RegExpExecArray): string | undefined {
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '', sign, ...zone] =
    found;
  const month = monthNumber(name);
  if (!isDay(+year, month, +day)) return undefined;
  // The clock of Vietnam already, as on most portals.
  if (sign === '+' && zone[0] === '07' && zone[1] === '00') {
    return `${year}-${month < 10 ? '0' : ''}${month}-${day}T${hour}:${minute}:${second}`;
  }
  const east = sign === undefined ? 0 : (zoneMinutes([sign, ...zone]) ?? 0);
  return written(Date.UTC(+year, month - 1, +day, +hour, +minute + VIETNAM - east, +second), 19);
}

type Digits = string | undefined;

function moment(date: readonly Digits[], clock: readonly Digits[], zone: readonly Digits[]) {
  const [year = Number.NaN, month = 0, day = 0] = date.map(Number);
  const [hourText, minute = 0, second, half] = clock;
  // Years before are what a CMS writes for none: 0001-01-01.
  if (!(year >= 1900) || !isDay(year, month, day)) return undefined;
  const isWithTime =
    hourText !== undefined && isTime(Number(hourText), +minute, Number(second ?? 0));
  if (!isWithTime) return written(Date.UTC(year, month - 1, day), 10);
  const hour =
    half === undefined ? Number(hourText) : (+hourText % 12) + (/p/i.test(half) ? 12 : 0);
  const shift = VIETNAM - (zoneMinutes(zone) ?? VIETNAM);
  const time = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    +minute + shift,
    Math.min(Number(second ?? 0), 59),
  );
  return written(time, second === undefined ? 16 : 19);
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : (DAYS_OF_MONTHS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** 24:00 is the end of the day, and a leap second the end of its minute. */
function isTime(hour: number, minute: number, second: number): boolean {
  return hour <= 24 && minute <= 59 && second <= 60;
}

function zoneMinutes([sign, hours, minutes, name]: readonly Digits[]): number | undefined {
  if (sign === undefined) return name === undefined ? undefined : ZONES[name.toLowerCase()];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function atVietnam(time: number): string | undefined {
  return written(time + VIETNAM * MINUTE, 19);
}

function written(time: number, length: number): string | undefined {
  const text = new Date(time).toISOString();
  // Years beyond four digits begin with a sign.
  return text.startsWith('+') ? undefined : text.slice(0, length);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String((Number(year) < 70 ? 2000 : 1900) + Number(year));
}
