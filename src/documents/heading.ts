import { classAt, SPACE } from './characters.js';
import { readDay } from './date-after.js';

const BAR = 0x7c;

const BACK = 240;
const RUN_TOGETHER = 150;

const COMMA_DAY = /,\s{0,6}ng[àa]y\s{0,4}(?=\d)/g;
const PLACE = String.raw`(?:(?:TP|Tp|T\.P|TX|Tx|T)\.\s?)?\p{Lu}[\p{L}\p{M}'’. \-–\r\n]{1,40}|[.…_]{3,}`;
/** The place stands on a line of its own or in a cell of a table. */
const OWN_LINE = new RegExp(String.raw`(?:^|[\n\r|\t*]|\s{3})\s{0,12}(?:${PLACE})$`, 'u');
/** The place begins the line right after the citation. */
const NEXT_LINE = new RegExp(String.raw`^\s{0,3}[\n\r|][\s|]{0,12}(?:${PLACE})$`, 'u');
/** The same in a heading whose lines were run together. */
const IN_LINE = /(?:^|\s)(?:\p{Lu}[\p{Ll}\p{M}]+\.?\s){0,4}\p{Lu}[\p{Ll}\p{M}]+$/u;
const LONGEST_PLACE = 60;

const FIELD =
  /(?:ng[àa]y\s+(?:ban\s+h[àa]nh|BH|k[ýy](?:\s+ban\s+h[àa]nh)?|v[ăa]n\s+b[ảa]n)|ban\s+h[àa]nh)(?:\s+v[ăa]n\s+b[ảa]n)?[\s:|]{1,12}(?=\d)/i;
const TABLE_FIELD = /Ng[àa]y\s+(?:ban\s+h[àa]nh|BH|k[ýy])(?!\s*:)/i;
const DAY_COLUMN_FIRST =
  /Ng[àa]y\s+(?:ban\s+h[àa]nh|BH|k[ýy])[ \t]{0,4}(?:[|\t]|\r?\n)[ \t|]{0,6}S[ốo]/i;
const CELL_BEFORE = /(\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[ \t]{0,4}[|\t][ \t|]{0,6}$/;
const CELL = /[ \t]{0,4}(?:[|\t]|\r?\n)[ \t|]{0,6}(?=\d)/y;

/**
 * The day in the place-and-date line of the heading, or in the field of a widget (địa danh và thời gian ban hành).
 *
 * @param ahead - what follows the citation, up to the next one
 * @param hasWord - whether it is in a sentence or a title: then only the next line can be its heading
 */
export function findHeadingDate(ahead: string, hasWord: boolean): string | null {
  const line = placedDay(ahead, hasWord ? NEXT_LINE : OWN_LINE) ?? fieldDay(ahead);
  if (line !== null || hasWord) return line;
  return placedDay(ahead.slice(0, RUN_TOGETHER), IN_LINE);
}

/** The day in a place-and-date line, which the lines about what the paper cites may part from its number. */
export function findPlacedDate(ahead: string): string | null {
  return placedDay(ahead, OWN_LINE);
}

/** The day in a line or field before the number, no farther back than the citation before it. */
export function findDateBefore(text: string, start: number, least: number): string | null {
  const back = text.slice(Math.max(least, start - BACK), start);
  return placedDay(back, OWN_LINE) ?? fieldDay(back);
}

/** The day in the next cell of a table. */
export function findCellDate(text: string, end: number): string | null {
  CELL.lastIndex = end;
  if (!CELL.test(text)) return null;
  return readDay(text, CELL.lastIndex)?.date ?? null;
}

/** The day in the cell before, in a table whose first column holds the days. */
export function findCellDateBefore(text: string, start: number): string | null {
  const sign = text.charCodeAt(start - 1);
  if (sign !== BAR && (classAt(text, start - 1) & SPACE) === 0) return null;
  const match = CELL_BEFORE.exec(text.slice(Math.max(0, start - 24), start));
  return match ? (readDay(match[1] ?? '', 0)?.date ?? null) : null;
}

/** Where the head of a table of documents has the day: right before the symbol, after it; undefined without a head. */
export function findDayColumn(text: string): 'before' | 'after' | undefined {
  if (!TABLE_FIELD.test(text)) return undefined;
  return DAY_COLUMN_FIRST.test(text) ? 'before' : 'after';
}

/** The first day after a place that stands where `place` asks. */
function placedDay(part: string, place: RegExp): string | null {
  COMMA_DAY.lastIndex = 0;
  for (let match = COMMA_DAY.exec(part); match; match = COMMA_DAY.exec(part)) {
    const { 0: sign, index } = match;
    const from = place === NEXT_LINE ? 0 : Math.max(0, index - LONGEST_PLACE);
    if (index - from > LONGEST_PLACE || !place.test(part.slice(from, index))) continue;
    return readDay(part, index + sign.length)?.date ?? null;
  }
  return null;
}

function fieldDay(part: string): string | null {
  const match = FIELD.exec(part);
  if (!match) return null;
  return readDay(part, match.index + match[0].length)?.date ?? null;
}
