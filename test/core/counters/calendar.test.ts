import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  countingDays,
  dayOf,
  dayStart,
  monthStart,
  weekStart,
} from '../../../src/counters/index.js';

const instants = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-20T00:00:00Z'),
  noInvalidDate: true,
});

describe('the day in Vietnam', () => {
  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:59:59Z', '2026-12-31'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
    ['2024-02-28T20:00:00Z', '2024-02-29'],
    ['2026-07-01T00:00:00+07:00', '2026-07-01'],
    ['2026-06-30T23:59:59+07:00', '2026-06-30'],
  ])('%s falls on %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it('agrees with the time zone data of Asia/Ho_Chi_Minh since 1976', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    const recent = fc.date({
      min: new Date('1976-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(recent, (instant) => {
        expect(dayOf(instant)).toBe(format.format(instant));
      }),
    );
  });

  it('holds exactly the instants from its start to the start of the next', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = dayOf(instant);
        expect(dayStart(day).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(dayStart(addDays(day, 1)).getTime()).toBeGreaterThan(instant.getTime());
      }),
    );
  });

  it.each([[new Date(Number.NaN)], [new Date('+010000-01-01T00:00:00Z')]])(
    'refuses the instant %s',
    (instant) => {
      expect(() => dayOf(instant)).toThrow(RangeError);
    },
  );
});

describe('weeks and months', () => {
  it.each([
    ['2026-11-22', '2026-11-16', 'a Sunday ends the week'],
    ['2026-11-23', '2026-11-23', 'a Monday begins it'],
    ['2026-11-24', '2026-11-23', 'a Tuesday'],
    ['2026-01-01', '2025-12-29', 'a week may begin in the year before'],
  ])('the week of %s begins on %s: %s', (date, monday) => {
    expect(weekStart(date)).toBe(monday);
  });

  it('begins each week on a Monday at most six days before', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = dayOf(instant);
        const monday = weekStart(day);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect([0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))).toContain(day);
      }),
    );
  });

  it.each([
    ['2026-11-22', '2026-11-01'],
    ['2024-02-29', '2024-02-01'],
  ])('the month of %s begins on %s', (date, first) => {
    expect(monthStart(date)).toBe(first);
  });

  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-06-30', 0, '2026-06-30'],
  ])('%s and %d days is %s', (date, days, sum) => {
    expect(addDays(date, days)).toBe(sum);
  });

  it('gives all windows of an instant at once', () => {
    expect(countingDays(new Date('2026-11-22T17:00:00Z'))).toEqual({
      today: '2026-11-23',
      yesterday: '2026-11-22',
      week: '2026-11-23',
      month: '2026-11-01',
    });
  });

  it.each([['2026-02-29'], ['22/11/2026'], [''], ['2026-11-22T10:00']])(
    'refuses %j as a day',
    (date) => {
      expect(() => weekStart(date)).toThrow(RangeError);
      expect(() => monthStart(date)).toThrow(RangeError);
      expect(() => addDays(date, 1)).toThrow(RangeError);
      expect(() => dayStart(date)).toThrow(RangeError);
    },
  );

  it('refuses to leave the years 0–9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});
