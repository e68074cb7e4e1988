import type { Site } from '../site.js';
import { siteSchema } from '../site.js';
import type { OpenDatabase } from './dialect.js';
import { SharedReads } from './shared-reads.js';
import type { SiteStatistics } from './site-statistics.js';
import { inTransaction } from './transaction.js';
import { orUpdate } from './upsert.js';
import type { PageIds } from './page-ids.js';

/** Milliseconds for which a process works with a site's settings before it asks again. */
const FRESH_MS = 2_000;

interface Kept {
  readonly site: Site | undefined;
  readonly at: number;
}

/**
 * The sites that the service counts for.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const sites: Sites = store.sites;
 * await sites.save(siteSchema.parse({ id: 'cong-tinh' }));
 * await sites.setTotal('cong-tinh', 49986552); // the total of the old counter
 * (await store.stats('cong-tinh', Date.now())).total; // 49986552
 * await store.close();
 */
export class Sites {
  readonly #database: OpenDatabase;
  readonly #statistics: SiteStatistics;
  readonly #pages: PageIds;
  readonly #reads = new SharedReads<Site | undefined>();
  readonly #kept = new Map<string, Kept>();

  constructor(database: OpenDatabase, statistics: SiteStatistics, pages: PageIds) {
    this.#database = database;
    this.#statistics = statistics;
    this.#pages = pages;
  }

  /** A site, or nothing for an id that is not one; changes of other processes are seen after two seconds. */
  get(id: string): Site | undefined | Promise<Site | undefined> {
    const kept = this.#kept.get(id);
    if (kept && performance.now() - kept.at < FRESH_MS) return kept.site;
    return this.#reads.get(id, () => this.#read(id));
  }

  /** All sites. */
  async list(): Promise<Site[]> {
    const rows = await this.#database.reader
      .selectFrom('danvan_site')
      .select('definition')
      .orderBy('id')
      .execute();
    return rows.map(({ definition }) => siteSchema.parse(JSON.parse(definition)));
  }

  /** Adds a site or changes its settings; its counts stay. */
  async save(site: Site): Promise<void> {
    const { writer, dialect } = this.#database;
    await orUpdate(
      dialect,
      'danvan_site',
      writer.insertInto('danvan_site').values({
        id: site.id,
        definition: JSON.stringify(site),
        carried_total: 0,
        updated_at: Math.floor(Date.now() / 1000),
      }),
      ['id'],
      ({ brought }) => ({
        definition: brought('definition'),
        updated_at: brought('updated_at'),
      }),
    ).execute();
    this.#kept.delete(site.id);
    this.#reads.forget(site.id);
  }

  /** Removes a site's settings; its counts stay in the database and come back with it. */
  async remove(id: string): Promise<boolean> {
    const result = await this.#database.writer
      .deleteFrom('danvan_site')
      .where('id', '=', id)
      .executeTakeFirst();
    this.#kept.delete(id);
    this.#reads.forget(id);
    return result.numDeletedRows > 0n;
  }

  /**
   * Carries over the total of an older counter: the site shows exactly `total` now, and counts on from there.
   *
   * @returns whether the site is known
   */
  async setTotal(id: string, total: number): Promise<boolean> {
    const isKnown = await inTransaction(this.#database, async (transaction) => {
      const counted = await transaction
        .selectFrom('danvan_site_day')
        .select(({ fn }) => fn.sum<number | string | null>('visitors').as('total'))
        .where('site_id', '=', id)
        .executeTakeFirst();
      const result = await transaction
        .updateTable('danvan_site')
        .set({ carried_total: total - Number(counted?.total ?? 0) })
        .where('id', '=', id)
        .executeTakeFirst();
      if (result.numUpdatedRows > 0n) return true;
      const known = await transaction
        .selectFrom('danvan_site')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst();
      return known !== undefined;
    });
    this.#statistics.forget(id);
    return isKnown;
  }

  /** Carries over the reads of one page: it shows exactly `reads` now. */
  async setReads(id: string, page: string, reads: number): Promise<void> {
    const ids = await this.#pages.of([{ site: id, page }]);
    const pageId = ids.get(this.#pages.keyOf(id, page));
    if (pageId === undefined) throw new Error('The page got no number.');
    const { writer, dialect } = this.#database;
    await orUpdate(
      dialect,
      'danvan_page_total',
      writer.insertInto('danvan_page_total').values({ page_id: pageId, reads }),
      ['page_id'],
      ({ brought }) => ({ reads: brought('reads') }),
    ).execute();
  }

  async #read(id: string): Promise<Site | undefined> {
    const row = await this.#database.reader
      .selectFrom('danvan_site')
      .select('definition')
      .where('id', '=', id)
      .executeTakeFirst();
    const site = row && siteSchema.parse(JSON.parse(row.definition));
    if (this.#kept.size > 20_000) this.#kept.clear();
    this.#kept.set(id, { site, at: performance.now() });
    return site;
  }
}
