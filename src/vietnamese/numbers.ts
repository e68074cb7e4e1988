import type { Locale } from '../schema/index.js';
import { cleanText } from './cleaning.js';
import type { TextRange } from './mapped-text.js';

// A group of three after a point, a comma or a space; one sort of mark in one number, and no group after a leading 0.
const COUNT = /^(?:\d+|[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*)$/;

/**
 * Reads a whole number as counters show it (số lượt): `1.042`, `3,501`, `12 400` and `5100909` are 1042, 3501, 12400 and
 * 5100909. On a counter a point or a comma groups digits, it never begins a fraction.
 *
 * @returns the number; undefined when the text is not one count and nothing else, or too large to be exact
 * @example
 * parseCount('5.100.909'); // 5100909
 * parseCount('512 0'); // undefined: two counts, see parseCounts
 */
export function parseCount(text: string): number | undefined {
  const trimmed = cleanText(text).trim();
  if (!COUNT.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(/[., ]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Reads the counts that stand side by side in a text of digits alone, such as reads and comments run together.
 *
 * Three digits after a space belong to the number before it, as in `12 400`; what can't be its group is the next count.
 *
 * @returns the counts from left to right; an empty list when the text holds anything but counts and spaces
 * @example
 * parseCounts('2.104 0'); // [2104, 0]
 * parseCounts('512 0'); // [512, 0]
 */
export function parseCounts(text: string): number[] {
  const whole = parseCount(text);
  if (whole !== undefined) return [whole];
  const counts: number[] = [];
  for (const part of cleanText(text).trim().split(/\s+/)) {
    const count = parseCount(part);
    if (count === undefined) return [];
    counts.push(count);
  }
  return counts;
}

const DECIMAL = /^([+-]?)(\d+|[1-9]\d{0,2}(?:([. ])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/;
const POINT_DECIMAL = /^[+-]?\d+\.\d+$/;

/**
 * Reads a number with a decimal comma (số thập phân) as Vietnamese writes it: `7,3` is 7.3 and `1.042,5` is 1042.5.
 *
 * A point before exactly three digits groups (`1.042` is 1042); any other point is a decimal one (`7.3`). A comma is
 * always decimal here, also in `3,501`: for counters there is {@link parseCount}.
 *
 * @returns the number; undefined when the text is not one number and nothing else
 * @example
 * parseDecimal('7,3'); // 7.3
 */
export function parseDecimal(text: string): number | undefined {
  const trimmed = cleanText(text).trim();
  const [, sign, whole, , fraction] = DECIMAL.exec(trimmed) ?? [];
  if (whole !== undefined)
    return Number(`${sign ?? ''}${whole.replace(/[. ]/g, '')}.${fraction ?? '0'}`);
  return POINT_DECIMAL.test(trimmed) ? Number(trimmed) : undefined;
}

/**
 * Reads a percentage (tỷ lệ phần trăm) such as `7,3%`, `100 %` or `120%`.
 *
 * @returns the number before the sign, so 7.3 and not 0.073; undefined when the text is not one percentage and nothing
 *   else
 * @example
 * parsePercent('7,3%'); // 7.3
 */
export function parsePercent(text: string): number | undefined {
  const trimmed = cleanText(text).trim();
  return trimmed.endsWith('%') ? parseDecimal(trimmed.slice(0, -1)) : undefined;
}

/**
 * Reads a number whose digits stand apart, one a line or with spaces, as picture counters leave them.
 *
 * @returns the number, leading zeros dropped; undefined unless the text is at least two single digits and white space,
 *   and when the number is too large to be exact
 * @example
 * parseDigitRun('4\n9\n9\n8\n6\n5\n5\n2'); // 49986552
 */
export function parseDigitRun(text: string): number | undefined {
  const trimmed = cleanText(text).trim();
  if (!/^\d(?:\s+\d)+$/.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(/\s+/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * A number that stands in a text one digit a line.
 *
 * @example
 * const run: DigitRun | undefined = findDigitRuns('4\n9\n9')[0];
 * run?.value; // 499
 */
export interface DigitRun extends TextRange {
  readonly value: number;
}

/**
 * Finds the numbers that stand one digit a line in a text of many lines; empty lines between the digits do not count.
 *
 * @returns runs of two digits or more, in reading order, from the first digit to the end of the last; linear time
 * @example
 * findDigitRuns('Lượt truy cập\n4\n9\n9\nTin tức'); // [{ start: 14, end: 19, value: 499 }]
 */
export function findDigitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let start = -1;
  let end = -1;
  let digits = '';
  const close = () => {
    const value = Number(digits);
    if (digits.length > 1 && Number.isSafeInteger(value)) runs.push({ start, end, value });
    digits = '';
  };
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const content = cleanText(line).trim();
    if (content === '') continue;
    if (!/^\d$/.test(content)) {
      close();
      continue;
    }
    const place = index + line.indexOf(content);
    if (digits === '') start = place;
    end = place + 1;
    digits += content;
  }
  close();
  return runs;
}

/** Formatters are kept: making one for each number is thirty times as slow. */
const formatters = new Map<Locale, Intl.NumberFormat>();

/**
 * Writes a whole number with its digits grouped as the language does.
 *
 * @example
 * formatCount(5100909); // '5.100.909'
 * formatCount(5100909, 'en'); // '5,100,909'
 */
export function formatCount(count: number, locale: Locale = 'vi'): string {
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    formatters.set(locale, formatter);
  }
  return formatter.format(count);
}
