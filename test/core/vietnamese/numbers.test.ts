import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDigitRuns,
  formatCount,
  parseCount,
  parseCounts,
  parseDecimal,
  parseDigitRun,
  parsePercent,
} from '../../../src/vietnamese/index.js';
import { anyText } from './arbitraries.js';

describe('parseCount', () => {
  it.each([
    ['1.042', 1042],
    ['912.350', 912_350],
    ['3,501', 3501],
    ['12 400', 12_400],
    ['12\u00a0400', 12_400],
    ['12\u202f400', 12_400],
    ['5100909', 5_100_909],
    ['5.100.909', 5_100_909],
    [' 07 ', 7],
    ['\u200b0', 0],
  ])('reads %j as %d', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each([
    ...['', ' ', 'abc', '512 0', '2.104 0', '1.04', '1,5', '1.042,500', '1.042 000', '1.042.5'],
    ...['-5', '7%', '0.123', '1..042', '99999999999999999999', '1.0421', '١٢'],
  ])('finds no count in %j', (text) => {
    expect(parseCount(text)).toBeUndefined();
  });

  it('reads back what formatCount writes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (count) => {
        expect(parseCount(formatCount(count))).toBe(count);
        expect(parseCount(formatCount(count, 'en'))).toBe(count);
      }),
    );
  });
});

describe('formatCount', () => {
  it('groups digits as the language does', () => {
    expect(formatCount(5_100_909)).toBe('5.100.909');
    expect(formatCount(5_100_909, 'en')).toBe('5,100,909');
    expect(formatCount(1042, 'vi')).toBe('1.042');
    expect(formatCount(0)).toBe('0');
  });
});

describe('parseCounts', () => {
  it.each([
    ['512 0', [512, 0]],
    ['2.104 0', [2104, 0]],
    ['12 400', [12_400]],
    ['121\n5', [121, 5]],
    ['121 Go top', []],
    ['', []],
  ])('reads %j as %j', (text, counts) => {
    expect(parseCounts(text)).toEqual(counts);
  });
});

describe('parseDecimal and parsePercent', () => {
  it.each([
    ['7,3', 7.3],
    ['1.042,5', 1042.5],
    ['1.042', 1042],
    ['7.3', 7.3],
    ['7.30', 7.3],
    ['12 400,25', 12_400.25],
    ['-0,5', -0.5],
    ['\u2212 5', undefined],
    ['\u22125', -5],
    ['7,', undefined],
    ['', undefined],
    ['1.2.3', undefined],
  ])('reads %j as %d', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each([
    ['7,3%', 7.3],
    ['100 %', 100],
    ['120%', 120],
    ['40%-50%', undefined],
    ['40', undefined],
    ['%', undefined],
  ])('reads %j as %d percent', (text, value) => {
    expect(parsePercent(text)).toBe(value);
  });
});

describe('digits that stand apart', () => {
  it.each([
    ['4\n9\n9\n8\n6\n5\n5\n2', 49_986_552],
    ['4 9 9 8 6 5 5 2', 49_986_552],
    [' 0\r\n\r\n0\t7 ', 7],
    ['4', undefined],
    ['49 9', undefined],
    ['4\n9\nx', undefined],
    ['9 '.repeat(30), undefined],
  ])('parseDigitRun reads %j as %d', (text, value) => {
    expect(parseDigitRun(text)).toBe(value);
  });

  it('finds them between the lines of a page', () => {
    const text = 'SỐ LƯỢT TRUY CẬP\n\n4\n9\n 9 \n\n8\nTin tức\n5\nHôm nay\r\n0\r\n1';
    const runs = findDigitRuns(text);
    expect(runs.map((run) => run.value)).toEqual([4998, 1]);
    expect(text.slice(runs[0]?.start, runs[0]?.end)).toBe('4\n9\n 9 \n\n8');
    expect(text.slice(runs[1]?.start, runs[1]?.end)).toBe('0\r\n1');
  });

  it('passes over runs too long to be exact', () => {
    expect(findDigitRuns('9\n'.repeat(20))).toEqual([]);
  });
});

describe('numbers in any string', () => {
  it('never throw, and stay inside the input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const parse of [parseCount, parseDecimal, parsePercent, parseDigitRun]) {
          const value = parse(text);
          expect(value === undefined || Number.isFinite(value)).toBe(true);
        }
        parseCounts(text);
        for (const { start, end } of findDigitRuns(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/^\d[\s\S]*\d$/);
        }
      }),
    );
  });
});
