import { isIsoDate } from '../schema/index.js';
import { cleanWithMap } from './cleaning.js';
import { foldWithMap } from './folding.js';
import { toLocalDateTime } from './local-time.js';
import { chainMaps, sourceRange, type TextRange } from './mapped-text.js';

/**
 * What was found: `full` is a real day with its year, with or without a time; `yearless` a day and month alone
 * (`Ngày 15/7`), the day of an event and not of publication; `relative` a distance from now (`3 tuần trước`);
 * `impossible` the form of a date that no calendar has (`31/4/2019`).
 */
export type DateTimeKind = 'full' | 'yearless' | 'relative' | 'impossible';

/** A word before a date that says what the date is of (nhãn), such as `Cập nhật`. */
export interface DateLabel extends TextRange {
  readonly text: string;
}

/** A date, with its time if it has one, as it stands in a text. */
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
  const value = found.find((span) => span.value !== null)?.value;
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
    const range = sourceRange(mapped, found);
    const label = found.label && sourceRange(mapped, found.label);
    spans.push({
      ...range,
      text: text.slice(range.start, range.end),
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
const NUMERIC =
  '(?<day>\\d{1,2})(?<gap> ?)(?<mark>[/.-]) ?(?<month>\\d{1,2}) ?\\k<mark> ?(?<year>\\d{4})(?!\\d|/\\w|\\k<mark>\\d(?!\\d?:\\d))';
const PROSE = `(?<proseDay>\\d{1,2})\\s{0,8}thang\\s{0,8}(?<proseMonth>${MONTH})(?:\\s{0,8},?\\s{0,8}nam\\s{0,8}|\\s?[,/-]\\s?|\\s)(?<proseYear>\\d{4})(?!\\d)`;
const ISO =
  '(?<isoYear>(?:19|20|21)\\d\\d)(?<isoMark>[/-])(?<isoMonth>\\d{1,2})\\k<isoMark>(?<isoDay>\\d{1,2})(?!\\d|[/-]\\w)';
const MONTH_FIRST = `thang\\s{1,4}(?<firstMonth>${MONTH})\\s{1,4}(?<secondDay>\\d{1,2}),\\s{0,4}(?<lastYear>\\d{4})(?!\\d)`;
const YEARLESS =
  '(?:(?<=\\b(?:ngay|sang|trua|chieu|toi|dem)\\s{1,3})|(?<=\\())(?<bareDay>\\d{1,2})(?:[/.-]|\\s{1,3}thang\\s{1,3})(?<bareMonth>\\d{1,2})(?![\\d%]|\\s?[/.,-]\\s?\\d|\\s{0,8},?\\s{0,8}nam\\s{0,8}\\d)';
const RELATIVE =
  '(?<relative>\\d{1,4}\\s{1,3}(?:giay|phut|gio|ngay|tuan|thang|nam)\\s{1,3}truoc)\\b';
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
const TIME_BEFORE = new RegExp(`(?<![\\w:./,+-])${TIME}${BETWEEN}$`);
const DAY_WORD_BEFORE = new RegExp(
  `(?:${WEEKDAY}${BETWEEN})?(?:(?<![a-z])(?:vao )?ngay${GAP}:?\\s{0,8})?$`,
);
const LABEL_BEFORE =
  /(?<![a-z])((?:(?:ngay|thoi gian|gio|luc) (?:gio )?)?(?:duoc )?(?:cap nhat|chinh sua|dang|dua|gui|tao|xuat ban|ban hanh|hieu luc|viet|post)(?: (?:tin|bai|tai|len internet))?(?: lan cuoi)?(?: (?:vao|luc|vao luc))?)\s{0,3}[:,-]?\s{0,3}[[(|]?\s{0,3}$/;
const WEEKDAYS = ['2', 'hai', '3', 'ba', '4', 'tu', '5', 'nam', '6', 'sau', '7', 'bay'];
/** How far before the digits of a date its clock, weekday and label are looked for. */
const REACH = 64;

type Groups = Readonly<Record<string, string | undefined>>;

interface FoundDate extends TextRange {
  readonly kind: DateTimeKind;
  readonly value: string | null;
  readonly weekday: number | null;
  readonly label: TextRange | null;
}

function readCore(text: string, core: RegExpExecArray, from: number): FoundDate | undefined {
  const groups: Groups = core.groups ?? {};
  const behind = (end: number) => text.slice(Math.max(from, end - REACH), end);
  if (isPartOfMore(behind(core.index), groups)) return undefined;
  let end = core.index + core[0].length;
  let time: ClockTime | undefined;
  const kind = kindOf(groups);
  if (kind !== 'relative') {
    TIME_AFTER.lastIndex = end;
    const after = TIME_AFTER.exec(text);
    time = after ? readClock(after.groups ?? {}) : undefined;
    if (time) end = TIME_AFTER.lastIndex;
    ZONE_AFTER.lastIndex = end;
    if (ZONE_AFTER.test(text)) end = ZONE_AFTER.lastIndex;
  }
  let start = core.index;
  let weekday: number | null = null;
  const stepBack = () => {
    const word = DAY_WORD_BEFORE.exec(behind(start));
    start -= word?.[0].length ?? 0;
    weekday ??= weekdayNumber(word?.groups?.['weekday']);
  };
  if (kind !== 'relative') {
    stepBack();
    const before = time ? null : TIME_BEFORE.exec(behind(start));
    time ??= before ? readClock(before.groups ?? {}) : undefined;
    if (before && time) {
      start -= before[0].length;
      stepBack();
    }
  }
  const day = kind === 'full' ? readDay(groups) : undefined;
  return {
    start,
    end,
    kind: kind === 'full' && !day ? 'impossible' : kind,
    value: day ? withTime(day, time) : null,
    weekday,
    label: findLabel(behind(start), start),
  };
}

function kindOf(groups: Groups): DateTimeKind {
  if (groups['relative'] !== undefined) return 'relative';
  return groups['bareDay'] === undefined ? 'full' : 'yearless';
}

/** Tells a date from digits of an address, a number, a symbol or a slug. */
function isPartOfMore(tail: string, groups: Groups): boolean {
  if (/[/_=&?%]$|\d[.,:]$/.test(tail)) return true;
  const mark = groups['mark'] ?? groups['isoMark'];
  if (mark === undefined || /\bngay\s{0,8}:?\s{0,8}$/.test(tail)) return false;
  // Points and hyphens with spaces between the numbers are lists and sums more often than dates.
  if (mark !== '/' && groups['gap'] === ' ') return true;
  return mark !== '/' && /[a-z\d][.-]?$/.test(tail);
}

function readDay(groups: Groups): string | undefined {
  const year = groups['year'] ?? groups['proseYear'] ?? groups['isoYear'] ?? groups['lastYear'];
  const month =
    groups['month'] ?? groups['proseMonth'] ?? groups['isoMonth'] ?? groups['firstMonth'];
  const day = groups['day'] ?? groups['proseDay'] ?? groups['isoDay'] ?? groups['secondDay'] ?? '';
  const monthNumber = MONTHS.get(month ?? '') ?? Number(month);
  const iso = `${year ?? ''}-${twoDigits(monthNumber)}-${twoDigits(Number(day))}`;
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
  if (['am', 'sa', 'sang'].includes(half) && hour === 12) hour = 0;
  if (['pm', 'ch', 'chieu', 'toi'].includes(half) && hour < 12) hour += 12;
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

function findLabel(tail: string, end: number): TextRange | null {
  const match = LABEL_BEFORE.exec(tail);
  if (match?.[1] === undefined) return null;
  const start = end - tail.length + match.index;
  return { start, end: start + match[1].length };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
