import { findDateTimes, fold, type DateTimeSpan } from '../vietnamese/index.js';
import { readBareCounts, readCounts, type ArticleCounts } from './article-counts.js';
import { isToolText } from './chrome.js';
import { keyOf, type Line } from './lines.js';
import { phrases, words } from './shapes.js';

/** What a date on a page is of: `posted` and `updated` say so, `plain` says nothing. */
export type DateRole = 'posted' | 'updated' | 'plain';

/** A line that shows the date of an article, alone or with its category, writer, counts and tools. */
export interface DateLine extends ArticleCounts {
  readonly line: Line;
  readonly value: string;
  readonly role: DateRole;
  readonly hasTime: boolean;
  readonly hasWeekday: boolean;
  /** What stands before the date and its label: a category or a name; empty for none. */
  readonly before: string;
  /** What stands behind the date, without counts and tools. */
  readonly after: string;
}

const POSTED = /dang|gui|xuat ban|dua|tao|post|viet|phat hanh/;
const UPDATED = /cap nhat|chinh sua|sua/;
const FOREIGN = /ban hanh|hieu luc|internet|het han|sinh|ky|nhan|hop|hop le|ky ban hanh/;
/** Words of the date's own label that the date finder leaves standing. */
const LABEL_WORDS = new RegExp(
  `(?<![a-z])(?:${phrases(
    'ngay dang|ngay dang tin|ngay cap nhat|ngay xuat ban|ngay tao|ngay gui|dang ngay|dang luc|dang vao|dang vao luc|gui luc|gui ngay|cap nhat|cap nhat luc|cap nhat ngay|cap nhat lan cuoi|lan cap nhat cuoi|thoi gian|thoi gian dang|xuat ban|xuat ban ngay|ngay|luc|vao luc|vao|gio|tin ngay|bai dang ngay|duoc dang|duoc dang luc|posted|posted on|published|published on|date|created|created on|written on|last updated|last modified|updated|ngay dua tin|ngay dua|ngay viet|ngay phat hanh|gmt ?\\+? ?0?7|utc ?\\+? ?0?7|phat hanh luc|publish date|publication date|ngay dang bai|thoi gian cap nhat',
  )})(?![a-z])`,
  'g',
);
const SEPARATOR = /^[\s|·•,;:()[\]{}–—/*+.-]+|[\s|·•,;:()[\]{}–—/*+-]+$/g;
/** Longest line that may be a date line with category, writer, counts and tools on it. */
const LONGEST_DATE_LINE = 220;
/** Without one of these no date can stand on a line. */
const MAY_DATE = /\d ?[/.-] ?\d|thang|^\d\d \d\d \d{4}$/;
const DIGITS_APART = /^(\d{2}) (\d{2}) (\d{4})$/;
/** Longest category or name before a date, longest note behind it: what is longer is a title or prose. */
const LONGEST_BEFORE = 46;
const LONGEST_AFTER = 40;

/** Reads a line as the date line of an article; nothing when it holds no date or more words than such a line has. */
export function readDateLine(line: Line): DateLine | undefined {
  if (line.text.length > LONGEST_DATE_LINE || !MAY_DATE.test(line.key)) return undefined;
  const apart = DIGITS_APART.exec(line.text);
  const text = apart ? apart.slice(1).join('/').padEnd(line.text.length) : line.text;
  const spans = findDateTimes(text).filter((span) => span.kind === 'full');
  const span = choose(spans);
  if (!span?.value || isPeriod(text, spans) || /^tu (?:ngay |sang |chieu )?\d/.test(line.key))
    return undefined;
  const label = span.label ? keyAt(line, span.label.start, span.start) : '';
  if (FOREIGN.test(label)) return undefined;
  const counts = readCounts(line);
  let rest = counts.rest;
  for (const { start, end, label: each } of spans)
    rest = blank(rest, each ? each.start : start, end);
  const start = span.label?.start ?? span.start;
  const bare = counts.readCount === undefined ? readBareCounts(rest.slice(span.end)) : {};
  const before = remainder(line, rest, 0, start);
  const after = Object.keys(bare).length > 0 ? '' : remainder(line, rest, span.end, rest.length);
  if (
    before.length > LONGEST_BEFORE ||
    words(before).length > 7 ||
    after.length > LONGEST_AFTER ||
    /^\d+$/.test(before)
  )
    return undefined;
  if (/\d ?[/-]|nguon/.test(keyOf(before))) return undefined;
  if (/^(?:cua|ve|va|den|tai|do|,)(?![a-z])/.test(keyOf(after))) return undefined;
  const { readCount, commentCount } = { ...counts, ...bare };
  return {
    line,
    value: span.value,
    role: roleOf(label === '' ? line.key.slice(0, span.start) : label),
    hasTime: span.value.length > 10,
    hasWeekday:
      span.weekday !== null || /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/.test(line.key),
    before,
    after,
    ...(readCount === undefined ? {} : { readCount }),
    ...(commentCount === undefined ? {} : { commentCount }),
  };
}

/** A date at the end of a title or a paragraph, glued to it: `… khéo)03/09/2019 08:20:15`, `… cả nước. 04:30, 27/9/2022`. */
export interface TrailingDate {
  readonly value: string;
  /** The line without the date. */
  readonly text: string;
}

/** A date that opens a line; no value where the page gives less than a day. */
export interface LeadingDate {
  readonly value: string | undefined;
  /** The line without the date. */
  readonly text: string;
}

const TAIL_REACH = 90;

/** Finds the date with a time, or in brackets, that ends a line; a day alone at the end of a sentence is prose. */
export function readTrailingDate(line: Line): TrailingDate | undefined {
  const from = Math.max(0, line.text.length - TAIL_REACH);
  if (!MAY_DATE.test(line.key.slice(from))) return undefined;
  const span = findDateTimes(line.text.slice(from)).at(-1);
  if (span?.kind !== 'full' || !span.value) return undefined;
  const end = from + span.end;
  const start = from + (span.label?.start ?? span.start);
  if (!/^[\s)\]]*$/.test(line.text.slice(end))) return undefined;
  const before = line.text.slice(0, start).trimEnd();
  const isBracketed = /[([]$/.test(before) && /^\s*[)\]]/.test(line.text.slice(end));
  const isSecondSentence = /[.!?…)”"]$/.test(before);
  const hasTime = span.value.length > 10;
  if (!(isBracketed || (hasTime && (isSecondSentence || !/[,;]$/.test(before))))) return undefined;
  if (/(?<![a-z])(?:luc|vao|ngay|den|tu|va)$/.test(line.key.slice(0, start).trimEnd()))
    return undefined;
  const text = before.replace(/\s*[([|–-]+$/, '').trimEnd();
  return text.length < 12 ? undefined : { value: span.value, text };
}

const LEADING = /^(?:date )?(?=\d|\(|\[)/i;

/** `date 2020-04 Hỗ trợ xây nhà …`: a month without its day dates no article. */
const MONTH_ONLY = /^date \d{4}-\d\d(?![\d-]) +(?=\p{Lu}.{11})/u;

/** Finds a date that opens a line and is set off from what follows: `date 2026-02-08 Lãnh đạo …`, `[05/01/2020] …`. */
export function readLeadingDate(line: Line): LeadingDate | undefined {
  const month = MONTH_ONLY.exec(line.text);
  if (month) return { value: undefined, text: line.text.slice(month[0].length) };
  const opening = LEADING.exec(line.text);
  if (!opening) return undefined;
  const span = findDateTimes(line.text.slice(0, TAIL_REACH))[0];
  const lead = line.text.slice(0, span?.start ?? 0);
  if (span?.kind !== 'full' || !span.value || !/^(?:date )?[([]?$/i.test(lead)) return undefined;
  const rest = line.text.slice(span.end);
  const isSetOff = opening[0] !== '' || /^\s*[)\]]/.test(rest) || span.value.length > 10;
  if (!isSetOff || /^\s*,/.test(rest)) return undefined;
  const text = rest.replace(/^[\s)\]|:–-]+/, '');
  return text.length < 12 || !/^[\p{Lu}"“(]/u.test(text) ? undefined : { value: span.value, text };
}

/** `20/10/1930 - 20/10/2023`: from a day to another, of an event or an anniversary. */
function isPeriod(text: string, [from, to, more]: readonly DateTimeSpan[]): boolean {
  if (!from || !to || more || from.label || to.label) return false;
  const hasTime = (from.value ?? '').length > 10 || (to.value ?? '').length > 10;
  return !hasTime && /^\s*[-–—]\s*$/.test(text.slice(from.end, to.start));
}

/** Of several dates on a line the one with a label, then the one with a time, then the first. */
function choose(spans: readonly DateTimeSpan[]): DateTimeSpan | undefined {
  return (
    spans.find((span) => span.label !== null && roleOf(fold(span.label.text)) === 'posted') ??
    spans.find((span) => span.label !== null) ??
    spans.find((span) => (span.value ?? '').length > 10) ??
    spans[0]
  );
}

function roleOf(label: string): DateRole {
  if (UPDATED.test(label)) return 'updated';
  return POSTED.test(label) ? 'posted' : 'plain';
}

function keyAt(line: Line, start: number, end: number): string {
  return line.key.slice(start, end);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end);
}

/** What a reader sees between two places once labels, counts and tools are off; empty when only those stood there. */
function remainder(line: Line, rest: string, start: number, end: number): string {
  let key = rest.slice(start, end).replace(LABEL_WORDS, (word) => ' '.repeat(word.length));
  if (isToolText(key)) return '';
  key = key.replace(SEPARATOR, (mark) => ' '.repeat(mark.length));
  const first = key.search(/\S/);
  if (first < 0) return '';
  const last = key.trimEnd().length;
  return line.text
    .slice(start + first, start + last)
    .replace(SEPARATOR, '')
    .trim();
}
