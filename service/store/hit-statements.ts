import { sql, type Kysely } from 'kysely';
import type { DialectName } from './dialect.js';
import { RowsStatement } from './rows.js';
import type { Tables } from './tables.js';
import { orAdd, orUpdate } from './upsert.js';

/** The statements of a transaction of hits, each compiled once. */
export interface HitStatements {
  readonly addVisitors: RowsStatement<readonly [string, string, number, number, number, number]>;
  readonly touchVisitors: RowsStatement<readonly [string, string, number, number, number, number]>;
  readonly newVisitors: RowsStatement<readonly [string], { visitor: string; batch: number }>;
  readonly addPageTotals: RowsStatement<readonly [number, number]>;
  readonly addPageDays: RowsStatement<readonly [number, number, number]>;
  readonly addSiteDays: RowsStatement<readonly [string, number, number, number]>;
  readonly pageTotals: RowsStatement<readonly [number], { page_id: number; reads: number }>;
  readonly siteDays: RowsStatement<
    readonly [string, number],
    { site_id: string; day: number; visitors: number; hits: number }
  >;
}

/** Makes the statements for one family of databases. */
export function hitStatements(db: Kysely<Tables>, dialect: DialectName): HitStatements {
  const times = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
  const visitor = {
    visitor: '',
    site_id: '',
    seen_at: 0,
    visit_until: 0,
    is_member: 0,
    batch: 0,
  };
  return {
    addVisitors: new RowsStatement((rows) =>
      orUpdate(
        dialect,
        'danvan_visitor',
        db.insertInto('danvan_visitor').values(times(rows, visitor)),
        ['visitor'],
        ({ brought, kept }) => ({
          batch: sql`case when ${brought('seen_at')} >= ${kept('visit_until')} then ${brought('batch')} else ${kept('batch')} end`,
          visit_until: brought('visit_until'),
          seen_at: brought('seen_at'),
          is_member: brought('is_member'),
        }),
      ),
    ),
    touchVisitors: new RowsStatement((rows) =>
      orUpdate(
        dialect,
        'danvan_visitor',
        db.insertInto('danvan_visitor').values(times(rows, visitor)),
        ['visitor'],
        ({ brought }) => ({ seen_at: brought('seen_at'), is_member: brought('is_member') }),
      ),
    ),
    newVisitors: new RowsStatement((rows) =>
      db
        .selectFrom('danvan_visitor')
        .select(['visitor', 'batch'])
        .where('visitor', 'in', times(rows, '')),
    ),
    addPageTotals: new RowsStatement((rows) =>
      orAdd(
        dialect,
        'danvan_page_total',
        db.insertInto('danvan_page_total').values(times(rows, { page_id: 0, reads: 0 })),
        ['page_id'],
        ['reads'],
      ),
    ),
    addPageDays: new RowsStatement((rows) =>
      orAdd(
        dialect,
        'danvan_page_day',
        db.insertInto('danvan_page_day').values(times(rows, { page_id: 0, day: 0, reads: 0 })),
        ['page_id', 'day'],
        ['reads'],
      ),
    ),
    addSiteDays: new RowsStatement((rows) =>
      orAdd(
        dialect,
        'danvan_site_day',
        db
          .insertInto('danvan_site_day')
          .values(times(rows, { site_id: '', day: 0, visitors: 0, hits: 0 })),
        ['site_id', 'day'],
        ['visitors', 'hits'],
      ),
    ),
    pageTotals: new RowsStatement((rows) =>
      db
        .selectFrom('danvan_page_total')
        .select(['page_id', 'reads'])
        .where('page_id', 'in', times(rows, 0)),
    ),
    siteDays: new RowsStatement((rows) =>
      db
        .selectFrom('danvan_site_day')
        .selectAll()
        .where((where) => where.or(times(rows, where.and({ site_id: '', day: 0 })))),
    ),
  };
}
