import { isIsoDate } from '../schema/iso-date.js';
import { cleanWithMap } from './cleaning.js';
import { foldWithMap } from './folding.js';
import { toLocalDateTime } from './local-time.js';
import { chainMaps, sourceRange, type TextRange } from './mapped-text.js';
import { firstOf } from '../schema/first-of.js';

/**
 * What was found: `full` is a real day with its year, with or without a time; `yearless` a day and month alone
 * (`Ngày 15/7`), the day of an event and not of publication; `relative` a distance from now (`3 tuần trước`);
 * `impossible` the form of a date that no calendar has (`31/4/2019`).
 *
 * @example
 * const kind: DateTimeKind | undefined = findDateTimes('31/4/2019')[0]?.kind;
 * kind; // 'impossible'
 */
export type DateTimeKind = 'full' | 'yearless' | 'relative' | 'impossible';

/**
 * A word before a date that says what the date is of (nhãn), such as `Cập nhật`.
 *
 * @example
 * const label: DateLabel | null | undefined = findDateTimes('Ngày đăng 29/05/2018')[0]?.label;
 * label?.text; // 'Ngày đăng'
 */
export interface DateLabel extends TextRange {
  readonly text: string;
}

/**
 * A date, with its time if it has one, as it stands in a text.
 *
 * @example
 * const span: DateTimeSpan | undefined = findDateTimes('Thứ Năm, 16/07/2020, 13:40')[0];
 * span?.value; // '2020-07-16T13:40'
 * span?.weekday; // 4
 */
export interface DateTimeSpan extends TextRange {
  /** The stretch of the text: weekday, day, time and zone, without label and brackets around it. */
  readonly text: string;
  readonly kind: DateTimeKind;
  /** Local time in Vietnam as precise as written: `2018-05-10`, `2018-05-29T17:04`, `…:15`. Null unless `full`. */
  readonly value: string | null;
  /** Day of the week as written, from 1 for Monday to 7 for Sunday; it may contradict the day. */
  readonly weekday: number | null;
  readonly label: DateLabel | null;
}

/**
 * Reads the one date, and time if there is one, of a short text such as the date line of an article.
 *
 * Takes all forms that Vietnamese portals write, with their labels, weekdays and zones; day before month; 12 AM is
 * 00:00; ISO dates and instants too. A date in another zone is moved to Vietnam's. A weekday that contradicts the date
 * is passed over.
 *
 * @returns local time in the form of `localDateTimeSchema`, as precise as written. Undefined when there is no date, when
 *   it is impossible, relative or without a year, and when the text holds different dates: see {@link findDateTimes}
 * @example
 * parseDateTime('Cập nhật lúc: 08:20 |03/09/2019'); // '2019-09-03T08:20'
 * parseDateTime('31/4/2019'); // undefined
 */
export function parseDateTime(text: string): string | undefined {
  const found = findDateTimes(text.replace(/\s+/g, ' '));
  const value = firstOf(found, (span) => span.value !== null)?.value;
  return found.every((span) => span.value === value) ? (value ?? undefined) : undefined;
}

/**
 * Finds the dates of a text in reading order, not overlapping, in running prose as on date lines: `16/07/2020, 13:40`,
 * `20.5.2011`, `ngày 03 tháng 9 năm 2019`, `3 Tháng Chín, 2019`. Linear in the length of the text.
 *
 * Ranges of years, fractions, months without a day and digits inside addresses are not dates. A time stands with its date
 * on one line; one that no clock shows is left out of the span.
 *
 * @returns spans in UTF-16 units of the text as given, whatever its normal form. Never throws
 * @example
 * const [span] = findDateTimes('Ngày đăng 29/05/2018 | 17:04');
 * span?.value; // '2018-05-29T17:04'
 * span?.label?.text; // 'Ngày đăng'
 */
export function findDateTimes(text: string): DateTimeSpan[] {
  const cleaned = cleanWithMap(text);
  const mapped = chainMaps(cleaned, foldWithMap(cleaned.text));
  const folded = mapped.text;
  const spans: DateTimeSpan[] = [];
  let from = 0;
  for (const match of folded.matchAll(CORE)) {
    if (match.index < from) continue;
    const found = readCore(folded, match, from);
    if (!found) continue;
    from = found.end;
    const { start, end } = sourceRange(mapped, found);
    const label = found.label && sourceRange(mapped, found.label);
    spans.push({
      start,
      end,
      text: text.slice(start, end),
      kind: found.kind,
      value: found.value,
      weekday: found.weekday,
      label: label && { ...label, text: text.slice(label.start, label.end) },
    });
  }
  return spans;
}

// All patterns below run on folded, cleaned text, and each repeats at most a fixed number of times: that bounds the work
// at any one place, whatever the input.
const MONTHS = new Map(
  ['mot', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai']
    .map((name, index): [string, number] => [name, index + 1])
    .concat([
      ['gieng', 1],
      ['chap', 12],
    ]),
);
const MONTH = `\\d{1,2}|${[...MONTHS.keys()].reverse().join('|')}`;
// Numbered groups: the names would be seventeen.
const NUMERIC = '(\\d{1,2})( ?)([/.-]) ?(\\d{1,2}) ?\\3 ?(\\d{4})(?!\\d|/\\w|\\3\\d(?!\\d?:\\d))';
const PROSE = `(\\d{1,2})\\s{0,8}thang\\s{0,8}(${MONTH})(?:\\s{0,8},?\\s{0,8}nam\\s{0,8}|\\s?[,/-]\\s?|\\s)(\\d{4})(?!\\d)`;
const ISO = '((?:19|20|21)\\d\\d)([/-])(\\d{1,2})\\10(\\d{1,2})(?!\\d|[/-]\\w)';
const MONTH_FIRST = `thang\\s{1,4}(${MONTH})\\s{1,4}(\\d{1,2}),\\s{0,4}(\\d{4})(?!\\d)`;
const YEARLESS =
  '(?:(?<=\\b(?:ngay|sang|trua|chieu|toi|dem)\\s{1,3})|(?<=\\())(\\d{1,2})(?:[/.-]|\\s{1,3}thang\\s{1,3})(\\d{1,2})(?![\\d%]|\\s?[/.,-]\\s?\\d|\\s{0,8},?\\s{0,8}nam\\s{0,8}\\d)';
const RELATIVE = '(\\d{1,4}\\s{1,3}(?:giay|phut|gio|ngay|tuan|thang|nam)\\s{1,3}truoc)\\b';
const CORE = new RegExp(
  `(?<!\\d)(?:${NUMERIC}|${PROSE}|${ISO}|${YEARLESS}|${RELATIVE})|\\b${MONTH_FIRST}`,
  'g',
);

const GAP = '[^\\S\\n]{0,4}';
const BETWEEN = `${GAP}[|,;•·-]?${GAP}`;
const CLOCK =
  "(?<clock>\\d{1,2} ?(?::|h|g|gio) ?\\d{2}(?:(?: ?: ?|'|phut )\\d{2})?|\\d{1,2} ?(?:h|gio))(?![\\d:]|[a-z]{2})(?:\\.\\d{1,9})?'?";
const HALF = '(?: ?(?<half>am|pm|a\\.m\\.|p\\.m\\.|sa|ch|sang|chieu|toi)(?![a-z\\d]))?';
const ZONE =
  '(?: ?[[(]? ?(?:(?:gmt|utc) ?(?<zone>[+-] ?\\d{1,2}(?::?\\d{2})?)|(?<offset>z|[+-]\\d{2}:?\\d{2}))(?![\\w:])(?: ?[\\])])?)?';
const TIME = `${CLOCK}${HALF}${ZONE}`;
const WEEKDAY = '(?<![a-z\\d])(?<weekday>thu ?(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7])';
const TIME_AFTER = new RegExp(`(?:t|${BETWEEN}(?:(?:vao )?luc:? )?)${TIME}`, 'y');
const ZONE_AFTER = /[^\S\n]{0,4}[[(] ?(?:gmt|utc) ?\+ ?0?7(?::?00)? ?[\])]/y;
// A sticky look-behind reads from the place backwards, where a pattern closed by `$` would be tried at each place before.
const TIME_BEFORE = new RegExp(`(?<=(?<![\\w:./,+-])(?<whole>${TIME}${BETWEEN}))`, 'y');
const DAY_WORD_BEFORE = new RegExp(
  `(?<=(?<whole>(?:${WEEKDAY}${BETWEEN})?(?:(?<![a-z])(?:vao )?ngay${GAP}:?\\s{0,8})?))`,
  'y',
);
const LABEL_WORDS =
  '(?:(?:ngay|thoi gian|gio|luc) (?:gio )?)?(?:duoc )?(?:cap nhat|chinh sua|dang|dua|gui|tao|xuat ban|ban hanh|hieu luc|viet|post)(?: (?:tin|bai|tai|len internet))?(?: lan cuoi)?(?: (?:vao|luc|vao luc))?';
const LABEL_BEFORE = new RegExp(
  `(?<=(?<![a-z])(?<whole>(?<label>${LABEL_WORDS})\\s{0,3}[:,-]?\\s{0,3}[[(|]?\\s{0,3}))`,
  'y',
);
const PART_BEFORE = /(?<=[/_=&?%]|\d[.,:])/y;
const DAY_BEFORE = /(?<=\bngay\s{0,8}:?\s{0,8})/y;
const GLUED_BEFORE = /(?<=[a-z\d][.-]?)/y;
const WEEKDAYS = ['2', 'hai', '3', 'ba', '4', 'tu', '5', 'nam', '6', 'sau', '7', 'bay'];

type Groups = Readonly<Record<string, string | undefined>>;

interface FoundDate extends TextRange {
  readonly kind: DateTimeKind;
  readonly value: string | null;
  readonly weekday: number | null;
  readonly label: TextRange | null;
}

function readCore(text: string, core: RegExpExecArray, from: number): FoundDate | undefined {
  const written = readWritten(core);
  if (isPartOfMore(text, core.index, written)) return undefined;
  const coreEnd = core.index + core[0].length;
  if (written.kind === 'relative') {
    const label = findLabel(text, core.index, from);
    return { start: core.index, end: coreEnd, kind: 'relative', value: null, weekday: null, label };
  }
  const after = groupsAt(TIME_AFTER, text, coreEnd);
  let time = after && readClock(after);
  let end = time ? TIME_AFTER.lastIndex : coreEnd;
  if (groupsAt(ZONE_AFTER, text, end)) end = ZONE_AFTER.lastIndex;
  let start = core.index;
  let weekday: number | null = null;
  const stepBack = () => {
    const words = groupsAt(DAY_WORD_BEFORE, text, start, from);
    start -= words?.['whole']?.length ?? 0;
    weekday ??= weekdayNumber(words?.['weekday']);
  };
  stepBack();
  const before = time ? undefined : groupsAt(TIME_BEFORE, text, start, from);
  time ??= before && readClock(before);
  if (before && time) {
    start -= before['whole']?.length ?? 0;
    stepBack();
  }
  const { day } = written;
  return {
    start,
    end,
    kind: written.kind,
    value: day === undefined ? null : withTime(day, time),
    weekday,
    label: findLabel(text, start, from),
  };
}

/**
 * Tries a sticky pattern at one place.
 *
 * @param from - where the date before ended: what the group `whole` takes in must not begin before it
 */
function groupsAt(pattern: RegExp, text: string, place: number, from = 0): Groups | undefined {
  pattern.lastIndex = place;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const groups: Groups = match.groups ?? {};
  return place - (groups['whole']?.length ?? 0) < from ? undefined : groups;
}

/** Tells a date from digits of an address, a number, a symbol or a slug. */
function isPartOfMore(text: string, place: number, { mark, gap }: WrittenDay): boolean {
  if (groupsAt(PART_BEFORE, text, place)) return true;
  if (mark === '/' || groupsAt(DAY_BEFORE, text, place)) return false;
  // Points and hyphens with spaces between the numbers are lists and sums more often than dates.
  return gap === ' ' || groupsAt(GLUED_BEFORE, text, place) !== undefined;
}

interface WrittenDay {
  readonly kind: DateTimeKind;
  /** The day as an ISO date; undefined unless the kind is `full`. */
  readonly day?: string;
  /** What stands between the numbers; `/` for dates in words, which have nothing to be mistaken for. */
  readonly mark: string;
  readonly gap: string;
}

function readWritten(core: RegExpExecArray): WrittenDay {
  const [, day, gap = '', mark = '/', month, year, proseDay, proseMonth, proseYear] = core;
  const [isoYear, isoMark = mark, isoMonth, isoDay, bareDay] = core.slice(9);
  const [relative, firstMonth, secondDay, lastYear] = core.slice(15);
  if (relative !== undefined) return { kind: 'relative', mark, gap };
  if (bareDay !== undefined) return { kind: 'yearless', mark, gap };
  const iso = toIsoDay(
    year ?? proseYear ?? isoYear ?? lastYear,
    month ?? proseMonth ?? isoMonth ?? firstMonth,
    day ?? proseDay ?? isoDay ?? secondDay,
  );
  return iso === undefined
    ? { kind: 'impossible', mark: isoMark, gap }
    : { kind: 'full', day: iso, mark: isoMark, gap };
}

function toIsoDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${twoDigits(MONTHS.get(month) ?? Number(month))}-${twoDigits(Number(day))}`;
  return isIsoDate(iso) && !iso.startsWith('0') ? iso : undefined;
}

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  /** Minutes that the zone of the clock is ahead of UTC, when a zone is written. */
  readonly zone: number | undefined;
}

function readClock(groups: Groups): ClockTime | undefined {
  const [hourDigits, minuteDigits, secondDigits] = groups['clock']?.match(/\d+/g) ?? [];
  let hour = Number(hourDigits);
  const minute = Number(minuteDigits ?? 0);
  const second = secondDigits === undefined ? undefined : Number(secondDigits);
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  const half = groups['half']?.replaceAll('.', '') ?? '';
  if (/^(?:am|sa|sang)$/.test(half) && hour === 12) hour = 0;
  if (/^(?:pm|ch|chieu|toi)$/.test(half) && hour < 12) hour += 12;
  return { hour, minute, second, zone: zoneMinutes(groups['zone'] ?? groups['offset']) };
}

function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'z') return zone && 0;
  const [, sign, hours, minutes] = /^([+-]) ?(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function withTime(day: string, time: ClockTime | undefined): string {
  if (!time) return day;
  const { hour, minute, second, zone } = time;
  const clock = `${twoDigits(hour)}:${twoDigits(minute)}`;
  const local = `${day}T${clock}${second === undefined ? '' : `:${twoDigits(second)}`}`;
  if (zone === undefined || zone === 7 * 60) return local;
  const instant = new Date(
    Date.parse(`${day}T${clock}:${twoDigits(second ?? 0)}Z`) - zone * 60_000,
  );
  return toLocalDateTime(instant)?.slice(0, local.length) ?? local;
}

function weekdayNumber(word: string | undefined): number | null {
  if (word === undefined) return null;
  const place = WEEKDAYS.indexOf(word.replace(/^(?:thu ?|t)/, ''));
  return place === -1 ? 7 : Math.floor(place / 2) + 1;
}

function findLabel(text: string, place: number, from: number): TextRange | null {
  const { whole, label } = groupsAt(LABEL_BEFORE, text, place, from) ?? {};
  if (whole === undefined || label === undefined) return null;
  const start = place - whole.length;
  return { start, end: start + label.length };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
