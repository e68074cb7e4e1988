import { createHash } from 'node:crypto';
import type { OpenDatabase } from './dialect.js';
import { RowsStatement } from './rows.js';
import { orLeave } from './upsert.js';

const MOST_PAGES = 100_000;

/** A page as a site names it. */
export interface SitePage {
  readonly site: string;
  readonly page: string;
  readonly title?: string | undefined;
}

/** Numbers of pages: a page gets one when it is first seen and keeps it, so they are remembered without asking again. */
export class PageIds {
  readonly #database: OpenDatabase;
  readonly #add: RowsStatement<readonly [string, string, string, string]>;
  readonly #find: RowsStatement<readonly [string], { id: number; page_key: string }>;
  readonly #totals: RowsStatement<readonly [number], { page_id: number; reads: number }>;
  #ids = new Map<string, number>();
  #keys = new Map<string, string>();

  constructor(database: OpenDatabase) {
    this.#database = database;
    const { writer, reader, dialect } = database;
    const row = { page_key: '', site_id: '', page: '', title: '' };
    this.#add = new RowsStatement((rows) =>
      orLeave(
        dialect,
        writer.insertInto('danvan_page').values(Array.from({ length: rows }, () => row)),
        'page_key',
      ),
    );
    this.#find = new RowsStatement((rows) =>
      reader
        .selectFrom('danvan_page')
        .select(['id', 'page_key'])
        .where(
          'page_key',
          'in',
          Array.from({ length: rows }, () => ''),
        ),
    );
    this.#totals = new RowsStatement((rows) =>
      reader
        .selectFrom('danvan_page_total')
        .select(['page_id', 'reads'])
        .where(
          'page_id',
          'in',
          Array.from({ length: rows }, () => 0),
        ),
    );
  }

  /** How often pages of a site were read; 0 for a page never seen. */
  async reads(site: string, asked: readonly string[]): Promise<number[]> {
    const known = await this.known(asked.map((page) => ({ site, page })));
    const rows = await this.#totals.execute(
      this.#database.reader,
      [...known.values()].map((id) => [id]),
    );
    const totals = new Map(rows.map(({ page_id: id, reads }) => [id, reads]));
    return asked.map((page) => {
      const id = known.get(this.keyOf(site, page));
      return id === undefined ? 0 : (totals.get(id) ?? 0);
    });
  }

  /** The key of a page: short, whatever the length of its address. */
  keyOf(site: string, page: string): string {
    const name = `${site}\n${page}`;
    const kept = this.#keys.get(name);
    if (kept !== undefined) return kept;
    const key = createHash('sha256').update(name).digest('base64url').slice(0, 22);
    if (this.#keys.size >= MOST_PAGES) this.#keys = new Map();
    this.#keys.set(name, key);
    return key;
  }

  /** The numbers of pages by key; a page never seen gets its number now. */
  async of(pages: readonly SitePage[]): Promise<ReadonlyMap<string, number>> {
    const ids = await this.known(pages);
    const missing = new Map<string, SitePage>();
    for (const page of pages) {
      const key = this.keyOf(page.site, page.page);
      if (!ids.has(key)) missing.set(key, page);
    }
    if (missing.size === 0) return ids;
    const rows = [...missing].sort(([a], [b]) => (a < b ? -1 : 1));
    await this.#add.execute(
      this.#database.writer,
      rows.map(([key, { site, page, title }]) => [key, site, page, title ?? '']),
    );
    return this.known(pages);
  }

  /** The numbers of those pages that were ever seen, by key. */
  async known(pages: readonly SitePage[]): Promise<Map<string, number>> {
    const ids = new Map<string, number>();
    const asked: [string][] = [];
    for (const { site, page } of pages) {
      const key = this.keyOf(site, page);
      const id = this.#ids.get(key);
      if (id === undefined) asked.push([key]);
      else ids.set(key, id);
    }
    if (asked.length === 0) return ids;
    const found = await this.#find.execute(this.#database.reader, asked);
    if (this.#ids.size + found.length > MOST_PAGES) this.#ids = new Map();
    for (const { id, page_key: key } of found) {
      ids.set(key, id);
      this.#ids.set(key, id);
    }
    return ids;
  }
}
