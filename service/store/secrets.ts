import { createHmac, randomBytes } from 'node:crypto';
import type { Known } from '../known.js';
import { countingDayNumbers, type DayNumber } from './days.js';
import type { OpenDatabase } from './dialect.js';
import { orLeave } from './upsert.js';

const VISITOR_KEY = 'visitor-';
const MOST_SEASONED = 1_000;

/**
 * Keys that all processes on one database share. The key that hashes visitors is made anew each day in Vietnam and
 * removed when the day is over, so that nobody, not even the operator, can tell later who the visitors were.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const secrets: Secrets = store.secrets;
 * await secrets.removeVisitorKeys(Date.now()); // what the service does each day
 * await store.close();
 */
export class Secrets {
  readonly #database: OpenDatabase;
  readonly #pepper: string;
  readonly #kept = new Map<string, string>();
  readonly #seasoned = new Map<string, string>();
  #visitor: { day: DayNumber; key: string } | undefined;

  /** @param pepper - a secret of the operator's that is not in the database; it is mixed into every key */
  constructor(database: OpenDatabase, pepper = '') {
    this.#database = database;
    this.#pepper = pepper;
  }

  /** The lasting key of a purpose, made at the first call. */
  key(purpose: 'device' | 'proof' | 'network' | 'frame'): Known<string> {
    const kept = this.#kept.get(purpose);
    if (kept !== undefined) return kept;
    return this.#value(purpose).then((stored) => {
      const key = this.season(stored);
      this.#kept.set(purpose, key);
      return key;
    });
  }

  /** The key that hashes visitors on the day of an instant. */
  visitorKey(at: number): Known<string> {
    const { today } = countingDayNumbers(at);
    if (this.#visitor?.day === today) return this.#visitor.key;
    return this.#value(`${VISITOR_KEY}${today}`).then((stored) => {
      // Not through `season`, which would remember it beyond the day.
      const key = createHmac('sha256', this.#pepper).update(stored).digest('base64url');
      this.#visitor = { day: today, key };
      return key;
    });
  }

  /** A stored secret with the operator's own mixed in. */
  season(stored: string): string {
    const kept = this.#seasoned.get(stored);
    if (kept !== undefined) return kept;
    const made = createHmac('sha256', this.#pepper).update(stored).digest('base64url');
    if (this.#seasoned.size >= MOST_SEASONED) this.#seasoned.clear();
    this.#seasoned.set(stored, made);
    return made;
  }

  /** Forgets what this thread remembers of a day that is over. */
  forgetVisitor(at: number): void {
    if (this.#visitor?.day !== countingDayNumbers(at).today) this.#visitor = undefined;
  }

  /**
   * Removes the keys of days that are over.
   *
   * @returns whether there were any
   */
  async removeVisitorKeys(at: number): Promise<boolean> {
    this.forgetVisitor(at);
    const { today } = countingDayNumbers(at);
    const result = await this.#database.writer
      .deleteFrom('danvan_secret')
      .where('name', 'like', `${VISITOR_KEY}%`)
      .where('name', '<', `${VISITOR_KEY}${today}`)
      .executeTakeFirst();
    return result.numDeletedRows > 0n;
  }

  async #value(name: string): Promise<string> {
    const { writer, dialect } = this.#database;
    const find = writer.selectFrom('danvan_secret').select('value').where('name', '=', name);
    const known = await find.executeTakeFirst();
    if (known) return known.value;
    await orLeave(
      dialect,
      writer.insertInto('danvan_secret').values({
        name,
        value: randomBytes(32).toString('base64url'),
        created_at: Math.floor(Date.now() / 1000),
      }),
      'name',
    ).execute();
    return (await find.executeTakeFirstOrThrow()).value;
  }
}
