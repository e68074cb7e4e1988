import { countSchema, instantSchema, isoDateSchema, textSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

/**
 * Who is on the site at this moment (đang truy cập). `total` is guests and members together; bots are in none of them.
 *
 * @example
 * const online: Online = onlineSchema.parse({ guests: 41, members: 1, total: 42 });
 * online.total; // 42
 */
export const onlineSchema = z
  .object({
    /** Visitors who are not logged in (khách). */
    guests: countSchema,
    /** Visitors who are logged in (thành viên). */
    members: countSchema,
    total: countSchema,
  })
  .check(
    z.refine((online) => online.total === online.guests + online.members, {
      path: ['total'],
      ...mend(
        'Tổng số đang truy cập phải bằng khách cộng thành viên.',
        'The total online must be guests plus members.',
      ),
    }),
  );

/** Who is on the site at this moment (đang truy cập). */
export type Online = z.infer<typeof onlineSchema>;

/**
 * Visitor statistics of a site (thống kê truy cập) as measured at one instant. Counters are measurements, not properties:
 * two of them compare only with their instants beside them. Windows are days, weeks from Monday and months in Vietnam;
 * see {@link countingDays}.
 *
 * @example
 * const stats: VisitorStats = visitorStatsSchema.parse({
 *   online: { guests: 41, members: 1, total: 42 },
 *   today: 915, yesterday: 1204, week: 915, month: 20481, total: 5100909,
 *   at: '2026-11-23T09:30:00+07:00',
 * });
 * formatCount(stats.total); // '5.100.909'
 */
export const visitorStatsSchema = z.object({
  online: onlineSchema,
  /** Hôm nay. */
  today: countSchema,
  /** Hôm qua. */
  yesterday: countSchema,
  /** Tuần này, from Monday. */
  week: countSchema,
  /** Tháng này. */
  month: countSchema,
  /** Tổng lượt truy cập, with what was carried over from an older counter. */
  total: countSchema,
  /** The instant of the measurement. */
  at: instantSchema,
});

/** Visitor statistics of a site (thống kê truy cập) at one instant. */
export type VisitorStats = z.infer<typeof visitorStatsSchema>;

/**
 * How often one page was read (số lượt xem), as measured at one instant.
 *
 * @example
 * const count: ReadCount = readCountSchema.parse({ page: '/tin/4521', reads: 1042, at: '2026-11-23T09:30:00+07:00' });
 * count.reads; // 1042
 */
export const readCountSchema = z.object({
  /** The page as the site names it: a path or an address, at most 2,048 characters. */
  page: textSchema.check(z.maxLength(2048)),
  reads: countSchema,
  at: instantSchema,
});

/** How often one page was read (số lượt xem) at one instant. */
export type ReadCount = z.infer<typeof readCountSchema>;

/**
 * One day of the history of a site.
 *
 * @example
 * const day: HistoryDay = historyDaySchema.parse({ date: '2026-11-23', visitors: 915, hits: 2310 });
 * day.visitors; // 915
 */
export const historyDaySchema = z.object({
  date: isoDateSchema,
  /** Visitors of the day (lượt truy cập). */
  visitors: countSchema,
  /** Pages shown on the day (lượt xem trang). */
  hits: countSchema,
});

/** One day of the history of a site. */
export type HistoryDay = z.infer<typeof historyDaySchema>;

/**
 * The history of a site by days, oldest first, each day once, as measured at one instant: the last day may still run.
 * A day that is not in the list was not counted, which is not the same as no visitors.
 *
 * @example
 * const history: VisitHistory = historySchema.parse({
 *   days: [
 *     { date: '2026-11-22', visitors: 1204, hits: 3001 },
 *     { date: '2026-11-23', visitors: 915, hits: 2310 },
 *   ],
 *   at: '2026-11-23T09:30:00+07:00',
 * });
 * history.days.length; // 2
 */
export const historySchema = z.object({
  days: z
    .array(historyDaySchema)
    .check(
      z.refine(
        isRising,
        mend(
          'Xếp các ngày từ cũ đến mới, mỗi ngày một lần.',
          'Put the days in order from old to new, each of them once.',
        ),
      ),
    ),
  at: instantSchema,
});

/** The history of a site by days. */
export type VisitHistory = z.infer<typeof historySchema>;

function isRising(days: readonly HistoryDay[]): boolean {
  let last = '';
  return days.every(({ date }) => {
    const isLater = date > last;
    last = date;
    return isLater;
  });
}
