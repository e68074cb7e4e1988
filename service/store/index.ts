import { sql } from 'kysely';
import type { VisitHistory, VisitorStats } from '../../src/counters/index.js';
import { Campaigns } from './campaigns.js';
import type { Known } from '../known.js';
import { CommitQueue } from './commit-queue.js';
import { openDatabase, type DatabaseOptions, type DialectName } from './dialect.js';
import { Feeds } from './feeds.js';
import type { Hit, HitResult, Presence } from './hits.js';
import { migrate, type MigrationReport } from './migrations.js';
import { PageIds } from './page-ids.js';
import { readPages, type PageReads } from './page-reads.js';
import { Polls } from './polls.js';
import { Registers } from './registers.js';
import { Secrets } from './secrets.js';
import { SiteStatistics } from './site-statistics.js';
import { Sites } from './sites.js';
import type { Vote, VoteOutcome } from './votes.js';
import { threadWriters } from './writer-thread.js';
import { localWriters, type Writers } from './writers.js';

export type { Known } from '../known.js';
export {
  keptDocumentsSchema,
  keptModelsSchema,
  type KeptDocuments,
  type KeptModels,
} from '../registers.js';
export type { CampaignChange, CampaignOnFile, Campaigns } from './campaigns.js';
export { dialectOf, type DialectName } from './dialect.js';
export { StoreUnavailableError, type UnavailableReason } from './failures.js';
export { feedSourceSchema, type FeedCopy, type Feeds, type FeedSource } from './feeds.js';
export type { Hit, HitResult, Presence } from './hits.js';
export type { MigrationReport } from './migrations.js';
export type { PageReads } from './page-reads.js';
export type { PollChange, Polls, PollSnapshot, StoredPoll } from './polls.js';
export type { DocumentsOnFile, ModelsOnFile, RegisterHead, Registers } from './registers.js';
export type { Secrets } from './secrets.js';
export type { Sites } from './sites.js';
export type { Vote, VoteOutcome } from './votes.js';

/**
 * How a store is opened.
 *
 * @example
 * const options: StoreOptions = { pepper: 'mot-bi-mat-ngoai-co-so-du-lieu', connections: 10 };
 * const store = openStore(':memory:', options);
 * store.dialect; // 'sqlite'
 * await store.close();
 */
export interface StoreOptions extends DatabaseOptions {
  /** A secret of the operator's that is not in the database; mixed into every key. */
  readonly pepper?: string;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /**
   * Commits to an SQLite file in a thread of its own, so that no request waits for the disk of another. For a process
   * that serves; not for a clock of one's own.
   */
  readonly writerThread?: boolean;
}

/**
 * Everything that the service keeps, over SQLite, PostgreSQL or MySQL/MariaDB.
 *
 * @example
 * const store: Store = openStore(':memory:');
 * await store.migrate();
 * await store.ping();
 * store.waiting; // 0
 * await store.close();
 */
export interface Store {
  readonly dialect: DialectName;
  readonly sites: Sites;
  readonly polls: Polls;
  readonly feeds: Feeds;
  readonly registers: Registers;
  readonly campaigns: Campaigns;
  readonly secrets: Secrets;
  /** Brings the tables to the newest form; safe to call at every start and from several processes. */
  migrate(): Promise<MigrationReport>;
  /** Counts one view of a page; answers after the commit. */
  count(hit: Hit): Promise<HitResult>;
  /** Keeps a visitor online without counting. */
  touch(presence: Presence): Promise<void>;
  /** The statistics of a site; at once while memory holds them, which is at most a second. */
  stats(site: string, at: number): Known<VisitorStats>;
  /** How often pages were read; 0 for a page never seen. */
  reads(site: string, pages: readonly string[]): Promise<number[]>;
  /** Visitors and views of each of the last days, oldest first. */
  history(site: string, days: number, at: number): Promise<VisitHistory>;
  /** A part of the pages of a site with their reads, in the order in which they were first seen. */
  pages(site: string, after: number, limit: number): Promise<PageReads[]>;
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
 * store.dialect; // 'sqlite'
 * await store.close();
 */
export function openStore(address: string, options: StoreOptions = {}): Store {
  const database = openDatabase(address, options);
  const now = options.now ?? Date.now;
  const statistics = new SiteStatistics(database);
  const pages = new PageIds(database);
  const polls = new Polls(database);
  const secrets = new Secrets(database, options.pepper);
  // A database in memory belongs to one thread.
  const isApart = options.writerThread === true && database.isFile;
  const writers: Writers = isApart
    ? threadWriters({ address, pepper: options.pepper ?? '' })
    : localWriters({ database, statistics, pages, polls, secrets, now });
  const hits = new CommitQueue<Hit, HitResult>(async (group) => {
    const results = await writers.hits(group);
    if (isApart) adopt(statistics, group, results);
    return results;
  });
  const votes = new Map<string, CommitQueue<Vote, VoteOutcome>>();
  const votesFor = (poll: string): CommitQueue<Vote, VoteOutcome> => {
    const kept = votes.get(poll);
    if (kept) return kept;
    const made = new CommitQueue<Vote, VoteOutcome>(async (group) => {
      const outcomes = await writers.votes(poll, group);
      const last = outcomes.at(-1);
      if (isApart && last && last.status !== 'unknown-poll') polls.counted(last.snapshot);
      return outcomes;
    });
    votes.set(poll, made);
    return made;
  };
  return {
    dialect: database.dialect,
    sites: new Sites(database, statistics, pages),
    polls,
    feeds: new Feeds(database),
    registers: new Registers(database),
    campaigns: new Campaigns(database),
    secrets,
    migrate: () => migrate(database),
    count: (hit) => hits.add(hit),
    touch: (presence) => writers.touch(presence),
    stats: (site, at) => statistics.one(site, at),
    reads: (site, asked) => pages.reads(site, asked),
    history: (site, days, at) => statistics.history(site, days, at),
    pages: (site, after, limit) => readPages(database, site, after, limit),
    vote: (vote) => votesFor(vote.poll).add(vote),
    upkeep(at) {
      secrets.forgetVisitor(at);
      return writers.upkeep(at);
    },
    get waiting() {
      let sum = hits.waiting;
      for (const queue of votes.values()) sum += queue.waiting;
      return sum;
    },
    async ping() {
      await sql`select 1`.execute(database.reader);
    },
    async close() {
      await hits.drain();
      for (const queue of votes.values()) await queue.drain();
      await writers.close();
      await database.close();
    },
  };
}

/** Shows this thread what the writing one knows after a commit. */
function adopt(
  statistics: SiteStatistics,
  group: readonly Hit[],
  results: readonly HitResult[],
): void {
  const at = Math.max(...group.map((hit) => hit.at));
  const latest = new Map<string, HitResult>();
  for (const [index, hit] of group.entries()) {
    const result = results[index];
    if (result) latest.set(hit.site, result);
  }
  for (const [site, { stats }] of latest) statistics.adopt(site, stats, at);
}
