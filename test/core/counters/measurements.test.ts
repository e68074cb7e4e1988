import { describe, expect, it } from 'vitest';
import { historySchema, readCountSchema, visitorStatsSchema } from '../../../src/counters/index.js';
import { validate } from '../../../src/schema/index.js';

const stats = {
  online: { guests: 41, members: 1, total: 42 },
  today: 915,
  yesterday: 1204,
  week: 915,
  month: 20481,
  total: 5100909,
  at: '2026-11-23T09:30:00+07:00',
};
const problemsOf = (result: ReturnType<typeof validate>) => (result.ok ? [] : result.problems);

describe('visitorStatsSchema', () => {
  it('takes the statistics of a portal', () => {
    expect(validate(visitorStatsSchema, stats)).toEqual({ ok: true, value: stats });
  });

  it('asks that online is guests plus members', () => {
    const result = validate(visitorStatsSchema, {
      ...stats,
      online: { guests: 41, members: 1, total: 43 },
    });
    expect(problemsOf(result)).toEqual([
      {
        path: 'online.total',
        code: 'custom',
        message: 'Tổng số đang truy cập phải bằng khách cộng thành viên.',
      },
    ]);
  });

  it.each([
    ['a negative count', { today: -1 }, 'today'],
    ['a fraction', { week: 1.5 }, 'week'],
    ['a text', { total: '5.100.909' }, 'total'],
    ['a time without offset', { at: '2026-11-23T09:30:00' }, 'at'],
    ['a missing window', { yesterday: undefined }, 'yesterday'],
  ])('refuses %s', (_, change, path) => {
    expect(
      problemsOf(validate(visitorStatsSchema, { ...stats, ...change })).map((p) => p.path),
    ).toEqual([path]);
  });
});

describe('readCountSchema', () => {
  it('takes the reads of a page at an instant', () => {
    const count = { page: '/tin-tuc/bai-1', reads: 512, at: '2026-11-23T02:30:00Z' };
    expect(validate(readCountSchema, count)).toEqual({ ok: true, value: count });
  });

  it('refuses a page without a name or with an endless one', () => {
    const at = '2026-11-23T02:30:00Z';
    expect(validate(readCountSchema, { page: ' ', reads: 0, at }).ok).toBe(false);
    expect(validate(readCountSchema, { page: 'x'.repeat(2049), reads: 0, at }).ok).toBe(false);
  });
});

describe('historySchema', () => {
  const day = (date: string) => ({ date, visitors: 10, hits: 30 });
  const at = '2026-11-23T02:30:00Z';

  it('takes days in order, gaps allowed', () => {
    expect(validate(historySchema, { days: [day('2026-11-20'), day('2026-11-22')], at }).ok).toBe(
      true,
    );
    expect(validate(historySchema, { days: [], at }).ok).toBe(true);
  });

  it.each([
    ['newest first', [day('2026-11-22'), day('2026-11-21')]],
    ['a day twice', [day('2026-11-22'), day('2026-11-22')]],
  ])('refuses %s', (_, days) => {
    expect(problemsOf(validate(historySchema, { days, at }, 'en'))).toEqual([
      {
        path: 'days',
        code: 'custom',
        message: 'Put the days in order from old to new, each of them once.',
      },
    ]);
  });
});
