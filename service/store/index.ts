import { sql } from 'kysely';
import type { VisitHistory, VisitorStats } from '../../src/counters/index.js';
import { openDatabase, type DatabaseOptions, type DialectName } from './dialect.js';
import { Feeds } from './feeds.js';
import { HitWriter, type Hit, type HitResult } from './hits.js';
import { migrate, type MigrationReport } from './migrations.js';
import { PageIds } from './page-ids.js';
import { Polls } from './polls.js';
import { Secrets } from './secrets.js';
import { SiteStatistics } from './site-statistics.js';
import { Sites } from './sites.js';
import { Upkeep } from './upkeep.js';
import { VoteWriter, type Vote, type VoteOutcome } from './votes.js';

export { dialectOf, type DialectName } from './dialect.js';
export { StoreUnavailableError, type UnavailableReason } from './failures.js';
export { feedSourceSchema, type FeedCopy, type FeedSource } from './feeds.js';
export type { Hit, HitResult } from './hits.js';
export type { MigrationReport } from './migrations.js';
export type { PollChange, PollSnapshot, StoredPoll } from './polls.js';
export type { Vote, VoteOutcome } from './votes.js';

/** How a store is opened. */
export interface StoreOptions extends DatabaseOptions {
  /** A secret of the operator's that is not in the database; mixed into every key. */
  readonly pepper?: string;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** Everything that the service keeps, over SQLite, PostgreSQL or MySQL/MariaDB. */
export interface Store {
  readonly dialect: DialectName;
  readonly sites: Sites;
  readonly polls: Polls;
  readonly feeds: Feeds;
  readonly secrets: Secrets;
  /** Brings the tables to the newest form; safe to call at every start and from several processes. */
  migrate(): Promise<MigrationReport>;
  /** Counts one view of a page; answers after the commit. */
  count(hit: Hit): Promise<HitResult>;
  /** Keeps a visitor online without counting. */
  touch(visit: Pick<Hit, 'site' | 'visitor' | 'isMember' | 'at'>): Promise<void>;
  stats(site: string, at: number): Promise<VisitorStats>;
  /** How often pages were read; 0 for a page never seen. */
  reads(site: string, pages: readonly string[]): Promise<number[]>;
  history(site: string, days: number, at: number): Promise<VisitHistory>;
  /** Takes one ballot; answers after the commit. */
  vote(vote: Vote): Promise<VoteOutcome>;
  /** Removes what must not be kept; call it every minute. */
  upkeep(at: number): Promise<void>;
  /** Jobs that wait for their transaction. */
  readonly waiting: number;
  /** Asks the database for a sign of life. */
  ping(): Promise<void>;
  /** Commits what waits and closes the database. */
  close(): Promise<void>;
}

/**
 * Opens a store.
 *
 * @param address - a path of an SQLite file, `:memory:`, `postgres://…` or `mysql://…`
 * @example
 * const store = openStore('danvan.sqlite');
 * await store.migrate();
 */
export function openStore(address: string, options: StoreOptions = {}): Store {
  const database = openDatabase(address, options);
  const now = options.now ?? Date.now;
  const statistics = new SiteStatistics(database);
  const pages = new PageIds(database);
  const hits = new HitWriter(database, statistics, pages);
  const polls = new Polls(database);
  const votes = new VoteWriter(database, polls, now);
  const secrets = new Secrets(database, options.pepper);
  const upkeep = new Upkeep(database, secrets);
  return {
    dialect: database.dialect,
    sites: new Sites(database, statistics, pages),
    polls,
    feeds: new Feeds(database),
    secrets,
    migrate: () => migrate(database),
    count: (hit) => hits.count(hit),
    touch: (visit) => hits.touch(visit),
    stats: (site, at) => statistics.one(site, at),
    async reads(site, asked) {
      const known = await pages.known(asked.map((page) => ({ site, page })));
      const ids = asked.map((page) => known.get(pages.keyOf(site, page)));
      const totals = await hits.totals(ids.filter((id) => id !== undefined));
      return ids.map((id) => (id === undefined ? 0 : (totals.get(id) ?? 0)));
    },
    history: (site, days, at) => statistics.history(site, days, at),
    vote: (vote) => votes.cast(vote),
    upkeep: (at) => upkeep.run(at),
    get waiting() {
      return hits.waiting + votes.waiting;
    },
    async ping() {
      await sql`select 1`.execute(database.reader);
    },
    async close() {
      await hits.drain();
      await votes.drain();
      await database.close();
    },
  };
}
