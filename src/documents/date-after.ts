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
  FULL_DAY.lastIndex = at;
  const match = FULL_DAY.exec(text);
  if (!match) return undefined;
  return {
    date: toIsoDate(match[1] ?? '', match[2] ?? match[4] ?? '', match[3] ?? match[5] ?? ''),
    end: FULL_DAY.lastIndex,
  };
}

/** Reads `, ngày 08/02/2018`, `(ngày …)`, `ban hành ngày …` or `(20/5/2011)` at a place. */
export function readDateAfter(text: string, at: number): DateFound | undefined {
  AFTER.lastIndex = at;
  if (AFTER.test(text)) return closed(text, readDay(text, AFTER.lastIndex));
  BARE.lastIndex = at;
  if (BARE.test(text)) return closed(text, readDay(text, BARE.lastIndex));
  return undefined;
}

function closed(text: string, found: DateFound | undefined): DateFound | undefined {
  if (!found) return undefined;
  CLOSING.lastIndex = found.end;
  return CLOSING.test(text) ? { ...found, end: CLOSING.lastIndex } : found;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function toIsoDate(day: string, month: string, year: string): string | null {
  const full = year.length === 4 ? year : `${Number(year) >= 45 ? '19' : '20'}${year}`;
  const [d, m, y] = [Number(day), Number(month), Number(full)];
  if (d < 1 || d > (DAYS[m - 1] ?? 0)) return null;
  if (m === 2 && d === 29 && (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0))) return null;
  return `${full}-${month.length < 2 ? '0' : ''}${month}-${day.length < 2 ? '0' : ''}${day}`;
}

const WINDOW = 260;
const SENTENCE_END = /[;\u2022]|\.\s|\n\s*\n|\n\s*[-+\u2013]\s/;
const LATER =
  /(?:ban\s+hành|thông\s+qua)\s+(?:vào\s+)?ngày\s{0,3}(?=\d)|ngày\s{0,3}(?=\d[^;]{5,28}?\scủa\s+[\p{Lu}])/iu;

/**
 * Looks for the day of issue farther on in the sentence: `… được Quốc hội thông qua ngày 29/11/2013`.
 *
 * @param limit - where the next citation begins
 */
export function findDateLater(text: string, at: number, limit: number): string | null {
  let sentence = text.slice(at, Math.min(limit, at + WINDOW));
  const stop = sentence.search(SENTENCE_END);
  if (stop >= 0) sentence = sentence.slice(0, stop);
  if (!/ng[àa]y/i.test(sentence)) return null;
  const match = LATER.exec(sentence);
  if (!match) return null;
  return readDay(sentence, match.index + match[0].length)?.date ?? null;
}
