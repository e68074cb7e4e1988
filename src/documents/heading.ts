import { readDay } from './date-after.js';

const AHEAD = 320;
const BACK = 240;
const RUN_TOGETHER = 150;
/** Without one of these no field or line holds a day. */
const DAY_WORD = /ng[àa]y|ban\s+h[àa]nh/i;

/** `Hà Nội, ngày` on a line of its own or in a cell of a table. */
const PLACE_AND_DATE =
  /(?:^|[\n\r|\t*]|\s{3})\s{0,12}(?:(?:TP|Tp|T\.P|TX|Tx|T)\.\s?)?\p{Lu}[\p{L}\p{M}'’. \-–]{1,40},\s{0,6}ng[àa]y\s{0,4}(?=\d)/u;
/** The same in a heading whose lines were run together. */
const PLACE_IN_LINE =
  /(?:^|\s)(?:\p{Lu}[\p{Ll}\p{M}]+\.?\s){0,4}\p{Lu}[\p{Ll}\p{M}]+,\s{0,6}ng[àa]y\s{0,4}(?=\d{1,2}\s{1,6}th[áa]ng)/u;
const NEXT_LINE =
  /^\s{0,3}[\n\r|][\s|]{0,12}\p{Lu}[\p{L}\p{M}'’. \-–]{1,40},\s{0,6}ng[àa]y\s{0,4}(?=\d)/u;
const FIELD =
  /(?:Ng[àa]y\s+(?:ban\s+h[àa]nh|BH|k[ýy](?:\s+ban\s+h[àa]nh)?|v[ăa]n\s+b[ảa]n)|Ban\s+h[àa]nh)(?:\s+v[ăa]n\s+b[ảa]n)?[\s:|]{1,12}(?=\d)/iu;
const TABLE_FIELD = /Ng[àa]y\s+(?:ban\s+h[àa]nh|BH|k[ýy])(?!\s*:)/iu;
const CELL = /[ \t]{0,4}(?:[|\t]|\r?\n)[ \t|]{0,6}(?=\d)/y;

/**
 * The day in the place-and-date line of the heading, or in the field of a widget, that belongs to a number without a
 * word for its kind (địa danh và thời gian ban hành).
 *
 * @param end - end of the citation
 * @param limit - where the next citation begins
 * @param hasWord - whether it is in a sentence or a title: then only the next line can be its heading
 */
export function findHeadingDate(
  text: string,
  end: number,
  limit: number,
  hasWord: boolean,
): string | null {
  const ahead = text.slice(end, Math.min(limit, end + AHEAD));
  if (!DAY_WORD.test(ahead)) return null;
  const line = dayAfter(ahead, hasWord ? NEXT_LINE : PLACE_AND_DATE) ?? dayAfter(ahead, FIELD);
  if (line !== null || hasWord) return line;
  return dayAfter(ahead.slice(0, RUN_TOGETHER), PLACE_IN_LINE);
}

/** The day in a line or field before the number, no farther back than the citation before it. */
export function findDateBefore(text: string, start: number, least: number): string | null {
  const back = text.slice(Math.max(least, start - BACK), start);
  if (!DAY_WORD.test(back)) return null;
  return dayAfter(back, PLACE_AND_DATE) ?? dayAfter(back, FIELD);
}

/** The day in the next cell of a table. */
export function findCellDate(text: string, end: number): string | null {
  CELL.lastIndex = end;
  if (!CELL.test(text)) return null;
  return readDay(text, CELL.lastIndex)?.date ?? null;
}

/** Whether a text has the head of a table of documents. */
export function hasTableHead(text: string): boolean {
  return TABLE_FIELD.test(text);
}

function dayAfter(part: string, label: RegExp): string | null {
  const match = label.exec(part);
  if (!match) return null;
  return readDay(part, match.index + match[0].length)?.date ?? null;
}
