import type { Locale } from '../schema/index.js';
import { cleanText } from './cleaning.js';

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
