import { isIsoDate } from '../schema/iso-date.js';

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const BEFORE = String.raw`(?<![\p{L}])(đên|trươc|trong|hêt|cuôi|châm nhât|xong) {1,2}`;
const MORE = String.raw`(?:(?:hêt|cuôi|trươc|la|vao) {1,2}){0,2}`;

const DAY = new RegExp(
  BEFORE + MORE + String.raw`ngay {1,2}(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)`,
  'u',
);
const MONTH = new RegExp(
  BEFORE + MORE + String.raw`thang {1,2}(\d{1,2})(?: ?/ ?| {1,2}năm {1,2})(\d{4})(?!\d)`,
  'u',
);
const QUARTER = new RegExp(
  BEFORE + MORE + String.raw`quy {1,2}(iv|i{1,3}|[1-4])(?: ?/ ?| {1,2}năm {1,2})(\d{4})(?!\d)`,
  'u',
);
const HALF = /(?<![\p{L}\p{N}])(\d{1,2}) {1,2}thang đâu năm {1,2}(\d{4})(?!\d)/u;
const YEAR = new RegExp(BEFORE + MORE + String.raw`năm {1,2}(\d{4})(?!\d)`, 'u');

/**
 * Reads the last day that a clause sets: `đến hết năm 2018`, `trước ngày 15/10/2020`, `trong quý I/2019`, `6 tháng đầu năm 2020`. What
 * comes `trước` a day ends on the day before it.
 *
 * @param folded - lower case, without tones (`foldTone`)
 * @returns `YYYY-MM-DD`; `undefined` when no full date stands there
 */
export function readDeadline(folded: string): string | undefined {
  const day = DAY.exec(folded);
  if (day) {
    const date = `${day[4] ?? ''}-${(day[3] ?? '').padStart(2, '0')}-${(day[2] ?? '').padStart(2, '0')}`;
    if (!isIsoDate(date)) return undefined;
    return isBefore(day) ? shift(date, -1) : date;
  }
  const month = MONTH.exec(folded);
  if (month) return endOf(Number(month[3]), Number(month[2]), 1, isBefore(month));
  const quarter = QUARTER.exec(folded);
  if (quarter) {
    const number = QUARTERS[quarter[2] ?? ''] ?? Number(quarter[2]);
    return endOf(Number(quarter[3]), number * 3, 3, isBefore(quarter));
  }
  const half = HALF.exec(folded);
  if (half) return endOf(Number(half[2]), Number(half[1]), Number(half[1]), false);
  const year = YEAR.exec(folded);
  if (year) return endOf(Number(year[2]), 12, 12, isBefore(year));
  return undefined;
}

function isBefore(match: RegExpExecArray): boolean {
  return / ?trươc /u.test(match[0]);
}

/** The last day of a month, or the day before the `months` months that end with it. */
function endOf(year: number, month: number, months: number, before: boolean): string | undefined {
  const last = before ? month - months : month;
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  if (!isIsoDate(first)) return undefined;
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
