import { sql } from 'kysely';
import { countingDayNumbers } from './days.js';
import type { OpenDatabase } from './dialect.js';
import type { Secrets } from './secrets.js';
import { ONLINE_SECONDS } from './site-statistics.js';
import { VIEW_MEMORY_SECONDS, type Views } from './views.js';

const PART = 500;

/**
 * Removes what must not or need not be kept: keys of days that are over, the visitors hashed with them, ids of views and
 * proofs of work that can't come back. In small parts, so that nobody waits for it.
 */
export class Upkeep {
  readonly #database: OpenDatabase;
  readonly #secrets: Secrets;
  readonly #views: Views;
  #clearedDay = 0;
  /** From the start, too: the process that removed a key may have ended before it cut the log. */
  #mustCutLog = true;

  constructor(database: OpenDatabase, secrets: Secrets, views: Views) {
    this.#database = database;
    this.#secrets = secrets;
    this.#views = views;
  }

  /** Does what is due at an instant; call it every minute. */
  async run(at: number): Promise<void> {
    const now = Math.floor(at / 1000);
    if (await this.#secrets.removeVisitorKeys(at)) this.#mustCutLog = true;
    await this.#cutLog();
    await this.#views.forget(now - VIEW_MEMORY_SECONDS);
    await this.#database.writer.deleteFrom('danvan_spent').where('expires_at', '<', now).execute();
    const { today, from } = countingDayNumbers(at);
    const dayStart = Math.floor(from / 1000);
    // Who came just before midnight is still online just after it.
    if (this.#clearedDay === today || now < dayStart + ONLINE_SECONDS) return;
    await this.#removeVisitors(dayStart);
    this.#clearedDay = today;
    this.#mustCutLog = true;
    await this.#cutLog();
  }

  /** The write-ahead log of SQLite would keep what was removed until it happens to be written over. */
  async #cutLog(): Promise<void> {
    if (!this.#mustCutLog || this.#database.dialect !== 'sqlite') return;
    const { rows } = await sql<{
      busy: number;
    }>`pragma wal_checkpoint(truncate)`.execute(this.#database.writer);
    // While somebody reads the log it can't be cut: the next time, then.
    this.#mustCutLog = rows[0]?.busy !== 0;
  }

  async #removeVisitors(before: number): Promise<void> {
    const { reader, writer } = this.#database;
    for (;;) {
      const rows = await reader
        .selectFrom('danvan_visitor')
        .select('visitor')
        .where('seen_at', '<', before)
        .limit(PART)
        .execute();
      if (rows.length === 0) return;
      const visitors = rows.map((row) => row.visitor).sort();
      await writer
        .deleteFrom('danvan_visitor')
        .where('visitor', 'in', visitors)
        .where('seen_at', '<', before)
        .execute();
      if (rows.length < PART) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
