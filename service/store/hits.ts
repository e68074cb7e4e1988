import { randomInt } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { VisitorStats } from '../../src/counters/index.js';
import { countingDayNumbers } from './days.js';
import type { DialectName, OpenDatabase } from './dialect.js';
import type { PageIds } from './page-ids.js';
import { RecentVisitors } from './recent-visitors.js';
import { RowsStatement } from './rows.js';
import type { SiteStatistics } from './site-statistics.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import { orAdd, orLeave, orUpdate } from './upsert.js';

/** One view of a page, with everything personal hashed away. */
export interface Hit {
  readonly site: string;
  readonly page: string;
  readonly title?: string;
  /** Hash of the visitor, under the key of the day; at most 22 characters. */
  readonly visitor: string;
  readonly isMember: boolean;
  /** Hash of the view's own id: a second hit with it, sent because no answer came, is not counted again. */
  readonly view?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Seconds after which the same visitor counts as a new visit. */
  readonly visitSeconds: number;
}

/** A visitor who is still there. */
export type Presence = Pick<Hit, 'site' | 'visitor' | 'isMember' | 'at'>;

/** What the page shows after its view was counted. */
export interface HitResult {
  readonly stats: VisitorStats;
  /** Views of the page so far. */
  readonly reads: number;
}

/** Statements of the writing side, compiled once. */
interface Statements {
  readonly addViews: RowsStatement<readonly [string, number, number]>;
  readonly freshViews: RowsStatement<readonly [string], { view_key: string; batch: number }>;
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

interface Committed {
  readonly reads: ReadonlyMap<number, number>;
  readonly days: readonly { site_id: string; day: number; visitors: number }[];
  readonly newVisitors: readonly Hit[];
}

/**
 * Counts views. Views that arrive together share one transaction of some ten statements, however many they are; each is
 * answered after the commit. Locks are taken in one order everywhere (views, visitors, pages, site), each sorted by key,
 * the hot row of the site last.
 */
export class HitWriter {
  readonly #database: OpenDatabase;
  readonly #statistics: SiteStatistics;
  readonly #pages: PageIds;
  readonly #recent = new RecentVisitors();
  readonly #statements: Statements;

  constructor(database: OpenDatabase, statistics: SiteStatistics, pages: PageIds) {
    this.#database = database;
    this.#statistics = statistics;
    this.#pages = pages;
    this.#statements = statementsFor(database.writer, database.dialect);
  }

  /**
   * Keeps a visitor online without counting anything.
   *
   * @throws StoreUnavailableError as {@link write}
   */
  async touch(visit: Presence): Promise<void> {
    const seen = Math.floor(visit.at / 1000);
    if (this.#recent.isPresent(visit.visitor, visit.isMember, seen)) return;
    await inTransaction(this.#database, (transaction) =>
      this.#statements.touchVisitors.execute(transaction, [
        [visit.visitor, visit.site, seen, 0, Number(visit.isMember), 0],
      ]),
    );
    this.#recent.keep(visit.visitor, visit.isMember, seen, false);
  }

  /**
   * Counts views in one transaction and gives the statistics after it, in the order of the views.
   *
   * @throws StoreUnavailableError when the database is away, full or busy; then none is promised
   */
  async write(group: readonly Hit[]): Promise<HitResult[]> {
    const ids = await this.#pages.of(group);
    const idOf = (hit: Hit): number => ids.get(this.#pages.keyOf(hit.site, hit.page)) ?? 0;
    const committed = await inTransaction(this.#database, (transaction) =>
      this.#commit(transaction, group, idOf),
    );
    for (const hit of group)
      this.#recent.keep(hit.visitor, hit.isMember, Math.floor(hit.at / 1000), true);
    this.#statistics.counted(committed.days, committed.newVisitors);
    const last = Math.max(...group.map((hit) => hit.at));
    const statistics = await this.#statistics.of(
      group.map((hit) => hit.site),
      last,
    );
    // One object for all views of a site: it crosses to the serving thread, and is put into words, once.
    const stats = new Map<string, VisitorStats>();
    return group.map((hit) => ({
      stats: memberOf(stats, hit.site, () => statistics(hit.site)),
      reads: committed.reads.get(idOf(hit)) ?? 0,
    }));
  }

  async #commit(
    transaction: Transaction<Tables>,
    group: readonly Hit[],
    idOf: (hit: Hit) => number,
  ): Promise<Committed> {
    const batch = randomInt(1, 2 ** 48 - 1);
    const fresh = await this.#freshHits(transaction, group, batch);
    const newVisitors = await this.#newVisitors(transaction, fresh, batch);

    const reads = new Map<number, number>();
    const pageDays = new Map<string, { page: number; day: number; reads: number }>();
    const siteDays = new Map<
      string,
      { site: string; day: number; visitors: number; hits: number }
    >();
    const siteDay = ({ site, at }: Hit) => {
      const day = countingDayNumbers(at).today;
      return memberOf(siteDays, `${site} ${day}`, () => ({ site, day, visitors: 0, hits: 0 }));
    };
    for (const hit of fresh) {
      const page = idOf(hit);
      const day = countingDayNumbers(hit.at).today;
      reads.set(page, (reads.get(page) ?? 0) + 1);
      memberOf(pageDays, `${page} ${day}`, () => ({ page, day, reads: 0 })).reads += 1;
      siteDay(hit).hits += 1;
    }
    for (const hit of newVisitors) siteDay(hit).visitors += 1;

    const statements = this.#statements;
    await statements.addPageTotals.execute(transaction, sorted([...reads]));
    await statements.addPageDays.execute(
      transaction,
      sorted([...pageDays.values()].map((row) => [row.page, row.day, row.reads])),
    );
    await statements.addSiteDays.execute(
      transaction,
      sorted([...siteDays.values()].map((row) => [row.site, row.day, row.visitors, row.hits])),
    );
    const totals = await statements.pageTotals.execute(
      transaction,
      [...new Set(group.map(idOf))].map((id) => [id]),
    );
    const days = await statements.siteDays.execute(
      transaction,
      [...siteDays.values()].map((row) => [row.site, row.day]),
    );
    return {
      reads: new Map(totals.map((total) => [total.page_id, total.reads])),
      days,
      newVisitors,
    };
  }

  /** The views of the group that were never counted; of two with one id, the first. */
  async #freshHits(
    transaction: Transaction<Tables>,
    group: readonly Hit[],
    batch: number,
  ): Promise<Hit[]> {
    const byView = new Map<string, Hit>();
    for (const hit of group)
      if (hit.view !== undefined && !byView.has(hit.view)) byView.set(hit.view, hit);
    if (byView.size === 0) return [...group];
    const views = [...byView.keys()].sort();
    await this.#statements.addViews.execute(
      transaction,
      views.map((view) => [view, batch, Math.floor((byView.get(view)?.at ?? 0) / 1000)]),
    );
    const kept = await this.#statements.freshViews.execute(
      transaction,
      views.map((view) => [view]),
    );
    const fresh = new Set(kept.filter((row) => row.batch === batch).map((row) => row.view_key));
    // Taking the view out of the set lets the first of several through, and only that.
    return group.filter((hit) => hit.view === undefined || fresh.delete(hit.view));
  }

  /** The first view of each visitor who is new, or comes back after the time that ends a visit. */
  async #newVisitors(
    transaction: Transaction<Tables>,
    fresh: readonly Hit[],
    batch: number,
  ): Promise<Hit[]> {
    const byVisitor = new Map<string, Hit>();
    for (const hit of fresh) {
      const seen = Math.floor(hit.at / 1000);
      if (this.#recent.isCounted(hit.visitor, hit.isMember, seen, hit.visitSeconds)) continue;
      if (!byVisitor.has(hit.visitor)) byVisitor.set(hit.visitor, hit);
    }
    if (byVisitor.size === 0) return [];
    const hits = [...byVisitor.values()].sort((a, b) => (a.visitor < b.visitor ? -1 : 1));
    await this.#statements.addVisitors.execute(
      transaction,
      hits.map((hit) => {
        const seen = Math.floor(hit.at / 1000);
        return [hit.visitor, hit.site, seen, seen + hit.visitSeconds, Number(hit.isMember), batch];
      }),
    );
    const kept = await this.#statements.newVisitors.execute(
      transaction,
      hits.map((hit) => [hit.visitor]),
    );
    return kept.flatMap((row) => {
      const hit = row.batch === batch ? byVisitor.get(row.visitor) : undefined;
      return hit ? [hit] : [];
    });
  }
}

function memberOf<Row>(rows: Map<string, Row>, key: string, make: () => Row): Row {
  const kept = rows.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  rows.set(key, made);
  return made;
}

/** By the first column, then the second: the order in which all transactions lock rows. */
function sorted<Row extends readonly [string | number, ...(string | number)[]]>(
  rows: Row[],
): Row[] {
  return rows.sort((a, b) => {
    for (const [index, left] of a.entries()) {
      const right = b[index] ?? left;
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}

function statementsFor(db: Kysely<Tables>, dialect: DialectName): Statements {
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
    addViews: new RowsStatement((rows) =>
      orLeave(
        dialect,
        db.insertInto('danvan_view').values(times(rows, { view_key: '', batch: 0, at: 0 })),
        'view_key',
      ),
    ),
    freshViews: new RowsStatement((rows) =>
      db
        .selectFrom('danvan_view')
        .select(['view_key', 'batch'])
        .where('view_key', 'in', times(rows, '')),
    ),
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
