import { BLANK, classAt, skipDigits } from './characters.js';

const SLASH = 0x2f;
const HYPHEN = 0x2d;
const PLAIN_LEAD = ' ngày ';

/** A day found in a text. */
export interface DateFound {
  /** ISO date; null for a day that is not in the calendar. */
  readonly date: string | null;
  readonly end: number;
}

const DAY = String.raw`(\d{1,2})(?:\s{0,2}[/.\-\u2010-\u2015]\s{0,2}(\d{1,2})\s{0,2}(?:[/.\-\u2010-\u2015]\s{0,2}|\s+năm\s+)(\d{4}|\d{2})(?!\d)|\s{0,6}th[áa]ng\s{0,6}(\d{1,2})[\s,]{0,6}n[ăa]m\s{0,6}(\d{4})(?!\d))`;

const FULL_DAY = new RegExp(DAY, 'iy');
const ISSUED = String.raw`(?:(?:đã\s+)?(?:được\s+)?(?:ban\s+hành|ký\s+ban\s+hành|ký|ra|cấp|thông\s+qua|phê\s+duyệt)\s{0,3}[:,]?\s{0,3})?(?:vào\s+|từ\s+)?`;
const AFTER = new RegExp(
  String.raw`[\s,(\[|]{0,5}${ISSUED}(?:đề\s+)?ng[àa]y\s{0,6}(?:ban\s+hành\s{0,2}:?\s{0,3}|ký\s{0,2}:?\s{0,3})?`,
  'iy',
);
const BARE = /\s{0,2}[(,]\s{0,2}/y;
const CLOSING = /\s{0,2}[)\]]/y;

/** Reads a full day, `20/5/2011` or `20 tháng 5 năm 2011`, that begins at a place. */
export function readDay(text: string, at: number): DateFound | undefined {
  const plain = readPlainDay(text, at);
  if (plain) return plain;
  FULL_DAY.lastIndex = at;
  const match = FULL_DAY.exec(text);
  if (!match) return undefined;
  return {
    date: toIsoDate(
      Number(match[1]),
      Number(match[2] ?? match[4]),
      fullYear(match[3] ?? match[5] ?? ''),
    ),
    end: FULL_DAY.lastIndex,
  };
}

/** The commonest form, `20/5/2011`, without a regular expression: most dates of a page have it. */
function readPlainDay(text: string, at: number): DateFound | undefined {
  const dayEnd = skipDigits(text, at);
  const sign = text.charCodeAt(dayEnd);
  if (dayEnd - at > 2 || dayEnd === at || (sign !== SLASH && sign !== HYPHEN)) return undefined;
  const monthEnd = skipDigits(text, dayEnd + 1);
  if (monthEnd - dayEnd > 3 || text.charCodeAt(monthEnd) !== sign) return undefined;
  const end = skipDigits(text, monthEnd + 1);
  if (end - monthEnd !== 5 || monthEnd === dayEnd + 1) return undefined;
  const day = Number(text.slice(at, dayEnd));
  const month = Number(text.slice(dayEnd + 1, monthEnd));
  return { date: toIsoDate(day, month, text.slice(monthEnd + 1, end)), end };
}

/** Reads `, ngày 08/02/2018`, `(ngày …)`, `ban hành ngày …` or `(20/5/2011)` at a place. */
export function readDateAfter(text: string, at: number): DateFound | undefined {
  if (text.startsWith(PLAIN_LEAD, at)) return readDay(text, at + PLAIN_LEAD.length);
  if (!mayLead(text, at)) return undefined;
  AFTER.lastIndex = at;
  if (AFTER.test(text)) return closed(text, readDay(text, AFTER.lastIndex));
  BARE.lastIndex = at;
  if (BARE.test(text)) return closed(text, readDay(text, BARE.lastIndex));
  return undefined;
}

/** Only blanks, a comma, a bracket, a bar or the n of `ngày` may follow a citation before its date. */
function mayLead(text: string, at: number): boolean {
  return (classAt(text, at) & BLANK) !== 0 || ',([|nN'.includes(text.charAt(at));
}

function closed(text: string, found: DateFound | undefined): DateFound | undefined {
  if (!found) return undefined;
  CLOSING.lastIndex = found.end;
  return CLOSING.test(text) ? { ...found, end: CLOSING.lastIndex } : found;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function toIsoDate(day: number, month: number, year: string): string | null {
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return null;
  if (month === 2 && day === 29 && !isLeap(Number(year))) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) >= 45 ? '19' : '20'}${year}`;
}

const SENTENCE_END = /[;\u2022]|\.\s|\n\s*\n|\n\s*[-+\u2013]\s/;
const LATER =
  /(?:ban\s+hành|thông\s+qua)\s+(?:vào\s+)?ngày\s{0,3}(?=\d)|[,)”"]\s{0,2}ngày\s{0,3}(?=\d[^;]{5,28}?\scủa\s+\S)/i;

/**
 * Looks for the day of issue farther on in the sentence: `… được Quốc hội thông qua ngày 29/11/2013`.
 *
 * @param ahead - what follows the citation, up to the next one
 */
export function findDateLater(ahead: string): string | null {
  const match = LATER.exec(ahead);
  if (!match) return null;
  const stop = ahead.search(SENTENCE_END);
  if (stop >= 0 && stop < match.index) return null;
  return readDay(ahead, match.index + match[0].length)?.date ?? null;
}
