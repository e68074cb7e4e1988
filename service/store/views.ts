import { randomInt } from 'node:crypto';
import type { InsertQueryBuilder, InsertResult, Kysely, Transaction } from 'kysely';
import type { OpenDatabase } from './dialect.js';
import { RowsStatement } from './rows.js';
import type { Tables } from './tables.js';
import { orLeave } from './upsert.js';

/** Seconds for which the id of a view is remembered, and sending the view again does not count twice. */
export const VIEW_MEMORY_SECONDS = 900;

/** Ids of views by hash, each with the second in which it came. */
export type ViewTimes = ReadonlyMap<string, number>;

/** What a transaction found out about the ids of its views. */
export interface NotedViews {
  /** Those that were never counted. */
  readonly fresh: Set<string>;
  /** To be called after the commit. */
  committed(): void;
}

/** The ids of the views that were counted lately. */
export interface Views {
  /** Notes ids in a transaction. */
  note(transaction: Transaction<Tables>, views: ViewTimes): Promise<NotedViews>;
  /** Removes the ids of views that came before a second. */
  forget(before: number): Promise<void>;
}

/** How a database remembers views: a server that several processes share by a unique key, a file by its one writer. */
export function viewsOf(database: OpenDatabase): Views {
  return database.dialect === 'sqlite' ? new FileViews(database) : new ServerViews(database);
}

const PART = 500;
/** More than the views of one transaction. */
const FILE_PART = 2_000;

/** The unique key tells which ids are new, whichever process wrote the others. */
class ServerViews implements Views {
  readonly #database: OpenDatabase;
  readonly #add: RowsStatement<readonly [string, number, number]>;
  readonly #find: RowsStatement<readonly [string], { view_key: string; batch: number }>;

  constructor(database: OpenDatabase) {
    this.#database = database;
    const { writer, dialect } = database;
    this.#add = new RowsStatement((rows) => orLeave(dialect, insertOf(writer, rows), 'view_key'));
    this.#find = new RowsStatement((rows) =>
      writer
        .selectFrom('danvan_view')
        .select(['view_key', 'batch'])
        .where(
          'view_key',
          'in',
          Array.from({ length: rows }, () => ''),
        ),
    );
  }

  async note(transaction: Transaction<Tables>, views: ViewTimes): Promise<NotedViews> {
    const batch = randomInt(1, 2 ** 48 - 1);
    const rows = [...views].sort(([a], [b]) => (a < b ? -1 : 1));
    await this.#add.execute(
      transaction,
      rows.map(([view, second]) => [view, batch, second]),
    );
    const kept = await this.#find.execute(
      transaction,
      rows.map(([view]) => [view]),
    );
    const fresh = new Set(kept.filter((row) => row.batch === batch).map((row) => row.view_key));
    return { fresh, committed: () => undefined };
  }

  async forget(before: number): Promise<void> {
    const { reader, writer } = this.#database;
    for (;;) {
      const rows = await reader
        .selectFrom('danvan_view')
        .select('view_key')
        .where('at', '<', before)
        .orderBy('at')
        .limit(PART)
        .execute();
      if (rows.length === 0) return;
      const keys = rows.map((row) => row.view_key).sort();
      await writer.deleteFrom('danvan_view').where('view_key', 'in', keys).execute();
      if (rows.length < PART) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Ids in one half of the memory at most: beyond some 4,000 views a second for all of its time, the oldest are forgotten sooner. */
const MOST_IDS = 4_000_000;

/**
 * Rows lie in the order of their transactions, so that a transaction writes on at the end of the table instead of one page for
 * each id. Which ids there are is known by heart; whatever another process has written since is read first, under the lock that
 * lets only one write.
 */
class FileViews implements Views {
  readonly #database: OpenDatabase;
  readonly #add: RowsStatement<readonly [string, number, number]>;
  readonly #since: RowsStatement<
    readonly [number],
    { view_key: string; batch: number; at: number }
  >;
  #last = 0;
  #newer = new Set<string>();
  #older = new Set<string>();
  #newerFrom = 0;

  constructor(database: OpenDatabase) {
    this.#database = database;
    const { writer } = database;
    this.#add = new RowsStatement((rows) => insertOf(writer, rows));
    this.#since = new RowsStatement(() =>
      writer.selectFrom('danvan_view').selectAll().where('batch', '>', 0).orderBy('batch'),
    );
  }

  async note(transaction: Transaction<Tables>, views: ViewTimes): Promise<NotedViews> {
    for (const row of await this.#since.execute(transaction, [[this.#last]])) {
      this.#keep(row.view_key, row.at);
      this.#last = row.batch;
    }
    const rows: [string, number, number][] = [];
    // After a time in which the table was emptied, the number still exceeds what any process remembers.
    let batch = this.#last + 1;
    for (const [view, second] of views) {
      if (this.#newer.has(view) || this.#older.has(view)) continue;
      batch = Math.max(batch, second * 1_000);
      rows.push([view, 0, second]);
    }
    rows.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const row of rows) row[1] = batch;
    await this.#add.execute(transaction, rows);
    return {
      fresh: new Set(rows.map(([view]) => view)),
      committed: () => {
        if (rows.length === 0) return;
        for (const [view, , second] of rows) this.#keep(view, second);
        this.#last = batch;
      },
    };
  }

  async forget(before: number): Promise<void> {
    const { reader, writer } = this.#database;
    for (;;) {
      const rows = await reader
        .selectFrom('danvan_view')
        .select(['batch', 'at'])
        .orderBy('batch')
        .limit(FILE_PART)
        .execute();
      // A row from "later" stems from before the clock was set back, and would keep all behind it.
      const kept = rows.findIndex(
        ({ at }) => at >= before && at <= before + 2 * VIEW_MEMORY_SECONDS,
      );
      const last = rows.at(kept < 0 ? -1 : kept - 1);
      if (kept === 0 || !last) return;
      await writer.deleteFrom('danvan_view').where('batch', '<=', last.batch).execute();
      if (kept > 0) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #keep(view: string, second: number): void {
    if (second - this.#newerFrom >= VIEW_MEMORY_SECONDS || this.#newer.size >= MOST_IDS) {
      this.#older = this.#newer;
      this.#newer = new Set();
      this.#newerFrom = second;
    }
    this.#newer.add(view);
  }
}

function insertOf(
  db: Kysely<Tables>,
  rows: number,
): InsertQueryBuilder<Tables, 'danvan_view', InsertResult> {
  const row = { view_key: '', batch: 0, at: 0 };
  return db.insertInto('danvan_view').values(Array.from({ length: rows }, () => row));
}
