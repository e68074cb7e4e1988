import { randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { VisitorStats } from '../../src/counters/index.js';
import { countingDayNumbers } from './days.js';
import type { OpenDatabase } from './dialect.js';
import { hitStatements, type HitStatements } from './hit-statements.js';
import type { PageIds } from './page-ids.js';
import { RecentVisitors } from './recent-visitors.js';
import type { SiteStatistics } from './site-statistics.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import type { NotedViews, Views } from './views.js';

/**
 * One view of a page, with everything personal hashed away.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * await store.sites.save(siteSchema.parse({ id: 'cong-tinh' }));
 * const hit: Hit = { site: 'cong-tinh', page: '/tin/1', visitor: 'o9Qk2x', isMember: false, at: Date.now(), visitSeconds: 1800 };
 * (await store.count(hit)).reads; // 1
 * await store.close();
 */
export interface Hit {
  readonly site: string;
  readonly page: string;
  readonly title?: string | undefined;
  /** Hash of the visitor, under the key of the day; at most 22 characters. */
  readonly visitor: string;
  readonly isMember: boolean;
  /** Hash of the view's own id: a second hit with it, sent because no answer came, is not counted again. */
  readonly view?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Seconds after which the same visitor counts as a new visit. */
  readonly visitSeconds: number;
}

/**
 * A visitor who is still there.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const presence: Presence = { site: 'cong-tinh', visitor: 'o9Qk2x', isMember: false, at: Date.now() };
 * await store.touch(presence);
 * await store.close();
 */
export type Presence = Pick<Hit, 'site' | 'visitor' | 'isMember' | 'at'>;

/**
 * What the page shows after its view was counted.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * await store.sites.save(siteSchema.parse({ id: 'cong-tinh' }));
 * const result: HitResult = await store.count({
 *   site: 'cong-tinh', page: '/tin/1', visitor: 'o9Qk2x', isMember: false, at: Date.now(), visitSeconds: 1800,
 * });
 * result.stats.today; // 1
 * await store.close();
 */
export interface HitResult {
  readonly stats: VisitorStats;
  /** Views of the page so far. */
  readonly reads: number;
}

/** What the writer of hits shares with the rest of its thread. */
export interface HitParts {
  readonly statistics: SiteStatistics;
  readonly pages: PageIds;
  readonly views: Views;
}

interface Committed {
  readonly views: NotedViews | undefined;
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
  readonly #views: Views;
  readonly #recent = new RecentVisitors();
  readonly #statements: HitStatements;

  constructor(database: OpenDatabase, { statistics, pages, views }: HitParts) {
    this.#database = database;
    this.#statistics = statistics;
    this.#pages = pages;
    this.#views = views;
    this.#statements = hitStatements(database.writer, database.dialect);
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
    committed.views?.committed();
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
    const views = await this.#note(transaction, group);
    const left = new Set(views?.fresh);
    // Taking the view out of the set lets the first of several through, and only that.
    const fresh = group.filter((hit) => hit.view === undefined || left.delete(hit.view));
    const newVisitors = await this.#newVisitors(transaction, fresh);

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
      views,
      reads: new Map(totals.map((total) => [total.page_id, total.reads])),
      days,
      newVisitors,
    };
  }

  /** Notes the ids of the group's views; nothing where none has one. */
  async #note(
    transaction: Transaction<Tables>,
    group: readonly Hit[],
  ): Promise<NotedViews | undefined> {
    const views = new Map<string, number>();
    for (const { view, at } of group)
      if (view !== undefined && !views.has(view)) views.set(view, Math.floor(at / 1000));
    return views.size === 0 ? undefined : this.#views.note(transaction, views);
  }

  /** The first view of each visitor who is new, or comes back after the time that ends a visit. */
  async #newVisitors(transaction: Transaction<Tables>, fresh: readonly Hit[]): Promise<Hit[]> {
    const byVisitor = new Map<string, Hit>();
    for (const hit of fresh) {
      const seen = Math.floor(hit.at / 1000);
      if (this.#recent.isCounted(hit.visitor, hit.isMember, seen, hit.visitSeconds)) continue;
      if (!byVisitor.has(hit.visitor)) byVisitor.set(hit.visitor, hit);
    }
    if (byVisitor.size === 0) return [];
    const batch = randomInt(1, 2 ** 48 - 1);
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
